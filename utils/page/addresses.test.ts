import { expect, it } from 'vitest';
import type { AccountType } from '../scopes/types.ts';
import { tokensPageOn } from './addresses.ts';
import { judgeUrl } from './url.ts';

const TYPES: readonly AccountType[] = ['agency', 'brand', 'partner'];

it.each(TYPES)('leads to the tokens page for %s, on any host', (accountType) => {
  for (const host of ['app.impact.com', 'partner.example.com']) {
    const url = new URL(tokensPageOn(host, accountType));
    expect(url.origin).toBe(`https://${host}`);
    expect(judgeUrl(url)).toEqual({ kind: 'tokens', accountType });
  }
});
