import { describe, expect, test } from 'vitest';
import { findSecrets } from '../../utils/secrets/secrets.ts';
import { projectFiles, readProjectFile } from '../repo/source/files.ts';
import { SHAPE_NAMES } from './planted.ts';
import { alarmsOf, HELD_OUT_SEED, isMissed, missedOf, SEED } from './score.ts';

/*
 * How well made-up credentials are found, and how seldom ordinary text is taken for one. `npm run secrets` prints the
 * numbers and examples of each fault.
 */

describe.each([SEED, HELD_OUT_SEED])('seed %i', (seed) => {
  const missed = missedOf(seed, 250);
  const alarms = alarmsOf(seed, 1000);
  const rate = ({ total, wrong }: { total: number; wrong: readonly unknown[] }) => wrong.length / total;
  const some = (scores: ReadonlyMap<string, { total: number; wrong: readonly unknown[] }>, name: string) => {
    const score = scores.get(name);
    if (score === undefined) throw new Error(`Nothing was measured of ${name}`);
    return score;
  };

  test('of 20,000 credentials and more', () => {
    const total = SHAPE_NAMES.reduce((sum, name) => sum + some(missed, name).total, 0);
    expect(total).toBeGreaterThan(20_000);
  });

  test.each(SHAPE_NAMES.filter((name) => !/^named|20$/.test(name)))(
    'all but 1 in 500 of the shape %s are found',
    (name) => {
      expect(rate(some(missed, name))).toBeLessThanOrEqual(1 / 500);
    },
  );

  // A SID of 20 characters is rare in documents, and words of that length begin with IR.
  test('99 in 100 SIDs of 20 characters are found', () => {
    expect(rate(some(missed, 'SID, 20'))).toBeLessThanOrEqual(0.01);
  });

  test.each(SHAPE_NAMES.filter((name) => name.startsWith('named')))(
    '98 in 100 that are %s are found',
    (name) => {
      expect(rate(some(missed, name))).toBeLessThanOrEqual(0.02);
    },
  );

  test.each(['bare', 'sentence', 'JSON', 'URL', 'shell', 'unseen', 'beside'])(
    'no place hides them: %s',
    (place) => {
      expect(rate(some(missed, `in: ${place}`))).toBeLessThanOrEqual(1 / 500);
    },
  );

  test.each([...alarms.keys()])('ordinary text passes: %s', (kind) => {
    // What chance made elsewhere, too, may have a token's length between two of its marks.
    expect(rate(some(alarms, kind))).toBeLessThanOrEqual(kind === 'ids elsewhere' ? 0.02 : 0.003);
  });
});

test('what is left of a credential counts as missed', () => {
  const planted = { shape: 'token', place: 'bare' } as const;
  expect(isMissed({ ...planted, text: 'see abcdefghijkl', secret: 'abcdefghijklm' })).toBe(true);
  expect(isMissed({ ...planted, text: 'see abc', secret: 'abcdefghijklm' })).toBe(false);
});

/** Packed templates and digests of packages: chance that is no credential. */
const PACKED = new Set(['package-lock.json', 'utils/templates/store/migrations/examples/snapshot-1.json']);

test('nothing of the shape of a credential stands in a file', () => {
  const files = projectFiles().filter((file) => !/\.(png|ico|woff2?|zip)$/.test(file) && !PACKED.has(file));
  const found = files.flatMap((file) =>
    findSecrets(readProjectFile(file)).map(({ kind }) => `${file}: ${kind}`),
  );
  expect(found).toEqual([]);
});
