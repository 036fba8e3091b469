import { describe, expect, it } from 'vitest';
import { sampleTemplate } from '../testing/templates.ts';
import { looksLikeImport, readImportedFile, readImportedText } from './import-text.ts';
import { shareText } from './share.ts';
import { writeTemplateFile } from './transfer.ts';

const newId = () => 'none';
const template = sampleTemplate();
const file = writeTemplateFile([template]);
const good = { ok: true, templates: [template], extra: {} };

describe.each([
  ['a file', readImportedFile],
  ['a pasted text', readImportedText],
] as const)('%s', (_, read) => {
  it('may be a template file', async () => {
    expect(await read(file, newId)).toEqual(good);
    expect(await read(`\uFEFF${file}`, newId)).toEqual(good);
  });

  it('may be a share text, also in a message', async () => {
    expect(await read(`Take this:\n${await shareText([template])}\nBye`, newId)).toEqual(good);
  });

  it('may be a message with a template file', async () => {
    expect(await read(`Take this:\n\`\`\`json\n${file}\`\`\`\nBye`, newId)).toEqual(good);
  });

  it('names line and column in the message', async () => {
    expect(await read(`Take this:\n{ "format": "impact-token-templates", oops }\nBye`, newId)).toEqual({
      ok: false,
      error: { kind: 'not-json', line: 2, column: 39 },
    });
  });

  it('takes a share text inside of a template for text', async () => {
    const holder = sampleTemplate({ setup: { description: 'see tpt1.abc' } });
    expect(await read(writeTemplateFile([holder]), newId)).toEqual({ ...good, templates: [holder] });
  });

  it('says why a share text is not taken', async () => {
    expect(await read('tpt1.abc', newId)).toEqual({ ok: false, error: { kind: 'share-cut-off' } });
  });
});

it('says of other words that they are none', async () => {
  expect(await readImportedText('Hello', newId)).toEqual({ ok: false, error: { kind: 'not-ours' } });
  expect(await readImportedFile('Hello', newId)).toMatchObject({ error: { kind: 'not-json', line: 1 } });
});

it('knows what is meant for it', async () => {
  expect(looksLikeImport(file)).toBe(true);
  expect(looksLikeImport(`See ${await shareText([template])}`)).toBe(true);
  expect(looksLikeImport('tpt9.x')).toBe(true);
  expect(looksLikeImport('{ "some": "json" }')).toBe(false);
});
