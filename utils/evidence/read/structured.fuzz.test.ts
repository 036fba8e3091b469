import { parseYAML, stringifyYAML } from 'confbox/yaml';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mutateText, mutateValue, pickFrom } from '../../templates/testing/mutate.ts';
import { PROPERTY_SEED } from '../../templates/testing/seed.ts';
import { type Handed, handedBy } from '../testing/sink.ts';
import {
  SAMPLE_COLLECTION,
  SAMPLE_HAR,
  SAMPLE_INSOMNIA,
  SAMPLE_OPENAPI,
} from '../testing/structured-files.ts';
import { DOUBTS } from '../testing/words.ts';
import type { EvidenceReader } from '../types.ts';
import { salvageJson } from './damaged-json.ts';
import { readHar } from './har.ts';
import { readOpenApi } from './openapi.ts';
import { readPostman } from './postman.ts';

interface Subject {
  readonly name: string;
  readonly reader: EvidenceReader;
  readonly sample: object;
  readonly calls: number;
}

const SUBJECTS: readonly Subject[] = [
  { name: 'HAR', reader: readHar, sample: SAMPLE_HAR, calls: 2 },
  { name: 'OpenAPI', reader: readOpenApi, sample: SAMPLE_OPENAPI, calls: 4 },
  { name: 'Postman', reader: readPostman, sample: SAMPLE_COLLECTION, calls: 3 },
  { name: 'Insomnia', reader: readPostman, sample: SAMPLE_INSOMNIA, calls: 1 },
];

/** Whatever comes in, what goes out is well-formed. */
function soundlyHanded(reader: EvidenceReader, text: string): Handed {
  const fractions: number[] = [];
  const handed = handedBy(reader, text, (fraction) => fractions.push(fraction));
  const { calls, problems } = handed;
  for (const { method, url, doubts = [], line, entry } of calls) {
    expect(method === null || (typeof method === 'string' && method !== '')).toBe(true);
    expect(typeof url).toBe('string');
    expect(url).not.toBe('');
    expect(DOUBTS).toEqual(expect.arrayContaining([...doubts]));
    if (entry !== undefined) expect(entry).toMatch(/\S/);
    if (line !== undefined) expect(text.split('\n')[line - 1]).toBeDefined();
  }
  for (const { line } of problems) if (line !== undefined) expect(text.split('\n')[line - 1]).toBeDefined();
  for (const fraction of fractions) expect(fraction >= 0 && fraction <= 1).toBe(true);
  return handed;
}

describe.each(SUBJECTS)('$name', ({ reader, sample, calls }) => {
  it('gives its calls when whole', () => {
    const handed = handedBy(reader, JSON.stringify(sample));
    expect(handed.calls).toHaveLength(calls);
    expect(handed.problems).toEqual([]);
  });

  it('with values and characters changed is read or refused', () => {
    const prototypes = [Object.prototype, Array.prototype];
    const names = () => prototypes.map((one) => Object.getOwnPropertyNames(one));
    const before = names();
    const seen = { whole: 0, damaged: 0, nothing: 0 };
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 12, maxLength: 24 }), (numbers) => {
        const pick = pickFrom(numbers);
        const changed =
          pick(2) === 0 ? mutateValue(sample, pick) : mutateText(JSON.stringify(sample, null, 1), pick);
        const handed = soundlyHanded(reader, changed);
        if (handed.calls.length === 0) seen.nothing++;
        else if (handed.problems.length > 0) seen.damaged++;
        else seen.whole++;
      }),
      { seed: PROPERTY_SEED, numRuns: 600 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(10);
    expect(names()).toEqual(before);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('cut off anywhere gives calls that the whole one has, doubted', () => {
    const text = JSON.stringify(sample);
    const whole = new Set(handedBy(reader, text).calls.map((call) => call.method));
    for (let length = 1; length < text.length; length++) {
      const cut = text.slice(0, length);
      const handed = handedBy(reader, cut);
      expect(handed.problems, cut).toEqual([{ code: 'truncated' }]);
      for (const call of handed.calls) {
        expect(call.doubts).toContain('damaged');
        expect(whole).toContain(call.method);
      }
    }
  });
});

describe('YAML', () => {
  it('with characters changed is read or refused', () => {
    const text = stringifyYAML(SAMPLE_OPENAPI, { noRefs: true });
    const codes = new Set<string>();
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 12, maxLength: 24 }), (numbers) => {
        const pick = pickFrom(numbers);
        let changed = text;
        for (let times = 1 + pick(3); times > 0; times--) changed = mutateText(changed, pick);
        for (const { code } of soundlyHanded(readOpenApi, changed).problems) codes.add(code);
      }),
      { seed: PROPERTY_SEED, numRuns: 800 },
    );
    expect([...codes]).toEqual(expect.arrayContaining(['notYaml', 'truncated']));
  });

  it('that no parser takes gives the methods under its paths', () => {
    const broken = `${stringifyYAML(SAMPLE_OPENAPI, { noRefs: true })}\nx-end: "`;
    expect(() => parseYAML(broken)).toThrow();
    const handed = handedBy(readOpenApi, broken);
    expect(handed.calls.map((call) => `${call.method} ${call.url}`)).toEqual([
      'GET https://{host}/Mediapartners/{sid}/Actions',
      'POST https://{host}/Mediapartners/{sid}/Actions',
    ]);
  });
});

describe('salvaged JSON', () => {
  it('of a whole text is what JSON.parse gives', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue())),
        fc.nat(3),
        (value, indent) => {
          const text = JSON.stringify(value, null, indent);
          const saved = salvageJson(text);
          expect(JSON.stringify(saved.value)).toBe(JSON.stringify(JSON.parse(text)));
          expect(saved.open.size).toBe(0);
          expect(saved.fault).toBe(text.length);
        },
      ),
      { seed: PROPERTY_SEED, numRuns: 300 },
    );
  });

  it('of a text that ends too early says so, wherever it ends', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), fc.nat(), (value, at) => {
        const text = JSON.stringify(value);
        const cut = text.slice(0, 1 + (at % (text.length - 1)));
        expect(salvageJson(cut).fault).toBe(cut.length);
      }),
      { seed: PROPERTY_SEED, numRuns: 300 },
    );
  });
});
