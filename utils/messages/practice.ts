import type { AccountType } from '../scopes/types.ts';

/** Whose tokens page the practice page stands in for. */
export const PRACTICE_ACCOUNT: AccountType = 'agency';

/** The practice page, as a path within the extension. */
export const PRACTICE_PATH = '/practice.html';
