import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { pack, unpack } from './compress.ts';

afterEach(() => vi.unstubAllGlobals());

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

it('inflates little by little, since Chromium inflates all that it is given before it gives any of it', async () => {
  const packed = 'A'.repeat(4_000_000);
  let largest = 0;
  let fed = 0;
  vi.stubGlobal(
    'DecompressionStream',
    class extends TransformStream<Uint8Array, Uint8Array> {
      constructor() {
        super({
          transform(piece, controller) {
            largest = Math.max(largest, piece.length);
            fed += piece.length;
            controller.enqueue(new Uint8Array(piece.length * 1000));
          },
        });
      }
    },
  );
  expect(await unpack(packed, 5_000_000)).toEqual({ ok: false, reason: 'too-large' });
  expect(largest).toBeLessThanOrEqual(4096);
  expect(fed).toBeLessThan(20_000);
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
