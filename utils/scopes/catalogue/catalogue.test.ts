import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { accountOfPath, endpointKey } from '../endpoint.ts';
import { sameCategory } from '../label.ts';
import type { AccountType } from '../types.ts';
import { catalogueFor } from './catalogue.ts';
import { sensitiveReads } from './sensitive-reads.ts';

const text = readFileSync(new URL('./catalogue.json', import.meta.url), 'utf8');
const filled = z.string().check(z.trim(), z.minLength(1));

const Row = z.strictObject({
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  path: z.string().check(z.regex(/^\/(Agencies|Advertisers|Mediapartners)\/\{AccountSID\}\/\S+$/)),
  summary: filled,
  label: z.optional(filled),
  _labelFrom: z.optional(z.enum(['observed', 'rule', 'weak'])),
  _sensitiveRead: z.optional(filled),
});
const Account = z.strictObject({
  _apiVersion: z.string().check(z.regex(/^\d+$/)),
  categories: z.array(
    z.strictObject({
      name: filled,
      _seenAs: z.optional(z.array(filled).check(z.minLength(1))),
      rows: z.array(Row).check(z.minLength(1)),
    }),
  ),
});
const File = z.strictObject({
  _source: z.strictObject({
    repository: z.url(),
    commit: z.string().check(z.regex(/^[0-9a-f]{40}$/)),
    date: z.iso.date(),
    note: filled,
  }),
  accountTypes: z.strictObject({ agency: Account, brand: Account, partner: Account }),
});

const counts: readonly [AccountType, number, number, number][] = [
  // account type, scopes, reads, writes: facts, documentation.md section 6
  ['agency', 15, 12, 3],
  ['brand', 113, 66, 47],
  ['partner', 72, 60, 12],
];

const file = File.parse(JSON.parse(text));

/** The documented endpoints whose reading hands out credentials, as the file notes them. */
const sensitiveRows = (accountType: AccountType) =>
  file.accountTypes[accountType].categories
    .flatMap(({ rows }) => rows)
    .filter((row) => row._sensitiveRead !== undefined);

describe('catalogue.json', () => {
  it('gives a label and where it is from, or neither', () => {
    const rows = Object.values(file.accountTypes).flatMap(({ categories }) =>
      categories.flatMap(({ rows }) => rows),
    );
    expect(rows.filter((row) => (row.label === undefined) !== (row._labelFrom === undefined))).toEqual([]);
    // 17 of the two guides in documentation.md section 6, and 5 catalogue rows of a third in integrations.md.
    expect(rows.filter((row) => row._labelFrom === 'observed')).toHaveLength(22);
  });

  it('names every category once per account type', () => {
    for (const { categories } of Object.values(file.accountTypes)) {
      const names = categories.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('is small enough to ship', () => {
    expect(gzipSync(JSON.stringify(JSON.parse(text))).length).toBeLessThan(8 * 1024);
  });
});

describe('catalogueFor', () => {
  it.each(counts)('%s: %i scopes, %i reads, %i writes', (accountType, all, reads, writes) => {
    const entries = catalogueFor(accountType);
    expect(entries).toHaveLength(all);
    expect(entries.filter(({ method }) => method === 'GET')).toHaveLength(reads);
    expect(entries.filter(({ method }) => method !== 'GET')).toHaveLength(writes);
  });

  it.each(counts)('%s: METHOD and normalised path identify a scope', (accountType, all) => {
    const keys = catalogueFor(accountType).map(({ method, path }) => endpointKey(method, path, accountType));
    expect(new Set(keys).size).toBe(all);
  });

  it.each(counts)('%s: every path is of that account type', (accountType) => {
    const others = catalogueFor(accountType).filter(({ path }) => accountOfPath(path) !== accountType);
    expect(others).toEqual([]);
  });

  it('names the agency rows that hand out the credentials of brands, and no others', () => {
    const sensitive = (['agency', 'brand', 'partner'] as const).flatMap(sensitiveRows);
    expect(sensitive.map(({ path }) => path)).toEqual([
      '/Agencies/{AccountSID}/Advertisers',
      '/Agencies/{AccountSID}/Advertisers/{AdvertiserId}',
    ]);
    for (const row of sensitive) expect(row._sensitiveRead).toContain('RestAccountURL');
  });

  it.each(counts)('%s: sensitiveReads lists the same endpoints', (accountType) => {
    const sensitive = sensitiveRows(accountType);
    expect(sensitiveReads(accountType)).toEqual(sensitive.map(({ method, path }) => ({ method, path })));
  });

  it('knows the words that guides saw on screen', () => {
    const campaigns = catalogueFor('brand').find(({ path }) => path.endsWith('/Campaigns'));
    expect(campaigns?.labels).toEqual(['Retrieve campaigns', 'List All Programs']);
    expect(campaigns?.category).toBe('Programs');
    const created = catalogueFor('brand').find(
      ({ method, path }) => method === 'POST' && path.endsWith('/Deals'),
    );
    expect(created?.labels).toEqual(['Create a Deal']);
    const { categories } = file.accountTypes.brand;
    const programs = categories.find(({ name }) => name === 'Programs');
    expect(programs?._seenAs).toEqual(['Campaigns']);
    const row = programs?.rows.find(({ path }) => path === campaigns?.path);
    expect(row?._labelFrom).toBe('observed');
  });

  it('sees a category under the names of the guides as the same category', () => {
    const categories = Object.values(file.accountTypes).flatMap((account) => account.categories);
    const seen = categories.flatMap(({ name, _seenAs = [] }) => _seenAs.map((as) => [as, name] as const));
    expect(seen.length).toBeGreaterThan(0);
    for (const [as, name] of seen) expect(sameCategory(as, name)).toBe(true);
  });

  it('builds each list once', () => {
    expect(catalogueFor('agency')).toBe(catalogueFor('agency'));
  });
});
