import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { judgeUrl } from '../page/url.ts';
import data from './hosts.json' with { type: 'json' };
import { accountTypesOn, SUGGESTED_HOSTS } from './known.ts';
import { isHostName, parseHost } from './parse-host.ts';
import { APP_HOST, originOf, pagesOf } from './patterns.ts';
import refused from './refused.json' with { type: 'json' };

const host = z.string().check(z.refine(isHostName, 'no host name'));
const ending = z.string().check(z.regex(/^[a-z]+(\.[a-z]+)*$/));
const accountTypes = z.array(z.enum(['agency', 'brand', 'partner'])).check(z.minLength(1), distinct());
const about = z.string().check(z.minLength(1));

/** In a list of texts. */
function distinct() {
  return z.refine<string[]>((list) => new Set(list).size === list.length, 'the same twice');
}

const hostsSchema = z.strictObject({
  _about: about,
  pages: z.string().check(z.regex(/^\/[a-z]+\/\*$/)),
  app: z.strictObject({ host, accountTypes }),
  suggested: z.array(
    z.strictObject({ host, name: z.string().check(z.minLength(1)), accountTypes, _fact: about }),
  ),
});
const refusedSchema = z.strictObject({
  _about: about,
  notTheApp: z.strictObject({ _about: about, hosts: z.array(host).check(distinct()) }),
  publicSuffixes: z.strictObject({
    _about: about,
    secondLevel: z.array(ending).check(distinct()),
    shared: z.array(host).check(distinct()),
  }),
  local: z.strictObject({ _about: about, endings: z.array(ending).check(distinct()) }),
});

describe('the data', () => {
  it('has the shape that its schema says', () => {
    expect(z.safeParse(hostsSchema, data).error?.issues).toBeUndefined();
    expect(z.safeParse(refusedSchema, refused).error?.issues).toBeUndefined();
  });

  it('suggests only what can be added, and what is not built in', () => {
    expect(SUGGESTED_HOSTS.map((one) => parseHost(one.host))).toEqual(
      data.suggested.map((one) => ({ ok: true, host: one.host })),
    );
    expect(SUGGESTED_HOSTS.map((one) => one.accountTypes)).toEqual(
      data.suggested.map((one) => one.accountTypes),
    );
  });

  it('knows eBay’s host and what is there', () => {
    expect(accountTypesOn('partner.ebay.com')).toEqual(['partner']);
    expect(accountTypesOn('partner.example.com')).toEqual(['agency', 'brand', 'partner']);
    expect(accountTypesOn(APP_HOST)).toEqual(data.app.accountTypes);
  });
});

describe('the patterns', () => {
  it('cover one host, over https, on its usual port', () => {
    expect(originOf('partner.ebay.com')).toBe('https://partner.ebay.com/*');
    expect(pagesOf('partner.ebay.com')).toBe('https://partner.ebay.com/secure/*');
  });

  it('leave out no address on which the loader would ask for the panel', () => {
    const start = pagesOf(APP_HOST).slice(`https://${APP_HOST}`.length, -1);
    for (const path of ['/api/fr/api-access-tokens-ui.ihtml', '/mp-wsapi-flow.ihtml', '/agency/api/fr/x'])
      expect(judgeUrl(new URL(`https://${APP_HOST}${path}`)).kind, path).toBe('other');
    expect(start).toBe('/secure/');
  });
});
