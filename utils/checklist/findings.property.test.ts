import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fakeCredentials } from '../../sandbox/data/credentials.ts';
import { ACCOUNT_TYPES } from '../scopes/types.ts';
import { hasSecret } from '../secrets/secrets.ts';
import { type Finding, needsAnswer } from './finding.ts';
import { checkTips } from './findings.ts';
import { isOpen, type Reason, withReason } from './reasons.ts';
import { after, anyToken, factsOf, goodToken, type SimulatedToken } from './testing/token.ts';

const findingsOf = (token: SimulatedToken) => [...checkTips(factsOf(token)).values()].flat();
const openOf = (token: SimulatedToken) => findingsOf(token).filter(needsAnswer);

const EVERYWHERE = [
  ...['everything', 'extra', 'whole'].map((kind) => `remove needed-${kind}`),
  'remove writes-some',
  'tick needed-missing',
  ...['name-empty', 'name-generic', 'name-taken', 'name-thin', 'separate-mixed'].map(
    (kind) => `fill ${kind}`,
  ),
  ...['description-empty', 'description-thin', 'contact-empty'].map((kind) => `fill ${kind}`),
  ...['version-older', 'version-notWanted'].map((kind) => `fill ${kind}`),
];
const OF_OTHERS = ['remove needed-money', 'remove needed-people', 'remove writes-deleting'];
/** Agencies are offered nothing that deletes, and nothing about money or people. */
const ONLY_FOR = { agency: ['remove advertisers-ticked'], brand: OF_OTHERS, partner: OF_OTHERS } as const;

describe.each(ACCOUNT_TYPES)('%s', (accountType) => {
  it('a token made well has nothing to answer', () => {
    fc.assert(
      fc.property(goodToken(accountType), (token) => {
        expect(openOf(token).map(({ kind, subjects }) => [kind, ...subjects])).toEqual([]);
      }),
    );
  });

  it('the action of a finding takes it away', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyToken(accountType), (token) => {
        for (const { kind, action } of openOf(token)) {
          if (action === null || action.kind === 'show') continue;
          seen.add(`${action.kind} ${kind}`);
          expect(openOf(after(token, action)).map((one) => one.kind)).not.toContain(kind);
        }
      }),
      { numRuns: 400, seed: 6 }, // each kind has to come up
    );
    expect([...seen]).toEqual(expect.arrayContaining([...EVERYWHERE, ...ONLY_FOR[accountType]]));
  });

  it('each finding is told once, and what is seen twice is told in the same way', () => {
    fc.assert(
      fc.property(anyToken(accountType), (token) => {
        const kinds = findingsOf(token).map(({ kind }) => kind);
        const told = kinds.filter((kind) => !/^(?:notSeen|partlySeen)/.test(kind));
        expect(new Set(told).size).toBe(told.length);
        expect(findingsOf(token)).toEqual(findingsOf(token));
      }),
      { numRuns: 50 },
    );
  });

  it('reasons for all of it leave nothing open, until something is added', () => {
    fc.assert(
      fc.property(anyToken(accountType), (token) => {
        const reasons = openOf(token).reduce<readonly Reason[]>(
          (given, one) => withReason(given, one, 'Needed.', '2026-06-01'),
          [],
        );
        expect(openOf(token).filter((one) => isOpen(one, reasons))).toEqual([]);
        const writes = openOf(token).find(({ kind }) => kind === 'writes-some');
        if (writes === undefined) return;
        const another = { ...writes, subjects: [...writes.subjects, 'POST /Another'] };
        expect(isOpen(another, reasons)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('nothing shaped like a credential gets into a finding, wherever it stood', () => {
    const { accountSid, authToken } = fakeCredentials();
    const secret = fc.constantFrom(accountSid, authToken, `${accountSid}:${authToken}`);
    const dirty = (text: fc.Arbitrary<string>) =>
      fc.tuple(text, secret, fc.string({ maxLength: 150 })).map((parts) => parts.join(' '));
    const words = dirty(fc.constantFrom('', 'Update', 'Delete', 'Retrieve invoice'));
    fc.assert(
      fc.property(
        anyToken(accountType),
        fc.record({ label: words, path: words, category: words, name: words, other: words, text: words }),
        (token, { label, path, category, name, other, text }) => {
          const spoilt: SimulatedToken = {
            ...token,
            facts: {
              ...token.facts,
              name,
              description: text,
              otherTokenNames: [other, name],
              template: { name: other, description: text, primaryContact: text },
              apiVersion: { chosen: `14 ${text}`, newest: `16 ${text}` },
            },
            categories: token.categories.map((one) => ({ ...one, name: category })),
            rows: token.rows.map((row) => ({
              ...row,
              label,
              path: row.path === null ? null : `${row.path}/${path}`,
            })),
          };
          const facts = factsOf(spoilt);
          const { wantedScopes } = facts;
          const named = wantedScopes === null ? null : { ...wantedScopes, name: other };
          const found = [...checkTips({ ...facts, wantedScopes: named }).values()].flat();
          for (const one of found)
            for (const shown of textsOf(one)) expect(hasSecret(shown), shown).toBe(false);
        },
      ),
      { numRuns: 50 },
    );
  });
});

function textsOf({ params, subjects, rows, action }: Finding): readonly string[] {
  const filled = action?.kind === 'fill' ? [action.text] : [];
  return [...Object.values(params).map(String), ...subjects, ...rows, ...filled];
}
