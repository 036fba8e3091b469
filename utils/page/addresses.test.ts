import { expect, it } from 'vitest';
import type { AccountType } from '../scopes/types.ts';
import { TOKENS_PAGES } from './addresses.ts';
import { judgeUrl } from './url.ts';

it.each<AccountType>(['agency', 'brand', 'partner'])('leads to the tokens page for %s', (accountType) => {
  expect(judgeUrl(new URL(TOKENS_PAGES[accountType]))).toEqual({ kind: 'tokens', accountType });
});
