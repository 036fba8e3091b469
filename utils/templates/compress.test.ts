import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pack, unpack } from './compress.ts';

it('gives back any text, in characters that addresses and chats leave alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (text) => {
      const packed = await pack(text);
      expect(packed).toMatch(/^[A-Za-z0-9_-]+$/);
      expect(await unpack(packed, 10_000)).toEqual({ ok: true, text });
    }),
  );
});

it('makes a long text shorter', async () => {
  const text = '{"method":"GET","path":"/Agencies/{AccountSID}/Actions"},'.repeat(10_000);
  const packed = await pack(text);
  expect(packed.length).toBeLessThan(text.length / 100);
  expect(await unpack(packed, text.length)).toEqual({ ok: true, text });
});

it('keeps a byte order mark: it is not its business', async () => {
  expect(await unpack(await pack('\uFEFFa'), 100)).toEqual({ ok: true, text: '\uFEFFa' });
});

it('stops where a text inflates to more than is allowed', async () => {
  const packed = await pack('a'.repeat(50_000_000));
  expect(packed.length).toBeLessThan(100_000);
  expect(await unpack(packed, 1_000_000)).toEqual({ ok: false, reason: 'too-large' });
});

it('refuses what was never packed, or not whole', async () => {
  const packed = await pack('a text long enough to be cut somewhere in the middle');
  for (const text of ['', ' ', '!!', 'abc', 'é', `${packed}=`, packed.slice(0, -8), packed.slice(0, 9)])
    expect(await unpack(text, 1000)).toEqual({ ok: false, reason: 'damaged' });
});

it('refuses every change of a character or says something else, but never fails', async () => {
  const packed = await pack('{"format":"impact-token-templates"}');
  for (let at = 0; at < packed.length; at++) {
    const changed = `${packed.slice(0, at)}${packed[at] === 'A' ? 'B' : 'A'}${packed.slice(at + 1)}`;
    const result = await unpack(changed, 1000);
    expect(result.ok || result.reason === 'damaged').toBe(true);
  }
});
