import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText } from '../scopes/label.ts';
import { PROPERTY_SEED } from '../templates/testing/seed.ts';
import { plainLook, seenPart } from './look-alikes.ts';

/* Plain texts go a shorter way than others. A letter that is not plain sends the same words the long way. */

const LONG_WAY = ' é';
const plain = fc.string({ unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)) });

it('plain texts are folded, seen and compared as all others are', () => {
  fc.assert(
    fc.property(plain, (text) => {
      expect(foldText(text)).toBe(
        foldText(text + LONG_WAY)
          .slice(0, -1)
          .trim(),
      );
      expect(seenPart(text)).toBe(
        seenPart(text + LONG_WAY)
          .slice(0, -1)
          .trim(),
      );
      expect(plainLook(text)).toBe(plainLook(text + LONG_WAY).slice(0, text.length));
    }),
    { numRuns: 1000, seed: PROPERTY_SEED },
  );
});
