import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EVIDENCE_KINDS } from '../../utils/evidence/types.ts';
import { knownScopes } from '../../utils/scopes/catalogue/known.ts';
import type { AccountType } from '../../utils/scopes/types.ts';
import { hasSecret } from '../../utils/secrets/secrets.ts';
import { LABELS } from './labels.ts';
import { leaksIn, loadEvidence } from './load.ts';

const FOLDER = new URL('files/', import.meta.url);
const stored = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath.replace(/\/$/, '').split('/').at(-1)}/${entry.name}`);

/** All scopes that a label may name; an agency's token also reaches its brands' endpoints. */
function scopesOf(accountType: AccountType): ReadonlySet<string> {
  const own = knownScopes(accountType).map(({ method, path }) => `${method} ${path}`);
  if (accountType !== 'agency') return new Set(own);
  const brands = knownScopes('brand').map(
    ({ method, path }) =>
      `${method} ${path.replace('/Advertisers/{AccountSID}', '/Agencies/{AccountSID}/Advertisers/{AdvertiserId}')}`,
  );
  return new Set([...own, ...brands]);
}

test('every file has a label, and every label a file', () => {
  const labelled = new Set(LABELS.map(({ file }) => `${file}.txt`));
  expect([...labelled].sort()).toEqual([...stored].sort());
});

test('there are at least eight files of each kind, and files of all account types', () => {
  const first = LABELS.filter(({ heldOut }) => heldOut === undefined);
  for (const kind of EVIDENCE_KINDS) {
    const files = new Set(first.filter((label) => label.kind === kind).map(({ file }) => file));
    expect(files.size, kind).toBeGreaterThanOrEqual(8);
  }
  expect(new Set(first.map(({ accountType }) => accountType))).toEqual(
    new Set(['agency', 'brand', 'partner']),
  );
});

test('labels name scopes of their account type, each once', () => {
  for (const { file, accountType, endpoints, offered = [] } of LABELS) {
    const all = [...endpoints, ...offered];
    expect(
      all.filter((one) => !scopesOf(accountType).has(one)),
      file,
    ).toEqual([]);
    expect(new Set(all).size, file).toBe(all.length);
    expect(all, file).not.toEqual([]);
  }
});

test('what belongs to another account type is a scope of that one', () => {
  const others = LABELS.flatMap(({ otherAccount = [] }) => otherAccount);
  expect(others.length).toBeGreaterThan(0);
  const all = (['agency', 'brand', 'partner'] as const).flatMap((type) => [...scopesOf(type)]);
  expect(others.filter((one) => !all.includes(one))).toEqual([]);
});

test('what no scope answers to is none', () => {
  const wrong = LABELS.flatMap(({ accountType, notMatched = [] }) =>
    notMatched.filter((one) => scopesOf(accountType).has(one)),
  );
  expect(wrong).toEqual([]);
});

test('no stored file holds anything of the shape of a credential', () => {
  const found = stored.filter((file) => hasSecret(readFileSync(new URL(file, FOLDER), 'utf8')));
  expect(found).toEqual([]);
});

test('credentials are put in where the marks stand, in every spelling', () => {
  const loaded = LABELS.map(loadEvidence);
  expect(loaded.filter(({ secrets }) => secrets.length > 0).length).toBeGreaterThan(30);
  for (const { input, secrets } of loaded) {
    expect(input.content).not.toMatch(/__(?:LEGACY|SID|TOKEN|PAIR|BASIC)/);
    if (secrets.length > 0) expect(leaksIn(input.content, secrets), input.name ?? '').not.toEqual([]);
  }
});

test('a leak is found by a part of a secret', () => {
  const secret = 'abcdefghijklmnop';
  expect(leaksIn('…cdefghijkl…', [secret])).toEqual([secret]);
  expect(leaksIn('…cdefghijk…', [secret])).toEqual([]);
});
