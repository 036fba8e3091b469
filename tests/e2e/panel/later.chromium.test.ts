import { expect, test } from 'vitest';
import { until } from '../../browser/until.ts';
import type { AppPage } from '../app-page.ts';
import { useHarness } from '../harness.ts';
import { applyPreset } from '../scopes/apply.ts';

/* Rule 5 after a run: what the page does later is told, what the person does is theirs. */
const harness = useHarness();

const EVERYTHING = 'Read-only everything';

test('a page that takes ticks back after the run has ended is reported', async () => {
  const { app, panel } = await harness.openTokensPage('agency', {
    view: 'scopes',
    start: 'none',
    locked: 'reverts',
    delay: 600,
  });
  await applyPreset(panel, EVERYTHING);
  await until('the report to say what the page holds', async () => {
    const { scopes } = await app.record();
    const text = await panel.status().text();
    const [, set, total] = /(\d+) of (\d+) scopes set/.exec(text) ?? [];
    return Number(set) === scopes.length && Number(total) === 13 && Number(set) < 13;
  });
  expect(await panel.status().text()).toContain('The page did not take: ');
});

/** The person's own press, also in a frame, into which roles and names do not lead. */
async function pressClearAll({ page }: AppPage): Promise<void> {
  for (const frame of page.frames()) {
    const button = await frame.$('::-p-aria([name="Clear All"][role="button"])');
    if (button === null) continue;
    await button.click();
    return;
  }
  throw new Error('There is no button Clear All');
}

test.each(['top', 'frame', 'modal'])(
  'what the person clears after the run does not change its report (shell=%s)',
  async (shell) => {
    const { app, panel } = await harness.openTokensPage('agency', { view: 'scopes', start: 'none', shell });
    const said = await applyPreset(panel, EVERYTHING);
    await pressClearAll(app);
    await until('the page to be cleared', async () => (await app.record()).scopes.length === 0);
    await panel.waitFor('button', 'Undo');
    await until('the panel to have looked', async () => (await panel.text()).includes('0 scopes ticked'));
    expect(await panel.status().text()).toBe(said.text);
  },
);
