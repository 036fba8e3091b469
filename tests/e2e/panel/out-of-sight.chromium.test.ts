import { describe, expect, test } from 'vitest';
import type { ScopeRule } from '../../../utils/scopes/types.ts';
import { until } from '../../browser/until.ts';
import { type Switches, useHarness } from '../harness.ts';
import { meaningOf } from '../scopes/meaning.ts';
import { shippedPresets } from '../scopes/shipped.ts';
import { readStorage } from '../storage.ts';

/* Folded categories and lists that draw a part of themselves: the panel claims nothing of what it has not read. */
const harness = useHarness();

const NAME = 'Reporting';

const HIDING: readonly (readonly [Switches, string])[] = [
  [{ fold: 'closed' }, 'Some categories are folded: '],
  [{ fold: 'single' }, 'Some categories are folded: '],
  [{ list: 'virtual' }, 'The list shows only a part of itself: '],
  [{ list: 'recycled' }, 'The list shows only a part of itself: '],
  [{ list: 'window' }, 'The list shows only a part of itself: '],
];

const titled = HIDING.map(([switches, line]) => [JSON.stringify(switches), switches, line] as const);

async function openPartner(switches: Switches) {
  const opened = await harness.openTokensPage('partner', { ...switches, view: 'scopes', start: 'all' });
  await opened.panel.waitFor('button', `Apply ${NAME}`);
  return opened;
}

/** What the preset asks for on this page, worked out from the sandbox's data. */
function wanted(): readonly string[] {
  const preset = shippedPresets('partner').find(({ name }) => name === NAME);
  if (preset === undefined) throw new Error(`No preset ${NAME}`);
  return meaningOf('partner', preset.scopes).scopes;
}

/** What the one template that is kept asks for on this page. */
async function savedScopes(): Promise<readonly string[]> {
  const { local } = await readStorage(harness);
  const kept = Object.entries(local).flatMap(([key, value]) => (key.startsWith('template:') ? [value] : []));
  expect(kept).toHaveLength(1);
  const [{ data }] = kept as [{ readonly data: { readonly scopes: readonly ScopeRule[] } }];
  return meaningOf('partner', data.scopes).scopes;
}

describe.each(titled)('with %s', (_title, switches, line) => {
  test('the panel says that it shows a part, and a preview tells of all of it', async () => {
    const { app, panel } = await openPartner(switches);
    const text = await until('what is out of sight to be told', async () => {
      const now = await panel.text();
      return now.includes(line) && now;
    });
    expect(text).toContain('ticked of those on the screen');
    expect(text).not.toMatch(/\d+ scopes? ticked/);
    const before = await app.record();
    await panel.button(`Preview ${NAME}`).click();
    const preview = await panel.find('region', `What “${NAME}” would do now`).waitFor(30_000);
    const kept = wanted().length;
    const told = await preview.text();
    expect(told).toContain(`Leaves ${kept} scopes ticked`);
    expect(told).toContain(`Clears ${before.scopes.length - kept} scopes`);
    expect((await app.record()).scopes).toEqual(before.scopes);
  });

  test('a preset of what is ticked holds all that is ticked', async () => {
    const { app, panel } = await openPartner(switches);
    await panel.button('Save selection as preset').click();
    await panel.textbox('Name of the preset').fill('All of it');
    await panel.button('Save').click();
    await until('it to be saved', async () => (await panel.text()).includes('Saved as “All of it”.'), 30_000);
    const record = await app.record();
    expect(await savedScopes()).toEqual(record.scopes);
    expect(record.activations.filter(({ control }) => /^(?:scope|category) /.test(control))).toEqual([]);
  });
});
