import { expect, it } from 'vitest';
import { knownScopes } from './catalogue/known.ts';
import { riskOf } from './risk.ts';
import type { AccountType, Method } from './types.ts';

it.each<[Method, string, AccountType, string, readonly string[]]>([
  ['GET', '/Agencies/{AccountSID}/Reports', 'agency', 'read', []],
  ['PUT', '/Jobs/{JobId}/Replay', 'brand', 'write', []],
  ['DELETE', '/Advertisers/{AccountSID}/Deals/{DealId}', 'brand', 'delete', []],
  // Only the agency's list of brands hands out credentials, however its path is spelled.
  ['GET', 'https://api.impact.com/agencies/<SID>/advertisers.json', 'agency', 'read', ['credentials']],
  ['GET', '/Agencies/{AccountSID}/Advertisers/{AdvertiserId}', 'agency', 'read', ['credentials']],
  ['GET', '/Advertisers/{AccountSID}/Actions', 'brand', 'read', []],
  ['PUT', '/Advertisers/{AccountSID}/Actions', 'brand', 'write', ['money']],
  ['GET', '/Mediapartners/{AccountSID}/TaxDocuments', 'partner', 'read', ['money']],
  ['DELETE', '/Programs/{ProgramId}/Contracts', 'brand', 'delete', ['money']],
  ['POST', '/Campaigns/{CampaignId}/UnsubscribedContacts', 'brand', 'write', ['people']],
  ['GET', '/Users/{Id}', 'partner', 'read', ['people']],
])('%s %s of an %s: %s %j', (method, path, account, act, touches) => {
  expect(riskOf({ method, path }, account)).toEqual({ act, touches });
});

it('marks few of the documented reads, so that the marks say something', () => {
  for (const account of ['agency', 'brand', 'partner'] as const) {
    const reads = knownScopes(account).filter(({ method }) => method === 'GET');
    const marked = reads.filter((scope) => riskOf(scope, account).touches.length > 0);
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.length / reads.length).toBeLessThan(0.25);
  }
});
