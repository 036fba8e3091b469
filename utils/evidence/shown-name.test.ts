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

it('takes out values of names for secrets, identifiers, and what is percent-encoded for no reason', () => {
  const letters = `${'abcdefghijklmnopqrstuvwxyz'.slice(0, 23)}7`;
  for (const name of [`token=${letters}.txt`, `api_key: ${letters}`, `client-secret=${letters}-${letters}`])
    expect(shownName(name)).not.toMatch(/abcdef|uvw7/);
  const id = crypto.randomUUID();
  for (const one of [id, id.toUpperCase()]) expect(shownName(`Job ${one}.har`)).toBe('Job ….har');
  expect(shownName(`job_${id}.har`)).toBe('job_….har');
  const encoded = (sign: string, every: number) =>
    [...accountSid]
      .map((one, at) => (at % every === 0 ? `${sign}${one.charCodeAt(0).toString(16)}` : one))
      .join('');
  for (const [sign, every] of [
    ['%', 1],
    ['%', 2],
    ['%25', 1],
    ['%2525', 3],
  ] as const)
    expect(shownName(`GET ${encoded(sign, every)}`)).toBe('GET {AccountSID}');
  expect(shownName(`${encoded('%', 1)} `.repeat(9))).not.toMatch(/IR|%/);
});

it('leaves dates, versions and identifiers', () => {
  for (const name of [
    'access-20251118T0730.log',
    'getActionInquiriesV2ById',
    'impact_partner_v13.openapi3.yaml',
    'auth=basic, 2 of 3.json',
    'M%C3%A4rz 2%2F 2025',
    'new token-list.txt',
  ])
    expect(shownName(name)).toBe(name);
});
