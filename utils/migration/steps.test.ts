import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { i18n } from '../i18n/testing.ts';
import file from './steps.json' with { type: 'json' };
import { ASSESS, migrationSteps, nobodyUsesLegacy, RETIRE, stepsDone } from './steps.ts';

const filled = z.string().check(z.trim(), z.minLength(1));
const slug = z.string().check(z.regex(/^[a-z]+$/));

const File = z.strictObject({
  sources: z.record(
    slug,
    z.strictObject({
      title: filled,
      url: z.url({ protocol: /^https$/, hostname: /^(help|integrations)\.impact\.com$/ }),
    }),
  ),
  steps: z.array(
    z.strictObject({
      id: slug,
      covers: z.array(z.string().check(z.regex(/^M\d$/))),
      text: z.string().check(z.regex(/^migration\.steps\.[a-z]+$/)),
      hint: z.string().check(z.regex(/^migration\.hints\.[a-z]+$/)),
      source: slug,
    }),
  ),
});

const ids = migrationSteps.map(({ id }) => id);
const integration = (ticked: readonly string[]) => ({ id: 'a', name: 'A', ticked });

describe('steps.json', () => {
  it('has the documented form', () => {
    expect(File.safeParse(file).error).toBeUndefined();
  });

  it('has six steps, each once, from what it calls to what is retired', () => {
    expect(new Set(ids).size).toBe(6);
    expect(ids.at(0)).toBe(ASSESS);
    expect(ids.at(-1)).toBe(RETIRE);
  });

  it('covers what the documents say about migrating', () => {
    expect(file.steps.flatMap(({ covers }) => covers).sort()).toEqual(['M1', 'M2', 'M3', 'M4', 'M5']);
  });

  it('uses every source', () => {
    const used = new Set(file.steps.map(({ source }) => source));
    expect(Object.keys(file.sources).filter((source) => !used.has(source))).toEqual([]);
  });

  it('has one short sentence for each step, and a hint', () => {
    for (const { text, hint } of migrationSteps) {
      expect(i18n.t(text)).toMatch(/^[A-Z][^.!?]{5,80}\.$/);
      expect(i18n.t(hint)).toMatch(/^[A-Z].{20,160}\.$/);
    }
  });
});

describe('how far an integration is', () => {
  it('counts the steps that are known here', () => {
    expect(stepsDone(integration([]))).toBe(0);
    expect(stepsDone(integration(['assess', 'later', 'create']))).toBe(2);
    expect(stepsDone(integration(ids))).toBe(6);
  });

  it('tells when nobody uses the legacy tokens any more: by then all that is left is to retire them', () => {
    const moved = ids.filter((id) => id !== RETIRE);
    expect(nobodyUsesLegacy([])).toBe(false);
    expect(nobodyUsesLegacy([integration(moved)])).toBe(true);
    expect(nobodyUsesLegacy([integration(ids), integration(moved)])).toBe(true);
    for (const missing of moved) {
      const ticked = ids.filter((id) => id !== missing);
      expect(nobodyUsesLegacy([integration(ids), integration(ticked)]), missing).toBe(false);
    }
  });
});
