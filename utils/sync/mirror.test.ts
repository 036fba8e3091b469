import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyTemplate, FAKE_TOKEN, sampleTemplate } from '../templates/testing/templates.ts';
import { pack } from '../templates/transfer/compress.ts';
import { mirrorHead, mirrorItem, mirrorKey, readMirror, readMirrorHead, readMirrorItem } from './mirror.ts';

const KEY = mirrorKey('sample');
const item = async (value: unknown) => ({ version: 1, before: [], data: await pack(JSON.stringify(value)) });

it('any template is read back as it was written, unknown fields included', async () => {
  await fc.assert(
    fc.asyncProperty(anyTemplate(), async (template) => {
      const raw: unknown = JSON.parse(JSON.stringify(await mirrorItem(template, ['m1'])));
      expect(await readMirrorItem(mirrorKey(template.id), raw)).toMatchObject({
        state: 'ok',
        template,
        version: { before: ['m1'] },
      });
    }),
    { numRuns: 100 },
  );
});

it('the mark tells versions apart, and not the order of their fields', async () => {
  const markOf = async (value: object) => {
    const read = await readMirrorItem(KEY, await item(value));
    return read.state === 'ok' ? read.version.mark : read.state;
  };
  const template = sampleTemplate({ zebra: 1, ape: { b: 1, a: 2 } });
  const turned = Object.fromEntries(Object.entries(template).reverse());
  expect(await markOf(turned)).toBe(await markOf(template));
  expect(await markOf({ ...template, name: 'Other' })).not.toBe(await markOf(template));
});

describe('refused as damaged', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['text', async () => 'x'],
    ['nothing', async () => null],
    ['no version', async () => ({ ...(await item(sampleTemplate())), version: undefined })],
    ['no data', async () => ({ version: 1, before: [] })],
    ['data that is no base64', async () => ({ version: 1, before: [], data: '§§' })],
    ['data that does not inflate', async () => ({ version: 1, before: [], data: 'AAAA' })],
    ['data that is no JSON', async () => ({ version: 1, before: [], data: await pack('{') })],
    ['no template', async () => item({ id: 'sample' })],
    ['a template of another id', async () => item(sampleTemplate({ id: 'other' }))],
    ['a credential', async () => item(sampleTemplate({ name: FAKE_TOKEN }))],
    ['a history that is none', async () => ({ ...(await item(sampleTemplate())), before: [1] })],
    ['a bomb', async () => item(sampleTemplate({ x: 'x'.repeat(5_000_000) }))],
    [
      'a prototype',
      async () => ({
        version: 1,
        before: [],
        data: await pack(JSON.stringify(sampleTemplate()).replace('{', '{"__proto__":{"a":1},')),
      }),
    ],
  ])('%s', async (_, raw) => {
    expect(await readMirrorItem(KEY, await raw())).toEqual({ state: 'damaged' });
  });
});

it('what a later version wrote is told from damage', async () => {
  expect(await readMirrorItem(KEY, { version: 2, blob: 'x' })).toEqual({ state: 'newer' });
});

it('a template that would be refused on reading is not written', async () => {
  expect(await mirrorItem(sampleTemplate({ x: 'x'.repeat(400_000) }), [])).toBeNull();
});

it('items of others are no templates', async () => {
  expect([...(await readMirror({ other: 1, mirror: 2, 't:a': 3 })).keys()]).toEqual(['a']);
});

it.each([
  [{}, { state: 'none' }],
  [{ mirror: 'junk' }, { state: 'none' }],
  [mirrorHead('m'), { state: 'ok', id: 'm' }],
  [mirrorHead(null), { state: 'removed' }],
  [{ mirror: { version: 2, id: 'm' } }, { state: 'newer' }],
])('the head of %j is %j', (items, head) => {
  expect(readMirrorHead(items)).toEqual(head);
});
