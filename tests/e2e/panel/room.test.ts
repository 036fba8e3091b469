import { describe, expect, test } from 'vitest';
import { VIEWPORT } from '../../browser/viewport.ts';
import { casesFor } from '../cases.ts';
import { type Switches, useHarness } from '../harness.ts';
import { coverOf } from './cover.ts';

/* The open panel hides none of the buttons that the person presses to go on, in windows large and small. */
const harness = useHarness();

const SIZES = [VIEWPORT, { width: 1024, height: 700 }, { width: 800, height: 600 }] as const;

const BUTTONS: readonly (readonly [string, Switches])[] = [
  ['Create Access Token', { view: 'list' }],
  ['Next', { view: 'setup' }],
  ['Next', { view: 'contact' }],
  ['Next', { view: 'scopes' }],
  ['Next', { view: 'scopes', start: 'none' }],
  ['Back', { view: 'scopes', start: 'none' }],
  ['Create', { view: 'create' }],
  ['Update', { view: 'edit', tab: 'scopes' }],
  ['Update', { view: 'edit', tab: 'overview' }],
];

describe('the open panel leaves room', () => {
  const named = BUTTONS.map(([name, switches]) => [name, JSON.stringify(switches), switches] as const);

  test.each(casesFor(named, ([name]) => name === 'Create'))(
    'for %s with %s',
    async (name, _title, switches) => {
      const { app, panel } = await harness.openTokensPage('brand', switches);
      await panel.waitFor('complementary', 'Token Presets');
      expect(await panel.button('Token Presets').attribute('aria-expanded')).toBe('true');

      for (const size of SIZES) {
        await app.page.setViewport(size);
        const cover = await coverOf(app, name);
        expect.soft(cover, `what lies over ${name} at ${size.width} × ${size.height}`).toBeNull();
      }
    },
  );
});
