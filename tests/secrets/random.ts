/** Draws from a seed: always the same for the same one (mulberry32). */
export interface Random {
  /** From 0 up to, but not including, 1. */
  readonly next: () => number;
  /** From `least` to `most`, both possible. */
  readonly between: (least: number, most: number) => number;
  readonly pick: <Value>(from: readonly Value[]) => Value;
  /** Characters of an alphabet. */
  readonly text: (alphabet: string, length: number) => string;
}

export const DIGITS = '0123456789';
export const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const LOWER = UPPER.toLowerCase();
export const ALPHANUMERIC = UPPER + LOWER + DIGITS;

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    pick(from) {
      const one = from[between(0, from.length - 1)];
      if (one === undefined) throw new Error('Nothing to pick from');
      return one;
    },
    text: (alphabet, length) =>
      Array.from({ length }, () => alphabet.charAt(between(0, alphabet.length - 1))).join(''),
  };
}
