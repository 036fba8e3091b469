import { expect, test } from 'vitest';
import type { Proposal, ProposedScope, Reason } from '../../utils/evidence/proposal/types.ts';
import type { Label } from './labels.ts';
import { numbersOf, scoreOf } from './score.ts';

const SEEN: Reason = { kind: 'seen' };
const DOUBT: Reason = { kind: 'doubt', doubt: 'mention' };
const NEEDED: Reason = { kind: 'needed', need: 'export-jobs', strength: 'strong', by: [] };

const label: Label = {
  file: 'list/a.txt',
  kind: 'list',
  accountType: 'partner',
  endpoints: ['GET /Mediapartners/{AccountSID}/Actions', 'GET /Mediapartners/{AccountSID}/Ads/{Id}'],
  offered: ['GET /Mediapartners/{AccountSID}/Stores'],
  notMatched: ['GET /Mediapartners/{AccountSID}/Clicks'],
  otherAccount: ['GET /Advertisers/{AccountSID}/Deals'],
};

function scope(path: string, certain: boolean, reason: Reason): ProposedScope {
  const risk = {} as ProposedScope['risk'];
  return {
    method: 'GET',
    path,
    category: '',
    label: '',
    certain,
    reasons: [reason],
    places: [],
    count: 1,
    risk,
  };
}

function proposal(scopes: readonly ProposedScope[], notMatched: Proposal['notMatched'] = []): Proposal {
  return { accountType: 'partner', scopes, notMatched };
}

test('what is ticked and called is right, in any spelling', () => {
  const score = scoreOf(label, proposal([scope('/mediapartners/{x}/Ads/{AdId}', true, SEEN)]));
  expect(score.right).toEqual(['GET /Mediapartners/{AccountSID}/Ads/{Id}']);
  expect(score.missed).toEqual(['GET /Mediapartners/{AccountSID}/Actions']);
  expect(score.wrong).toEqual([]);
});

test('what is ticked and not called is wrong, also where only an offer would be right', () => {
  const score = scoreOf(
    label,
    proposal([
      scope('/Mediapartners/{AccountSID}/Users', true, SEEN),
      scope('/Mediapartners/{AccountSID}/Stores', true, SEEN),
    ]),
  );
  expect(score.wrong).toEqual([
    'GET /Mediapartners/{AccountSID}/Users',
    'GET /Mediapartners/{AccountSID}/Stores',
  ]);
});

test('offers are judged apart, and those of hidden needs not at all', () => {
  const score = scoreOf(
    label,
    proposal([
      scope('/Mediapartners/{AccountSID}/Actions', false, DOUBT),
      scope('/Mediapartners/{AccountSID}/Stores', false, DOUBT),
      scope('/Mediapartners/{AccountSID}/Users', false, DOUBT),
      scope('/Mediapartners/{AccountSID}/Jobs', false, NEEDED),
    ]),
  );
  expect(score.right).toEqual([]);
  expect(score.offeredRight).toEqual([
    'GET /Mediapartners/{AccountSID}/Actions',
    'GET /Mediapartners/{AccountSID}/Stores',
  ]);
  expect(score.offeredWrong).toEqual(['GET /Mediapartners/{AccountSID}/Users']);
  expect(score.lost).toEqual(['GET /Mediapartners/{AccountSID}/Ads/{Id}']);
});

test('what does not match has to be named, with the account type where it is known', () => {
  const one = { method: 'GET', places: [], count: 1, closest: [] } as const;
  const named = { ...one, path: '/Mediapartners/{AccountSID}/Clicks', belongsTo: null };
  const foreign = { ...one, path: '/Advertisers/{AccountSID}/Deals' };
  expect(scoreOf(label, proposal([], [named])).unnamed).toEqual(['GET /Advertisers/{AccountSID}/Deals']);
  expect(scoreOf(label, proposal([], [named, { ...foreign, belongsTo: null }])).unnamed).toHaveLength(1);
  expect(scoreOf(label, proposal([], [named, { ...foreign, belongsTo: 'brand' }])).unnamed).toEqual([]);
});

test('shares are of endpoints, over all files', () => {
  const one = scoreOf(label, proposal([scope('/Mediapartners/{AccountSID}/Actions', true, SEEN)]));
  const other = scoreOf(
    { ...label, endpoints: ['GET /Mediapartners/{AccountSID}/Users'], offered: [] },
    proposal([
      scope('/Mediapartners/{AccountSID}/Users', true, SEEN),
      scope('/Mediapartners/{AccountSID}/Tasks', true, SEEN),
    ]),
  );
  expect(numbersOf([one, other])).toMatchObject({
    endpoints: 3,
    precision: 2 / 3,
    recall: 2 / 3,
    recallOffered: 2 / 4,
  });
});
