import type { AccountType } from '../../sandbox/data/types.ts';

/** Agencies have few scopes, so that their pages differ less. */
const ACCOUNT_TYPES: readonly AccountType[] = ['brand', 'partner', 'brand', 'partner', 'agency'];

/** Whose page a seed stands for. */
export function accountTypeOf(seed: number): AccountType {
  return ACCOUNT_TYPES[Math.abs(seed) % ACCOUNT_TYPES.length] ?? 'brand';
}

function numberFrom(variable: string, otherwise: number): number {
  const text = process.env[variable];
  if (text === undefined || text === '') return otherwise;
  if (!/^-?\d{1,9}$/.test(text)) throw new Error(`${variable} has to be a whole number, not "${text}"`);
  return Number(text);
}

/** The first seed, and how many pages: `PAGES_SEED` and `PAGES_COUNT` replay others, or one alone. */
export const BASE_SEED = numberFrom('PAGES_SEED', 20_260_901);
export const PAGES_COUNT = numberFrom('PAGES_COUNT', 140);

/** How many pages are tried side by side: a run waits for its page most of its time. */
export const PAGES_AT_ONCE = 2;
