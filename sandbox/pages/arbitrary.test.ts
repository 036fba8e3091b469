import { describe, expect, it } from 'vitest';
import type { AccountType } from '../data/types.ts';
import { pageOfSeed } from './arbitrary.ts';
import { askedPage, documentOf } from './document.ts';
import { CONTROL_KINDS, DECOY_KINDS, PAGE_LANGUAGES, type PageSpec, STRUCTURES } from './spec.ts';

const ACCOUNT_TYPES: readonly AccountType[] = ['agency', 'brand', 'partner'];
const PAGES: readonly PageSpec[] = Array.from({ length: 300 }, (_, seed) =>
  pageOfSeed(ACCOUNT_TYPES[seed % 3] ?? 'brand', seed),
);

const rowsOf = (spec: PageSpec) => spec.categories.flatMap(({ rows }) => rows);

describe('pages of seeds', () => {
  it('are the same every time, and plain JSON', () => {
    const again = pageOfSeed('partner', 2);
    expect(again).toEqual(PAGES[2]);
    expect(JSON.parse(JSON.stringify(again))).toEqual(again);
  });

  it('offer 3 to 40 rows, each of them once', () => {
    for (const spec of PAGES) {
      const ids = rowsOf(spec).map(({ method, path }) => `${method} ${path}`);
      expect(ids.length).toBeGreaterThanOrEqual(3);
      expect(ids.length).toBeLessThanOrEqual(40);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('show what a scope is: its endpoint, its label, or both', () => {
    const mute = PAGES.filter(({ endpoint, labels }) => endpoint.shown === 'nowhere' && labels !== 'english');
    expect(mute).toEqual([]);
  });

  it('tick nothing in what is hidden', () => {
    const wrong = PAGES.filter((spec) =>
      rowsOf(spec).some(({ state, ticked }) => state === 'hidden' && ticked),
    );
    expect(wrong).toEqual([]);
  });

  /** A feature that a run of 300 pages does not meet is not tested by it. */
  it.each([
    ['structure', STRUCTURES, (spec: PageSpec) => [spec.structure]],
    ['box', CONTROL_KINDS, (spec: PageSpec) => [spec.box.kind]],
    ['toggle', [...CONTROL_KINDS, 'none'], (spec: PageSpec) => [spec.toggle?.kind ?? 'none']],
    ['decoy', DECOY_KINDS, (spec: PageSpec) => spec.decoys.map(({ kind }) => kind)],
    ['language', PAGE_LANGUAGES, (spec: PageSpec) => [spec.language]],
    [
      'endpoint',
      ['cells', 'text', 'badge', 'title', 'data', 'nowhere'],
      (spec: PageSpec) => [spec.endpoint.shown],
    ],
    ['fold', ['open', 'folded', 'single', 'none'], (spec: PageSpec) => [spec.fold?.mode ?? 'none']],
    ['shadow', ['none', 'page', 'category', 'row'], (spec: PageSpec) => [spec.place.shadow]],
    [
      'row',
      ['usable', 'disabled', 'reverts', 'hidden'],
      (spec: PageSpec) => rowsOf(spec).map((row) => row.state),
    ],
    ['lines alive', ['all', 'some'], (spec: PageSpec) => [spec.linesAlive === null ? 'all' : 'some']],
    ['frame', [true, false], (spec: PageSpec) => [spec.place.frame]],
  ] as const)('have every %s at least three times', (_name, values, read) => {
    const seen = PAGES.map((spec) => new Set<unknown>(read(spec)));
    for (const value of values) {
      const count = seen.filter((one) => one.has(value)).length;
      expect(count, String(value)).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('the page that an address asks for', () => {
  const asked = (query: Record<string, string>) => askedPage('partner', new URLSearchParams(query));

  it('is that of the seed, or the one that it spells out', () => {
    expect(asked({ page: '2' })).toEqual(PAGES[2]);
    expect(asked({ spec: JSON.stringify(PAGES[3]) })).toEqual(PAGES[3]);
  });

  it.each([
    [{ page: '' }, /whole number/],
    [{ page: '1e3' }, /whole number/],
    [{ spec: '{}' }, /page spec/],
    [{ spec: '[' }, /JSON/],
  ])('is refused with the reason: %o', (query, reason) => {
    expect(() => asked(query)).toThrow(reason);
  });

  it('stands in a document that no text of it can break', () => {
    const [spec] = PAGES;
    if (spec === undefined) throw new Error('There is no page');
    const hostile = { ...spec, categories: [{ name: '</script><b>', on: true, rows: [] }] };
    expect(documentOf(hostile, '/x.js')).not.toContain('</script><b>');
  });
});
