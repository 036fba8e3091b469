import { expect, it } from 'vitest';
import { fakeCredentials } from '../../sandbox/data/credentials.ts';
import { LIMITS } from './limits.ts';
import { shownName } from './shown-name.ts';

const { accountSid, authToken } = fakeCredentials();

it('leaves an ordinary name as it is', () => {
  expect(shownName('Reports 2025, final.har')).toBe('Reports 2025, final.har');
});

it('takes credentials out, also those with characters inside that nobody sees', () => {
  const hidden = `${accountSid.slice(0, 9)}\u00AD${accountSid.slice(9)}`;
  for (const sid of [accountSid, hidden]) expect(shownName(`of ${sid}.har`)).toBe('of {AccountSID}.har');
});

it('is one line that nothing turns around, and not too long', () => {
  expect(shownName('a\n\u202Eb.har')).toBe('a b.har');
  expect(shownName('x'.repeat(9999))).toHaveLength(LIMITS.name);
});

it('takes out what only its surroundings give away, and what is no word', () => {
  const short = `Zq9${authToken.slice(0, 6)}8t`;
  expect(shownName(`token=${short}.har`)).toBe('token={AuthToken}');
  expect(shownName(`https://who:${short}@api.impact.com`)).not.toContain(short);
  for (const old of [accountSid.toLowerCase(), crypto.randomUUID().replaceAll('-', '')])
    expect(shownName(`Export ${old} of May`)).toBe('Export … of May');
});

it('leaves dates, versions and identifiers', () => {
  for (const name of [
    'access-20251118T0730.log',
    'getActionInquiriesV2ById',
    'impact_partner_v13.openapi3.yaml',
  ])
    expect(shownName(name)).toBe(name);
});
