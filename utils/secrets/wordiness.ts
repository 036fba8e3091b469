/**
 * Tells random characters from words, names, slugs and identifiers of the same alphabet.
 *
 * Each neighbouring pair of character classes and each letter votes, in half bits: positive where it is likelier
 * in identifiers and slugs, negative where it is likelier in uniformly random text. The weights are
 * log-likelihood ratios counted over about 16,000 runs of 32 characters from source code and documentation,
 * against 66 equally likely characters (A–Z a–z 0–9 . _ ~ -).
 */

type CharacterClass = 'lower' | 'upper' | 'digit' | 'mark';

const AFTER: Readonly<Record<CharacterClass, Readonly<Record<CharacterClass, number>>>> = {
  lower: { lower: 1, upper: -1.5, digit: -5.5, mark: -0.5 },
  upper: { lower: 0, upper: 0.5, digit: -3, mark: -2.5 },
  digit: { lower: -2.5, upper: 1, digit: -0.5, mark: 1.5 },
  mark: { lower: 1, upper: -0.5, digit: -2.5, mark: -0.5 },
};

// biome-ignore format: a table
const LETTER: Readonly<Record<string, number>> = {
  a: 1.5, b: -0.5, c: 0.5, d: 0, e: 1.5, f: -1.5, g: -0.5, h: -1, i: 1, j: -3, k: -2, l: 0, m: -0.5,
  n: 0.5, o: 0.5, p: 0, q: -1, r: 1, s: 0.5, t: 1, u: -0.5, v: -2, w: -2, x: -2.5, y: -1, z: -4.5,
};

/**
 * A calendar date, or a line drawn with marks. In 32 random characters a date turns up less often than once in a
 * thousand million, four equal marks in a row about once in 100,000, six equal letters never.
 */
const WRITTEN_BY_HAND =
  /(?:19|20)\d\d[-._]?(?:0[1-9]|1[0-2])[-._]?(?:0[1-9]|[12]\d|3[01])|([._~-])\1{3}|([A-Za-z])\2{5}/;
const WRITTEN_BY_HAND_WEIGHT = 40;

/**
 * How word-like a run of `A–Z a–z 0–9 . _ ~ -` is. 32 random characters score about −35 and reach 8 about once
 * in 100,000; identifiers of that length score about +25.
 */
export function wordiness(run: string): number {
  let score = WRITTEN_BY_HAND.test(run) ? WRITTEN_BY_HAND_WEIGHT : 0;
  let before: CharacterClass | null = null;
  for (const character of run) {
    const now = classOf(character);
    if (before !== null) score += AFTER[before][now];
    score += LETTER[character.toLowerCase()] ?? 0;
    before = now;
  }
  return score;
}

function classOf(character: string): CharacterClass {
  if (character >= 'a' && character <= 'z') return 'lower';
  if (character >= 'A' && character <= 'Z') return 'upper';
  if (character >= '0' && character <= '9') return 'digit';
  return 'mark';
}
