import { describe, expect, test } from 'vitest';
import type { AccountType } from '../../../sandbox/data/types.ts';
import { until } from '../../browser/until.ts';
import { type Switches, useHarness } from '../harness.ts';
import { thereAndBack } from './there-and-back.ts';

/*
 * Wherever and however the list of scopes lies: in a scroller with few rows alive, folded, drawn anew all the time,
 * under a spinner, in shadow roots, frames and layers, translated. A preset is reached, Undo leads back, and a
 * script presses nothing but the list's own controls.
 */
const harness = useHarness();

const EVERYTHING = 'Read-only everything';
const REPORTING = 'Reporting';
const NOTHING = 'Nothing to fill or tick was recognised here';

const PLACES: readonly (readonly [AccountType, string, Switches])[] = [
  ['partner', REPORTING, { list: 'recycled', start: 'some', markup: 'plain' }],
  ['agency', REPORTING, { list: 'virtual', start: 'some' }],
  ['agency', EVERYTHING, { list: 'recycled', redraw: 'all', start: 'some' }],
  ['agency', EVERYTHING, { list: 'virtual', fold: 'closed', start: 'some' }],
  ['agency', EVERYTHING, { list: 'window' }],
  ['agency', EVERYTHING, { fold: 'closed', start: 'some' }],
  ['partner', REPORTING, { fold: 'single', start: 'none' }],
  ['agency', EVERYTHING, { fold: 'details', mount: 'eager', start: 'some' }],
  ['agency', EVERYTHING, { redraw: 'rows' }],
  ['partner', REPORTING, { redraw: 'all', start: 'some' }],
  ['agency', EVERYTHING, { first: 'ignored', start: 'some' }],
  ['partner', REPORTING, { first: 'ignored', press: 'mousedown', markup: 'plain', start: 'none' }],
  ['agency', REPORTING, { cover: 'spinner', start: 'none' }],
  ['agency', EVERYTHING, { arrive: 'late', start: 'none' }],
  ['partner', REPORTING, { arrive: 'batches', start: 'none' }],
  ['partner', REPORTING, { translate: 'fr', markup: 'plain', start: 'some' }],
  ['agency', EVERYTHING, { translate: 'xx', start: 'some' }],
  ['agency', EVERYTHING, { dir: 'rtl', lang: 'zh' }],
  ['agency', EVERYTHING, { zoom: '0.67', list: 'virtual' }],
  ['agency', EVERYTHING, { zoom: '2', start: 'some' }],
  ['agency', EVERYTHING, { shell: 'nested', start: 'some' }],
  ['partner', REPORTING, { shell: 'layer', start: 'none' }],
];

/**
 * Switches without a word that means anything, in a language that nobody speaks, and no path in sight: nothing tells
 * that these are scopes.
 */
const UNREADABLE: readonly (readonly [AccountType, Switches])[] = [
  ['agency', { translate: 'xx', paths: 'hidden', start: 'some' }],
  ['partner', { translate: 'xx', start: 'none' }],
];

const titled = <Case extends readonly [AccountType, ...unknown[]]>(cases: readonly Case[]) =>
  cases.map((one) => [`${one[0]} ${JSON.stringify(one.at(-1))}`, one] as const);

describe('a preset and the way back', () => {
  test.each(titled(PLACES))('%s', async (_title, [accountType, name, switches]) => {
    await thereAndBack(harness, accountType, name, switches);
  });
});

describe('a page without anything to read', () => {
  test.each(titled(UNREADABLE))(
    '%s: says so and touches nothing',
    async (_title, [accountType, switches]) => {
      const { app, panel } = await harness.openTokensPage(accountType, { ...switches, view: 'scopes' });
      await app.surface.waitFor('button', 'raelC llA');
      await until('the panel to say so', async () => (await panel.text()).includes(NOTHING));
      expect(await panel.find('button', `Apply ${REPORTING}`).exists()).toBe(false);
      expect((await app.record()).activations).toEqual([]);
    },
  );
});
