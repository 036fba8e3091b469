// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { RiskSummary } from '../../utils/scopes/risk.ts';
import { NO_RISK } from '../../utils/scopes/testing/no-risk.ts';
import { RiskBadge } from './RiskBadge.tsx';
import { RiskLine } from './RiskLine.tsx';
import { riskSentence } from './words.ts';

afterEach(cleanup);

function risk(part: Partial<RiskSummary> = {}): RiskSummary {
  return { ...NO_RISK, ...part };
}

describe('the sentence', () => {
  it.each<[Partial<RiskSummary>, string]>([
    [{}, 'Low risk: grants nothing.'],
    [{ reads: 1 }, 'Low risk: reads 1 endpoint.'],
    [
      { level: 'medium', reads: 12, writes: 2, moneyReads: 1 },
      'Medium risk: reads 12 endpoints, writes to 2 endpoints; shows money or tax data.',
    ],
    [
      { level: 'medium', reads: 1, writes: 1, moneyReads: 1, moneyWrites: 1, peopleReads: 1 },
      'Medium risk: reads 1 endpoint, writes to 1 endpoint; shows personal data; shows or changes money or tax data.',
    ],
    [
      { level: 'high', reads: 12, credentials: 2, moneyReads: 1, peopleReads: 1 },
      'High risk: hands out credentials of other accounts; reads 12 endpoints; shows money or tax data, personal data.',
    ],
    [
      { level: 'high', deletes: 1, wholeCategories: ['Deals', 'Ads'] },
      'High risk: deletes from 1 endpoint; grants all of Deals, Ads.',
    ],
    [
      { level: 'high', reads: 3, writes: 1, everything: 'write' },
      'High risk: may change everything; reads 3 endpoints, writes to 1 endpoint.',
    ],
    [
      { level: 'medium', reads: 3, everything: 'read' },
      'Medium risk: may read everything; reads 3 endpoints.',
    ],
    [{ level: 'medium', unknown: 2 }, 'Medium risk: does with 2 endpoints what the page does not tell.'],
    [
      { level: 'medium', writes: 1, moneyWrites: 1 },
      'Medium risk: writes to 1 endpoint; changes money or tax data.',
    ],
    // A token for conversions neither shows nor changes invoices.
    [{ level: 'medium', writes: 1, paid: 1 }, 'Medium risk: writes to 1 endpoint; can change what is paid.'],
    // What changes where money is paid to is money too, and is said once.
    [
      { level: 'high', writes: 1, moneyWrites: 1, payouts: 1 },
      'High risk: changes where money is paid to; writes to 1 endpoint.',
    ],
  ])('%j', (part, expected) => {
    expect(riskSentence(risk(part))).toBe(expected);
  });
});

it('shows level and sentence as text, so that no colour is needed', () => {
  render(<RiskLine risk={risk({ level: 'high', deletes: 2 })} />);
  expect(screen.getByText('High risk').closest('p')?.textContent).toBe('High risk deletes from 2 endpoints.');
});

it('has the sentence beside the level where only that is shown', () => {
  render(<RiskBadge risk={risk({ reads: 2 })} />);
  expect(screen.getByTitle('reads 2 endpoints.').textContent).toBe('Low risk');
});

it('shows names with markup as text', () => {
  render(<RiskLine risk={risk({ level: 'medium', wholeCategories: ['<img src=x>'] })} />);
  expect(document.querySelector('img')).toBeNull();
});
