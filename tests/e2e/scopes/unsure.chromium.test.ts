import { describe, expect, test } from 'vitest';
import { offeredCategories } from '../../../sandbox/data/offered.ts';
import type { AccountType } from '../../../sandbox/data/types.ts';
import { type Switches, useHarness } from '../harness.ts';
import { applyPreset, forbiddenByScript } from './apply.ts';
import { meaningOf } from './meaning.ts';
import { shippedPresets } from './shipped.ts';

/*
 * Pages on which not everything can be had: without METHOD and path, or with rows that cannot be changed. What was
 * not reached is named, and nothing is claimed that the record does not confirm.
 */
const harness = useHarness();

const VARIANTS: readonly (readonly [AccountType, Switches])[] = [
  ['agency', { paths: 'hidden' }],
  ['brand', { paths: 'hidden', start: 'none' }],
  ['partner', { paths: 'hidden' }],
  ['partner', { paths: 'hidden', start: 'some', mount: 'eager' }],
  ['agency', { locked: 'disabled' }],
  ['brand', { locked: 'disabled', start: 'none' }],
  ['agency', { locked: 'reverts' }],
  ['partner', { locked: 'reverts', start: 'none' }],
  ['partner', { locked: 'disabled', markup: 'plain' }],
];

const PRESETS = ['Read-only everything', 'Reporting', 'Catalogues', 'Convbox', 'Revshare'];

describe('a page that gives less', () => {
  test.each(
    VARIANTS.map(([accountType, switches]) => [accountType, JSON.stringify(switches), switches] as const),
  )('%s with %s', async (accountType, _title, switches) => {
    const rows = offeredCategories(accountType, 'en').flatMap(({ scopes }) => scopes);
    const labelOf = (id: string) => rows.find((row) => row.id === id)?.label ?? `no row ${id}`;
    const { app, panel } = await harness.openTokensPage(accountType, { ...switches, view: 'scopes' });
    for (const preset of shippedPresets(accountType).filter(({ name }) => PRESETS.includes(name))) {
      const wanted = new Set(meaningOf(accountType, preset.scopes).scopes);
      const said = await applyPreset(panel, preset.name);
      const record = await app.record();
      const reached = record.scopes.filter((id) => wanted.has(id));
      expect(said.set, `${preset.name}: ${said.text}`).toBe(reached.length);
      for (const id of wanted) {
        if (record.scopes.includes(id)) continue;
        const named = said.text.includes(labelOf(id)) || said.text.includes(id);
        expect(named, `${preset.name}: ${id} (${labelOf(id)}) in "${said.text}"`).toBe(true);
      }
      for (const id of record.scopes) {
        if (!wanted.has(id)) expect(said.text, `${preset.name}: still has ${id}`).toContain(labelOf(id));
      }
      expect(forbiddenByScript(record), preset.name).toEqual([]);
    }
  });
});
