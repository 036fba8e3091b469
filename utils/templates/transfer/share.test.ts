import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyTemplate, sampleTemplate } from '../testing/templates.ts';
import { pack } from './compress.ts';
import { hasShareText, readShareText, shareText } from './share.ts';
import { readTemplateFile } from './transfer.ts';

const templatesIn = async (text: string) => {
  const shared = await readShareText(text);
  if (!shared.ok) return shared.error;
  const read = readTemplateFile(shared.text, () => 'none');
  return read.ok ? read.templates : read.error;
};

it('gives the same templates back, unknown fields included', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(anyTemplate(), { selector: ({ id }) => id, maxLength: 4 }),
      async (templates) => {
        const text = await shareText(templates);
        expect(text).toMatch(/^tpt1\.[\w-]+\.[0-9a-z]{7}$/);
        expect(await templatesIn(text)).toEqual(templates);
      },
    ),
  );
});

it('is shorter than the file, and fits into a chat message', async () => {
  const template = sampleTemplate({
    setup: { name: '{client} reporting', description: 'Weekly reporting export, run by the data team.' },
  });
  expect((await shareText([template])).length).toBeLessThan(400);
});

describe('in a message', () => {
  const shared = shareText([sampleTemplate()]);
  it.each<[string, (text: string) => string]>([
    ['between words', (text) => `Use this: ${text} and tell me.`],
    ['at the end of a sentence', (text) => `It is ${text}.`],
    ['in quotes', (text) => `“${text}”`],
    ['in Markdown code', (text) => `\`${text}\``],
    ['on broken lines', (text) => text.replaceAll(/.{40}/g, '$&\r\n')],
    ['in a quoted mail', (text) => `> ${text.replaceAll(/.{40}/g, '$&\n> ')}\n> Regards`],
    ['behind a word that only looks like one', (text) => `It begins with tpt1. like this: ${text}`],
    ['behind one that was cut off', (text) => `${text.slice(0, 30)}\n\nSorry, again: ${text}`],
    ['before another one', (text) => `${text} ${text}`],
  ])('is found %s', async (_, wrap) => {
    const text = wrap(await shared);
    expect(hasShareText(text)).toBe(true);
    expect(await templatesIn(text)).toEqual([sampleTemplate()]);
  });
});

describe('refuses', () => {
  it('one that is cut off anywhere', async () => {
    const text = await shareText([sampleTemplate()]);
    for (let end = 'tpt1.'.length; end < text.length; end++)
      expect(await readShareText(text.slice(0, end))).toEqual({
        ok: false,
        error: { kind: 'share-cut-off' },
      });
  });

  it('any change of one letter', async () => {
    const text = await shareText([sampleTemplate()]);
    for (let at = 'tpt1.'.length; at < text.length; at++) {
      for (const other of ['A', 'b', '7', '_']) {
        if (text[at] === other || text[at] === '.') continue;
        const read = await templatesIn(text.slice(0, at) + other + text.slice(at + 1));
        // The last letter of base64 has bits that mean nothing; then nothing has changed.
        if (Array.isArray(read)) expect(read).toEqual([sampleTemplate()]);
        else expect(read).toMatchObject({ kind: expect.stringMatching(/^share-(damaged|cut-off)$/) });
      }
    }
  });

  it('a later version', async () => {
    expect(await readShareText('Look: tpt2.abc.def')).toEqual({
      ok: false,
      error: { kind: 'newer-version', version: 2, supported: 1 },
    });
  });

  it('what inflates without end', async () => {
    const packed = await pack(' '.repeat(6_000_000));
    expect(await readShareText(`tpt1.${packed}.0000000`)).toEqual({
      ok: false,
      error: { kind: 'too-large', megabytes: 5 },
    });
  });
});

it.each(['', 'tpt', 'tpt1', 'script1.js', 'xtpt1.abc'])('finds none in %j', (text) => {
  expect(hasShareText(text)).toBe(false);
});
