import { expect, test } from 'vitest';
import { until } from '../../browser/until.ts';
import { useHarness } from '../harness.ts';
import { answersOf, DRAWN } from './on-page.ts';

/* Pointing something out needs no mouse. */
const harness = useHarness();

test('the arrow keys go through what could be meant, Enter takes it, and the page hears none of them', async () => {
  const { app, panel } = await harness.openTokensPage('agency', { ...DRAWN, start: 'all' });
  await app.page.evaluate(() => {
    const heard: string[] = [];
    document.addEventListener('keydown', ({ key }) => heard.push(key));
    Reflect.set(window, 'heardKeys', heard);
  });
  const before = answersOf(await app.record());
  await panel.button('Point it out').focus();
  await panel.press('Enter');
  await panel.button('Cancel').waitFor();
  // The first thing is a category's switch, the second one the first scope's box.
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Tab', 'ArrowUp', 'ArrowUp'] as const)
    await panel.press(key);
  await until('the second thing', async () => /2 of \d+: Retrieve account home/.test(await panel.text()));
  await panel.press('Enter');
  await panel.button('Keep').waitFor();
  expect(await panel.text()).toMatch(/\d+ scopes are found from it/);
  expect(answersOf(await app.record())).toEqual(before);
  expect(await app.page.evaluate(() => Reflect.get(window, 'heardKeys'))).toEqual([]);
  await panel.button('Keep').focus();
  await panel.press('Enter');
  await panel.button('Apply Reporting').waitFor();
});

test('Escape ends it, and the keyboard is back where it began', async () => {
  const { panel } = await harness.openTokensPage('brand', DRAWN);
  await panel.button('Point it out').focus();
  await panel.press('Enter');
  await panel.button('Cancel').waitFor();
  await panel.press('ArrowDown');
  await panel.press('Escape');
  await panel.button('Point it out').waitFocused();
});
