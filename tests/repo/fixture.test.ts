import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FixtureFolders, makeFixture } from '../fixture/make.ts';
import { parseText } from './source/parse.ts';

/** A report as somebody might send it. */
const REPORT = {
  format: 'token-presets-page-report',
  version: 1,
  extension: '0.1.0',
  browser: 'firefox',
  accountType: 'brand',
  host: 'app.impact.com',
  path: '/secure/advertiser/api/fr/api-access-tokens-ui.ihtml',
  recognised: { parts: ['scopes'], fields: [], scopes: null, otherChecks: 2 },
  around: [{ tag: 'html' }, { tag: 'body' }],
  elsewhere: [],
  area: {
    tag: 'main',
    classes: 'content',
    children: ['Actions', { tag: 'input', values: { type: 'checkbox' } }],
  },
};

let folders: FixtureFolders;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'token-presets-fixture-'));
  folders = { fixtures: join(folder, 'fixtures'), tests: join(folder, 'tests') };
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const make = (change: object, name?: string) =>
  makeFixture(JSON.stringify({ ...REPORT, ...change }), name, folders);

describe('npm run fixture', () => {
  test('makes a page and a test of a report, and says what to do next', async () => {
    const { name, told } = await make({});
    expect(name).toBe('brand-scopes');
    expect(told).toContain('?fixture=brand-scopes');
    expect(JSON.parse(await readFile(join(folders.fixtures, 'brand-scopes.json'), 'utf8'))).toEqual(REPORT);
    const code = await readFile(join(folders.tests, 'brand-scopes.test.ts'), 'utf8');
    expect(parseText('brand-scopes.test.ts', code).body.length).toBeGreaterThan(3);
    expect(code).toContain("openFixture(harness, 'brand', 'brand-scopes')");
    expect(code).toContain("parts: ['scopes'],");
  });

  test('takes a name, and overwrites nothing', async () => {
    await make({}, 'new-page');
    await expect(make({}, 'new-page')).rejects.toThrow('new-page.json exists already. Give a name');
    await expect(make({}, '../new-page')).rejects.toThrow('"../new-page" is no name for a fixture');
  });

  test.each([
    ['a version that it does not know', { version: 2 }, 'version: expected 1'],
    ['a field that no report has', { extra: 1 }, 'the report: no report has extra'],
    ['a tag that is none', { area: { tag: 'a b' } }, 'area.tag: expected the name of a tag'],
    [
      'a fault deep inside',
      { area: { tag: 'p', children: [{ tag: 'b', times: 0 }] } },
      'area.children.0.times: expected at least 1',
    ],
    ['a version that would be code', { extension: '1\n*/ process.exit()' }, 'extension: expected a version'],
    ['a screen with credentials', { area: null }, 'a screen with credentials'],
    ['a credential', { path: `/${'IRabcdefghij1234567'}${'ABCDEFGHIJKLMN8'}` }, 'shaped like a credential'],
  ])('refuses %s', async (_, change, message) => {
    await expect(make(change)).rejects.toThrow(message);
  });

  const nested = (depth: number, inner: object, times = 1): object =>
    depth === 0 ? inner : { tag: 'p', times, children: [nested(depth - 1, inner, times)] };

  test.each([
    [
      'elements as often as no disk holds',
      { area: nested(5, { tag: 'i' }, 20_000) },
      'at most 100000 elements',
    ],
    [
      'a run of elements that are many together',
      { area: { tag: 'p', children: Array.from({ length: 60 }, () => ({ tag: 'i', times: 2_000 })) } },
      'expected a page of at most 100000 elements',
    ],
    [
      'long words as often as no disk holds',
      { area: { tag: 'p', times: 20_000, children: Array.from({ length: 4 }, () => 'x'.repeat(500)) } },
      'expected a page of at most 20000000 characters',
    ],
    [
      'names as often as no disk holds',
      { area: { tag: 'p', times: 20_000, names: Array.from({ length: 40 }, () => 'x'.repeat(50)) } },
      'expected a page of at most 20000000 characters',
    ],
    ['elements too deep in each other', { area: nested(301, { tag: 'i' }) }, 'area.children.0.'],
    ['more text than a report has', { path: 'x'.repeat(1_000_000) }, 'expected at most 1000000 characters'],
  ])('refuses %s', async (_, change, message) => {
    await expect(make(change)).rejects.toThrow(message);
  });

  test('refuses elements so deep that a parser would end', async () => {
    const deep = `${'{"tag":"p","children":['.repeat(9_000)}"x"${']}'.repeat(9_000)}`;
    const content = JSON.stringify({ ...REPORT, area: 0 }).replace('"area":0', `"area":${deep}`);
    await expect(makeFixture(content, undefined, folders)).rejects.toThrow('around each other');
  });

  test('takes what is deep and often, within reason', async () => {
    await make({ area: nested(250, { tag: 'i', times: 20_000 }) });
  });

  test('refuses what is no JSON', async () => {
    await expect(makeFixture('Hello', undefined, folders)).rejects.toThrow(
      'This is no page report:\n  no JSON',
    );
  });
});
