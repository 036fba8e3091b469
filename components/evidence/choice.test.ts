import { describe, expect, it } from 'vitest';
import type { Proposal, ProposedScope } from '../../utils/evidence/proposal/types.ts';
import { type Choice, entriesOf, keyOf, lackingOf, NO_CHOICE, withAdded, withTicks } from './choice.ts';

const PLACE = { source: 'a.py', line: 3, entry: null };

function scope(path: string, part: Partial<ProposedScope> = {}): ProposedScope {
  return {
    method: 'GET',
    path,
    category: 'C',
    label: `Label of ${path}`,
    certain: true,
    reasons: [{ kind: 'seen' }],
    places: [PLACE],
    count: 1,
    risk: { act: 'read', touches: [] },
    ...part,
  };
}

const OFFERS = ['/A', '/B', '/C', '/D'].map((path) => ({
  category: 'C',
  method: 'GET' as const,
  path,
  label: 'In documents',
}));

const MISSED = {
  method: 'GET',
  path: '/Dd',
  places: [PLACE],
  count: 4,
  belongsTo: null,
  closest: [],
} as const;

const PROPOSAL: Proposal = {
  accountType: 'agency',
  notMatched: [],
  scopes: [
    scope('/C', {
      certain: false,
      reasons: [{ kind: 'needed', need: 'x', strength: 'strong', by: [] }],
      places: [],
      count: 0,
    }),
    scope('/B', { certain: false, reasons: [{ kind: 'doubt', doubt: 'method' }] }),
    scope('/A'),
  ],
};

const rows = (choice: Choice) =>
  entriesOf(PROPOSAL, choice, OFFERS).map(({ key, group, isTicked }) => `${group} ${key} ${isTicked}`);

describe('the rows of a proposal', () => {
  it('are grouped by how certain they are, and only the certain ones are ticked', () => {
    expect(rows(NO_CHOICE)).toEqual(['certain GET /A true', 'probable GET /B false', 'needed GET /C false']);
  });

  it('tell what is of no use without a scope from what often comes with it', () => {
    const needed = (path: string, ...strengths: readonly ('strong' | 'weak')[]) =>
      scope(path, {
        certain: false,
        reasons: strengths.map((strength) => ({ kind: 'needed', need: 'x', strength, by: [] })),
      });
    const scopes = [needed('/A', 'weak'), needed('/B', 'weak', 'strong')];
    expect(
      entriesOf({ ...PROPOSAL, scopes }, NO_CHOICE, OFFERS).map(({ key, group }) => `${group} ${key}`),
    ).toEqual(['needed GET /B', 'perhaps GET /A']);
  });

  it('are as the person left them, also those of which a later reading is more certain', () => {
    const choice = withTicks(withTicks(NO_CHOICE, ['GET /A'], false), ['GET /B', 'GET /C'], true);
    expect(rows(choice)).toEqual(['certain GET /A false', 'probable GET /B true', 'needed GET /C true']);
    const surer = { ...PROPOSAL, scopes: PROPOSAL.scopes.map((one) => ({ ...one, certain: true })) };
    expect(
      entriesOf(surer, choice, OFFERS)
        .filter(({ isTicked }) => !isTicked)
        .map(({ key }) => key),
    ).toEqual(['GET /A']);
  });

  it('are joined by what was added for something that did not match, with its evidence', () => {
    const rule = { method: 'GET', path: '/D' } as const;
    const choice = withAdded(NO_CHOICE, { rule, missed: MISSED }, true);
    expect(rows(choice).at(-1)).toBe('added GET /D true');
    expect(entriesOf(PROPOSAL, choice, OFFERS).at(-1)).toMatchObject({
      label: 'In documents',
      category: 'C',
      places: [PLACE],
      count: 4,
    });
    expect(rows(withAdded(choice, { rule, missed: MISSED }, false)).at(-1)).toBe('added GET /D false');
  });

  it('have nothing twice: what is proposed anyway is only ticked', () => {
    const choice = withAdded(NO_CHOICE, { rule: { method: 'GET', path: '/B' }, missed: MISSED }, true);
    expect(rows(choice)).toEqual(['certain GET /A true', 'probable GET /B true', 'needed GET /C false']);
  });

  it('have nothing that was added for another account type', () => {
    const choice = withAdded(NO_CHOICE, { rule: { method: 'GET', path: '/X' }, missed: MISSED }, true);
    expect(rows(choice)).toHaveLength(3);
  });
});

describe('what the ticked ones lack', () => {
  const needed = (path: string, strength: 'strong' | 'weak', by: string, isSeen = false) =>
    scope(path, {
      certain: false,
      reasons: [
        ...(isSeen ? [{ kind: 'doubt', doubt: 'method' } as const] : []),
        { kind: 'needed', need: 'x', strength, by: [{ method: 'GET', path: by }] },
      ],
    });
  const scopes = [
    scope('/A'),
    needed('/B', 'strong', '/A'),
    needed('/C', 'weak', '/A'),
    needed('/D', 'strong', '/B'),
    needed('/E', 'strong', '/A', true),
  ];
  const lacking = (choice: Choice) =>
    lackingOf(entriesOf({ ...PROPOSAL, scopes }, choice, OFFERS)).map(keyOf);

  it('is what something ticked is of no use without', () => {
    expect(lacking(NO_CHOICE)).toEqual(['GET /E', 'GET /B']);
    expect(lacking(withTicks(NO_CHOICE, ['GET /B', 'GET /E'], true))).toEqual(['GET /D']);
    expect(lacking(withTicks(NO_CHOICE, ['GET /A'], false))).toEqual([]);
  });
});
