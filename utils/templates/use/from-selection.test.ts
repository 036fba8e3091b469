import { expect, it } from 'vitest';
import type { ScopeRow, Selection } from '../../scopes/types.ts';
import { FAKE_SID, FAKE_TOKEN, sampleTemplate } from '../testing/templates.ts';
import { templateFromSelection } from './from-selection.ts';
import { presetsFromTemplates, templateToPreset } from './preset.ts';

const row = (change: Partial<ScopeRow>): ScopeRow => ({
  id: 'row',
  method: 'GET',
  path: '/Agencies/{AccountSID}/Actions',
  label: 'Retrieve actions',
  categoryId: 'actions',
  ticked: true,
  locked: false,
  ...change,
});
const selection = (...rows: ScopeRow[]): Selection => ({
  accountType: 'agency',
  categories: [{ id: 'actions', name: 'Actions', toggle: 'on', locked: false, listed: true }],
  rows,
});
const save = (...rows: ScopeRow[]) =>
  templateFromSelection({ name: ' Mine ', selection: selection(...rows) }, () => 'fresh');

it('keeps what is ticked: by endpoint where the page shows it, else by its words', () => {
  expect(
    save(
      row({}),
      row({ path: '/Jobs', method: 'POST', ticked: false }),
      row({ path: null, label: ' Retrieve\n action ' }),
      row({ method: null }),
    ),
  ).toEqual({
    ok: true,
    value: {
      template: {
        id: 'fresh',
        name: 'Mine',
        accountType: 'agency',
        mode: 'exact',
        scopes: [
          { method: 'GET', path: '/Agencies/{AccountSID}/Actions' },
          { category: 'Actions', label: 'Retrieve action' },
          { category: 'Actions', label: 'Retrieve actions' },
        ],
      },
      left: [],
    },
  });
});

it('keeps no credential that stands on the page', () => {
  const left = row({ path: null, label: FAKE_TOKEN });
  const result = save(row({ path: `/Agencies/${FAKE_SID}/Actions/{Id}` }), left);
  expect(result).toMatchObject({
    ok: true,
    value: {
      template: { scopes: [{ method: 'GET', path: '/Agencies/{AccountSID}/Actions/{Id}' }] },
      left: [left],
    },
  });
});

it('names the rows it could not keep', () => {
  const left = row({ path: null, label: '' });
  expect(save(left)).toMatchObject({ ok: true, value: { template: { scopes: [] }, left: [left] } });
  const homeless = row({ path: null, categoryId: 'unknown' });
  expect(save(homeless)).toMatchObject({ ok: true, value: { left: [homeless] } });
});

it('keeps the words of a row whose path has what no template may have', () => {
  const read = save(row({ path: '/a\u202Eb', label: 'Retrieve\u2028 \u202Eactions' }));
  expect(read).toMatchObject({
    ok: true,
    value: { template: { scopes: [{ category: 'Actions', label: 'Retrieve actions' }] }, left: [] },
  });
  expect(save(row({ path: null, label: '\u200B' }))).toMatchObject({ ok: true, value: { left: [{}] } });
});

it('refuses names that a template may not have', () => {
  const named = (name: string) =>
    templateFromSelection({ name, selection: selection(row({})) }, () => 'fresh');
  expect(named('  ')).toEqual({ ok: false, problems: [{ field: 'name', problem: { kind: 'empty' } }] });
  expect(named(FAKE_SID)).toMatchObject({
    ok: false,
    problems: [{ field: 'name', problem: { kind: 'secret' } }],
  });
});

it('makes a preset of a template, but none of one without scopes', () => {
  const template = sampleTemplate({ mode: 'add' });
  expect(templateToPreset(template)).toEqual({
    id: 'template:sample',
    name: 'Reporting, read-only',
    accountType: 'agency',
    mode: 'add',
    scopes: template.scopes,
    source: { kind: 'template', templateId: 'sample' },
  });
  expect(presetsFromTemplates([sampleTemplate({ scopes: [] }), template])).toEqual([
    templateToPreset(template),
  ]);
});
