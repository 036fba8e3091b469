import { describe, expect, it } from 'vitest';
import { accountTypeOf, hashOf, pathOf, type Route, routeOf } from './route.ts';

const TOKENS = '/secure/agency/api/fr/api-access-tokens-ui.ihtml';

describe('addresses', () => {
  it.each([
    ['agency', TOKENS],
    ['brand', '/secure/advertiser/api/fr/api-access-tokens-ui.ihtml'],
    ['partner', '/secure/mediapartner/api/fr/api-access-tokens-ui.ihtml'],
  ] as const)('knows the tokens page of %s', (accountType, path) => {
    expect(pathOf(accountType, 'tokens')).toBe(path);
    expect(accountTypeOf(path)).toBe(accountType);
  });

  it('knows the account type of old addresses', () => {
    expect(accountTypeOf('/secure/mediapartner/accountSettings/mp-wsapi-flow.ihtml')).toBe('partner');
  });

  it('refuses a path without an account type', () => {
    expect(() => accountTypeOf('/secure/finance/app.ihtml')).toThrow('/secure/finance/app.ihtml');
  });
});

describe('hash queries', () => {
  it.each<Route>([
    { view: 'list' },
    { view: 'setup' },
    { view: 'contact' },
    { view: 'scopes' },
    { view: 'create' },
    { view: 'edit', tokenId: 1041, tab: 'scopes' },
  ])('come back as %o', (route) => {
    expect(routeOf(TOKENS, hashOf(route))).toEqual(route);
  });

  it.each(['#', '#/', '#step=elsewhere', '#token=abc', '#token=-3'])('%s is the list', (hash) => {
    expect(routeOf(TOKENS, hash)).toEqual({ view: 'list' });
  });

  it('opens a token at its overview', () => {
    expect(routeOf(TOKENS, '#token=7')).toEqual({ view: 'edit', tokenId: 7, tab: 'overview' });
  });

  it('leaves the home page its own hash', () => {
    expect(routeOf(pathOf('brand', 'home'), '#/')).toEqual({ view: 'home' });
  });
});
