import { expect, test } from 'vitest';
import { useHarness } from '../harness.ts';
import { importTemplates } from '../template-file.ts';
import { applyPreset } from './apply.ts';
import { meaningOf } from './meaning.ts';

/* What a template does to what is ticked already. */
const harness = useHarness();

const REPORTS = { category: 'Report Export', access: 'read' } as const;
const JOBS = { method: 'GET', path: '/Agencies/{AccountSID}/Jobs' } as const;

const EXACT = { name: 'Only these', accountType: 'agency', scopes: [REPORTS, JOBS] } as const;
const ADD = { ...EXACT, name: 'These as well', mode: 'add' } as const;
const MEANT = meaningOf('agency', EXACT.scopes).scopes;

test('a template replaces what is ticked, unless it says that it adds', async () => {
  await importTemplates(harness, EXACT, ADD);
  const { app, panel } = await harness.openTokensPage('agency', { view: 'scopes', start: 'some' });
  await panel.waitFor('button', `Apply ${ADD.name}`);
  const before = (await app.record()).scopes;
  expect(before.some((id) => !MEANT.includes(id))).toBe(true);

  await applyPreset(panel, ADD.name);
  expect((await app.record()).scopes).toEqual([...new Set([...before, ...MEANT])].sort());

  await applyPreset(panel, EXACT.name);
  expect((await app.record()).scopes).toEqual(MEANT);
});

test('a template for any account applies where its rules find rows', async () => {
  await importTemplates(harness, {
    name: 'Reads actions',
    accountType: 'any',
    scopes: [
      { method: 'GET', path: '/Actions' },
      { method: 'GET', path: '/Advertisers/{AccountSID}/Deals' },
    ],
  });
  const { app, panel } = await harness.openTokensPage('partner', { view: 'scopes', start: 'none' });
  const said = await applyPreset(panel, 'Reads actions');
  expect((await app.record()).scopes).toEqual(['GET /Mediapartners/{AccountSID}/Actions']);
  expect(said).toMatchObject({ set: 1, total: 2 });
  expect(said.text).toContain('/Advertisers/{AccountSID}/Deals');
});
