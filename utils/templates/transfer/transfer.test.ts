import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyTemplate, FAKE_SID, sampleTemplate } from '../testing/templates.ts';
import { MAX_FILE_BYTES, readTemplateFile, templateFingerprint, writeTemplateFile } from './transfer.ts';

const newId = () => 'fresh';
const read = (text: string) => readTemplateFile(text, newId);
const file = (change: Record<string, unknown>) =>
  JSON.stringify({ format: 'impact-token-templates', version: 1, templates: [], ...change });

it('reads what it wrote: same templates, same unknown fields, same order', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyTemplate(), { selector: ({ id }) => id, maxLength: 4 }),
      fc.dictionary(
        fc.constantFrom('author', 'x-note', '0'),
        fc.constantFrom<unknown>('text', 1, null, ['a']),
      ),
      (templates, extra) => {
        const text = writeTemplateFile(templates, extra);
        expect(read(text)).toEqual({ ok: true, templates, extra });
        const again = read(text);
        expect(again.ok && writeTemplateFile(again.templates, again.extra)).toBe(text);
      },
    ),
  );
});

it('writes known fields in the documented order and unknown ones by name', () => {
  const template = sampleTemplate({
    zebra: { b: 1, a: 2 },
    apple: 1,
    setup: { apiVersion: 'latest', name: 'n' },
  });
  expect(writeTemplateFile([template])).toBe(`{
  "format": "impact-token-templates",
  "version": 1,
  "templates": [
    {
      "id": "sample",
      "name": "Reporting, read-only",
      "accountType": "agency",
      "setup": {
        "name": "n",
        "apiVersion": "latest"
      },
      "mode": "exact",
      "scopes": [
        {
          "method": "GET",
          "path": "/Agencies/{AccountSID}/Actions"
        },
        {
          "access": "read"
        }
      ],
      "apple": 1,
      "zebra": {
        "a": 2,
        "b": 1
      }
    }
  ]
}
`);
});

describe('refuses a file as a whole', () => {
  it.each<[string, string, unknown]>([
    ['an empty file', '', { kind: 'not-json', line: 1, column: 1 }],
    ['broken JSON', '{\n  "format": "x",\n  oops\n}', { kind: 'not-json', line: 3, column: 3 }],
    ['JSON that is no object', '[]', { kind: 'wrong-format', format: 'impact-token-templates' }],
    ['another format', file({ format: 'har' }), { kind: 'wrong-format', format: 'impact-token-templates' }],
    ['no version', file({ version: undefined }), { kind: 'wrong-version', supported: 1 }],
    ['a version that is text', file({ version: '1' }), { kind: 'wrong-version', supported: 1 }],
    ['version 0', file({ version: 0 }), { kind: 'wrong-version', supported: 1 }],
    [
      'a newer version',
      file({ version: 2, templates: 'anything' }),
      { kind: 'newer-version', version: 2, supported: 1 },
    ],
    ['no templates', file({ templates: undefined }), { kind: 'no-templates' }],
    ['templates that are no list', file({ templates: {} }), { kind: 'no-templates' }],
    ['too many templates', file({ templates: Array(2001).fill(0) }), { kind: 'too-many', max: 2000 }],
    ['10 MB of junk', 'junk '.repeat(2_000_000), { kind: 'too-large', megabytes: 5 }],
    [
      '5 MB counted in bytes, not letters',
      `"${'é'.repeat(MAX_FILE_BYTES / 2)}"`,
      { kind: 'too-large', megabytes: 5 },
    ],
    ['4 MB of brackets', '['.repeat(4_000_000), { kind: 'not-json', line: 1, column: 4_000_001 }],
  ])('%s', (_, text, error) => {
    expect(read(text)).toEqual({ ok: false, error });
  });

  it('one bad template among good ones', () => {
    const text = file({
      templates: [sampleTemplate(), { ...sampleTemplate(), id: 'b', name: 'Second', mode: 'x' }],
    });
    expect(read(text)).toEqual({
      ok: false,
      error: {
        kind: 'problems',
        problems: [
          {
            template: { number: 2, name: 'Second' },
            field: 'mode',
            problem: { kind: 'choice', expected: ['exact', 'add'] },
          },
        ],
      },
    });
  });

  it('secrets and forbidden keys beside the templates', () => {
    expect(read(file({ comment: `use ${FAKE_SID}` }))).toEqual({
      ok: false,
      error: {
        kind: 'problems',
        problems: [{ template: null, field: 'comment', problem: { kind: 'secret', secret: 'account-sid' } }],
      },
    });
    expect(read(file({ comment: 1 }).replace('comment', '__proto__'))).toMatchObject({
      error: { problems: [{ template: null, problem: { kind: 'forbidden-key' } }] },
    });
  });

  it('anything, without throwing', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => read(text).ok === false));
  });
});

it('takes a byte order mark for nothing', () => {
  expect(read(`\uFEFF${file({})}`)).toEqual({ ok: true, templates: [], extra: {} });
});

it('knows a template again whatever the order of its fields', () => {
  const a = sampleTemplate({ setup: { name: 'a', description: 'b' }, extra: { x: 1, y: 2 } });
  const b = { extra: { y: 2, x: 1 }, setup: { description: 'b', name: 'a' }, ...sampleTemplate() };
  expect(templateFingerprint(b)).toBe(templateFingerprint(a));
  expect(templateFingerprint(sampleTemplate({ mode: 'add' }))).not.toBe(
    templateFingerprint(sampleTemplate()),
  );
});
