import { describe, expect, it } from 'vitest';
import { catalogueFor } from '../catalogue/catalogue.ts';
import type { ScopePreset, ScopeRow, ScopeRule, Selection } from '../types.ts';
import { auditScopes } from './audit.ts';

const CATEGORIES = ['Actions', 'Catalogs', 'Invoices'];

/** `GET /Actions` in the category Actions; a star before it ticks it. */
function row(text: string): ScopeRow {
  const ticked = text.startsWith('*');
  const [method, path = ''] = text.replace('*', '').split(' ');
  const [, categoryId = ''] = path.split('/');
  const id = `${method} ${path}`;
  return { id, method: method as ScopeRow['method'], path, label: '', categoryId, ticked, locked: false };
}

function page(
  rows: readonly string[],
  off: readonly string[] = [],
  unlisted: readonly string[] = [],
): Selection {
  return {
    accountType: 'brand',
    categories: CATEGORIES.map((name) => ({
      id: name,
      name,
      toggle: off.includes(name) ? 'off' : 'on',
      locked: false,
      listed: !unlisted.includes(name),
    })),
    rows: rows.map(row),
  };
}

function preset(scopes: readonly ScopeRule[], mode: ScopePreset['mode'] = 'exact'): ScopePreset {
  return { id: 'p', name: 'P', accountType: 'brand', mode, scopes, source: { kind: 'builtin' } };
}

const READS_ACTIONS = [
  { method: 'GET', path: '/Actions' },
  { method: 'GET', path: '/Advertisers/{AccountSID}/Actions/{ActionId}' },
] as const;

function told(selection: Selection, wanted: ScopePreset) {
  const audit = auditScopes(selection, wanted, catalogueFor('brand'));
  const ids = (rows: readonly ScopeRow[]) => rows.map(({ id }) => id);
  return { ...audit, missing: ids(audit.missing), extra: ids(audit.extra), equal: ids(audit.equal) };
}

describe('an audit', () => {
  it('tells what is missing, extra and equal, and what the page does not offer', () => {
    const rows = ['*GET /Actions', 'GET /Actions/{Id}', '*PUT /Actions', 'GET /Catalogs', '*GET /Invoices'];
    const wanted = preset([...READS_ACTIONS, { method: 'GET', path: '/Nowhere' }]);
    expect(told(page(rows), wanted)).toMatchObject({
      missing: ['GET /Actions/{Id}'],
      extra: ['PUT /Actions', 'GET /Invoices'],
      equal: ['GET /Actions'],
      absent: [{ rule: { path: '/Nowhere' }, reason: 'absent' }],
      risk: { level: 'medium', writes: 1, reads: 1, moneyReads: 1, paid: 1 },
      clears: true,
      differs: true,
    });
  });

  it('of a token that is as it should be finds nothing to do', () => {
    const rows = ['*GET /Actions', '*GET /Actions/{Id}', 'PUT /Actions'];
    expect(told(page(rows), preset(READS_ACTIONS))).toMatchObject({
      missing: [],
      extra: [],
      equal: ['GET /Actions', 'GET /Actions/{Id}'],
      risk: { level: 'low' },
      differs: false,
    });
  });

  it('counts what is ticked in a category that is switched off as not granted', () => {
    const rows = ['*GET /Actions', '*GET /Actions/{Id}', '*GET /Catalogs'];
    expect(told(page(rows, ['Actions', 'Catalogs']), preset(READS_ACTIONS))).toMatchObject({
      missing: ['GET /Actions', 'GET /Actions/{Id}'],
      extra: [],
      equal: [],
    });
  });

  it('calls missing what a switched-off category without rows has, and not found so far what it may have', () => {
    const catalogs = { category: 'Catalogs', access: 'read' } as const;
    const unknown = { method: 'GET', path: '/Nowhere' } as const;
    const rows = ['*GET /Actions', '*GET /Actions/{Id}', 'GET /Invoices'];
    const wanted = preset([catalogs, unknown, ...READS_ACTIONS]);
    expect(told(page(rows, ['Catalogs'], ['Catalogs']), wanted)).toMatchObject({
      missing: [],
      missingInOff: [catalogs],
      unseen: [unknown],
      absent: [],
      toLookInto: ['Catalogs'],
      differs: true,
    });
    // Where all rows show, that is no longer so.
    expect(told(page(rows, ['Catalogs']), wanted)).toMatchObject({
      missingInOff: [],
      unseen: [],
      absent: [{ rule: unknown }],
    });
  });

  it('does not wait for what no category without rows could hold', () => {
    const deals = { category: 'Deals', access: 'read' } as const;
    const invoice = { method: 'GET', path: '/Invoices/{InvoiceId}' } as const;
    const rows = ['*GET /Actions', '*GET /Actions/{Id}', 'GET /Invoices'];
    const wanted = preset([deals, invoice, ...READS_ACTIONS]);
    const off = page(rows, ['Catalogs'], ['Catalogs']);
    expect(told(off, wanted)).toMatchObject({ unseen: [], absent: [{ rule: deals }, { rule: invoice }] });
    // Nobody knows what is in a category with a name in another language.
    const categories = off.categories.map((one) => (one.listed ? one : { ...one, name: '目录' }));
    expect(told({ ...off, categories }, wanted)).toMatchObject({ unseen: [deals, invoice], absent: [] });
  });

  it('takes a category that has no such rows for no more than that', () => {
    const writes = { category: 'Invoices', access: 'write' } as const;
    const off = page(['*GET /Actions', 'GET /Invoices'], ['Catalogs'], ['Catalogs']);
    expect(told(off, preset([writes, { access: 'read' }]))).toMatchObject({
      unseen: [],
      toLookInto: ['Catalogs'],
    });
  });

  it('against a preset that only adds tells the extra ones, and that they stay', () => {
    const rows = ['*GET /Actions', '*GET /Actions/{Id}', '*PUT /Actions'];
    expect(told(page(rows), preset(READS_ACTIONS, 'add'))).toMatchObject({
      extra: ['PUT /Actions'],
      clears: false,
      differs: false,
    });
  });

  it('against a preset of which the page offers nothing finds all extra, and nothing that applying would do', () => {
    expect(told(page(['*GET /Actions']), preset([{ method: 'GET', path: '/Nowhere' }]))).toMatchObject({
      missing: [],
      extra: ['GET /Actions'],
      equal: [],
      absent: [{ reason: 'absent' }],
      differs: false,
    });
  });

  it('names extra rows of which the page does not tell what they do', () => {
    const selection = page(['*GET /Actions']);
    const dumb = { ...row('*GET /Catalogs'), id: 'dumb', method: null, path: null, label: 'Frobnicate' };
    const seen = told({ ...selection, rows: [...selection.rows, dumb] }, preset([{ access: 'read' }]));
    expect(seen.extra).toEqual(['dumb']);
    expect(seen.undecided.map(({ id }) => id)).toEqual(['dumb']);
  });
});
