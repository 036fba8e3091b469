import { describe, expect, it } from 'vitest';
import type { AccountType } from '../scopes/types.ts';
import { judgeUrl, type UrlVerdict } from './url.ts';

/*
 * Every address that the facts name, with its verdict (tokens-page-dom.md §5, documentation.md §1.1). Each is also
 * tried against the verdicts that it must not get.
 */

type Row = readonly [path: string, accountType: AccountType | null];

const TOKENS: readonly Row[] = [
  ['/secure/agency/api/fr/api-access-tokens-ui.ihtml', 'agency'],
  ['/secure/advertiser/api/fr/api-access-tokens-ui.ihtml', 'brand'],
  ['/secure/mediapartner/api/fr/api-access-tokens-ui.ihtml', 'partner'],
  // Without the segment that only says "front end".
  ['/secure/agency/api/api-access-tokens-ui.ihtml', 'agency'],
];

const CANDIDATES: readonly Row[] = [
  ['/secure/mediapartner/accountSettings/mp-wsapi-flow.ihtml', 'partner'],
  ['/secure/advertiser/accountSettings/techintegration/adv-wsapi-flow.ihtml', 'brand'],
  ['/secure/advertiser/accountSettings/techintegration/adv-wsapi-table-flow.ihtml', 'brand'],
  ['/secure/agency/accountSettings/agency-wsapi-flow.ihtml', 'agency'],
  // Similar to the known address, so worth a look at the page.
  ['/secure/agency/api/fr/some-new-name.ihtml', 'agency'],
  ['/secure/agency/api/zh/api-access-tokens-ui.ihtml', 'agency'],
  ['/secure/agency/settings/access-tokens.ihtml', 'agency'],
  ['/secure/agency/api/fr/api-access-tokens-ui.ihtml;jsessionid=1', 'agency'],
  // A role that nobody has named says nothing about the account type.
  ['/secure/member/api/fr/api-access-tokens-ui.ihtml', null],
  ['/secure/publisher/api/fr/api-access-tokens-ui.ihtml', null],
  ['/secure/agence/api/fr/api-access-tokens-ui.ihtml', null],
  ['/secure/agentur/api/fr/api-access-tokens-ui.ihtml', null],
  ['/secure/annonceur/api/fr/api-access-tokens-ui.ihtml', null],
];

const OTHERS: readonly Row[] = [
  ['/login.user', null],
  ['/secure/login.user', null],
  ['/logOut.user', null],
  ['/secure/mediapartner/home/pview.ihtml', 'partner'],
  ['/secure/member/home/mview.ihtml', null],
  ['/secure/agency/support/customer-support-portal-flow.ihtml', 'agency'],
  ['/secure/advertiser/dashboard/dashboard.ihtml', 'brand'],
  ['/secure/mediapartner/accountSettings/mp-wsSettings.ihtml', 'partner'],
  ['/secure/mediapartner/account-settings-flow.ihtml', 'partner'],
  ['/secure/mediapartner/user-settings-flow.ihtml', 'partner'],
  [
    '/secure/advertiser/accountSettings/brandedsettings/advertiser-self-brandedsignup-settings-flow.ihtml',
    'brand',
  ],
  ['/secure/advertiser/tracking-settings/gateway-trackingsettings-flow.ihtml', 'brand'],
  ['/secure/finance/app/bank-account-view.ihtml', null],
  ['/secure/advertiser/discover/radius/fr/partner_discover.ihtml', 'brand'],
  ['/secure/advertiser/fr/trackonomics-essentials-upgrade.ihtml', 'brand'],
  ['/secure/nositemesh/langtranslation/getTranslations.ihtml', null],
  ['/secure/mediapartner/report/viewReport.report', 'partner'],
  ['/signup/none/create-new-mediapartner-account-flow.ihtml', null],
  ['/campaign-promo-signup/Some.brand', null],
  ['/campaign-mediapartner-signup/Some.brand', null],
  ['/', null],
  // The right page outside of the secure part.
  ['/agency/api/fr/api-access-tokens-ui.ihtml', null],
  ['/x/secure/agency/api/fr/api-access-tokens-ui.ihtml', null],
];

const LISTS: Readonly<Record<UrlVerdict['kind'], readonly Row[]>> = {
  tokens: TOKENS,
  candidate: CANDIDATES,
  other: OTHERS,
};
const KINDS = Object.keys(LISTS) as UrlVerdict['kind'][];
const rows = KINDS.flatMap((kind) => LISTS[kind].map(([path, accountType]) => ({ kind, path, accountType })));

const judge = (path: string, host = 'https://app.impact.com') => judgeUrl(new URL(path, host));

describe.each(rows)('$path', ({ kind, path, accountType }) => {
  it(`is ${kind} and nothing else`, () => {
    expect(KINDS.filter((verdict) => judge(path).kind === verdict)).toEqual([kind]);
  });

  it('tells the account type, or that it does not know', () => {
    expect(judge(path).accountType).toBe(accountType);
  });

  it('is judged the same whatever query and hash hold', () => {
    const others = rows.map((row) => row.path);
    for (const extra of [
      '?execution=e1s1',
      '#/create',
      '#businessModels=all&sortBy=name',
      ...others.flatMap((other) => [`?next=${other}`, `#${other}`]),
    ])
      expect(judge(`${path}${extra}`), extra).toEqual({ kind, accountType });
  });
});

describe('an address', () => {
  it('may be written with any case of its role and page', () => {
    expect(judge('/secure/Agency/API/FR/Api-Access-Tokens-UI.ihtml')).toEqual({
      kind: 'tokens',
      accountType: 'agency',
    });
  });

  it('is judged by its path alone: which hosts count is for the manifest', () => {
    const [[path] = ['']] = TOKENS;
    for (const host of ['https://partner.ebay.com', 'https://member.impactradius.com:8443'])
      expect(judge(path, host)).toEqual(judge(path));
  });

  it('is judged without a throw, whatever it holds', () => {
    for (const path of ['/secure/%E0%A4%A/x', '/secure//agency/', '/secure/agency', '//', '/%00'])
      expect(judgeUrl(new URL(`https://app.impact.com${path}`)).kind).toBe('other');
  });
});
