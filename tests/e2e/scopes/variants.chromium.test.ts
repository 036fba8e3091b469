import { describe, expect, test } from 'vitest';
import type { AccountType } from '../../../sandbox/data/types.ts';
import { type Switches, useHarness } from '../harness.ts';
import { applyPreset, forbiddenByScript } from './apply.ts';
import { meaningOf } from './meaning.ts';
import { shippedPresets } from './shipped.ts';

/*
 * Nobody has seen the live page, so the sandbox behaves in each plausible way. In every one of them the record
 * equals the preset's rules. Two presets, one after the other: over access, and over a category and endpoints.
 */
const harness = useHarness();

const PRESETS = ['Read-only everything', 'Reporting'];

const VARIANTS: readonly (readonly [AccountType, Switches])[] = [
  ['brand', { start: 'none' }],
  ['brand', { start: 'none', toggle: 'everything' }],
  ['brand', { toggle: 'keep' }],
  ['brand', { start: 'some', mount: 'eager', toggle: 'keep', lang: 'zh' }],
  ['brand', { markup: 'plain' }],
  ['brand', { markup: 'plain', start: 'none', toggle: 'everything', lang: 'zh' }],
  ['brand', { shell: 'frame' }],
  ['brand', { shell: 'shadow', start: 'some', names: 'aria' }],
  ['partner', { shell: 'frame', start: 'none', markup: 'plain' }],
  ['partner', { press: 'mousedown', start: 'none', mount: 'eager', toggle: 'everything' }],
  ['partner', { delay: 0, start: 'none' }],
  ['agency', { press: 'mousedown', markup: 'plain', start: 'some' }],
  // Slow, but no slower than forms of the live app were seen to be (facts: tokens-page-dom.md, up to 15 s).
  ['agency', { delay: 1200, start: 'none', toggle: 'keep' }],
  ['agency', { clear: 'rows', start: 'some', lang: 'zh' }],
];

describe('every way in which the page may behave', () => {
  const named = VARIANTS.map(
    ([accountType, switches]) => [accountType, JSON.stringify(switches), switches] as const,
  );

  test.each(named)('%s with %s', async (accountType, _title, switches) => {
    const { app, panel } = await harness.openTokensPage(accountType, { ...switches, view: 'scopes' });
    for (const preset of shippedPresets(accountType).filter(({ name }) => PRESETS.includes(name))) {
      const meaning = meaningOf(accountType, preset.scopes);
      const said = await applyPreset(panel, preset.name);
      const record = await app.record();
      expect(record.scopes, preset.name).toEqual(meaning.scopes);
      expect(said, preset.name).toMatchObject({ set: meaning.scopes.length, total: meaning.scopes.length });
      expect(forbiddenByScript(record), preset.name).toEqual([]);
    }
  });
});
