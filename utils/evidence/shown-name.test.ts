import { expect, it } from 'vitest';
import { fakeCredentials } from '../../sandbox/data/credentials.ts';
import { LIMITS } from './limits.ts';
import { shownName } from './shown-name.ts';

const { accountSid } = fakeCredentials();

it('leaves an ordinary name as it is', () => {
  expect(shownName('Reports 2025, final.har')).toBe('Reports 2025, final.har');
});

it('takes credentials out, also those with characters inside that nobody sees', () => {
  const hidden = `${accountSid.slice(0, 9)}\u00AD${accountSid.slice(9)}`;
  for (const sid of [accountSid, hidden]) expect(shownName(`of ${sid}.har`)).toBe('of ….har');
});

it('is one line that nothing turns around, and not too long', () => {
  expect(shownName('a\n\u202Eb.har')).toBe('a b.har');
  expect(shownName('x'.repeat(9999))).toHaveLength(LIMITS.name);
});
