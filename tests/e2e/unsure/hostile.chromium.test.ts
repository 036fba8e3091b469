import { expect, test } from 'vitest';
import { useHarness } from '../harness.ts';
import { readStorage } from '../storage.ts';
import { answersOf, clickOn, DRAWN, SCOPE_BOX } from './on-page.ts';

/* A page that wants to be learned from on its own account: what its scripts do counts for nothing. */
const harness = useHarness();

test('clicks and keys that a script makes neither pick nor end anything', async () => {
  const { app, panel } = await harness.openTokensPage('agency', { ...DRAWN, start: 'some' });
  await panel.button('Point it out').click();
  await panel.button('Cancel').waitFor();
  await app.page.evaluate((selector) => {
    const all = (tree: ParentNode): Element[] =>
      [...tree.querySelectorAll('*')].flatMap((one) => [
        one,
        ...(one.shadowRoot === null ? [] : all(one.shadowRoot)),
      ]);
    const init = { bubbles: true, cancelable: true, composed: true, button: 0 };
    for (const box of all(document)
      .filter((one) => one.matches(selector))
      .slice(0, 3)) {
      box.dispatchEvent(new PointerEvent('pointerdown', init));
      box.dispatchEvent(new MouseEvent('click', init));
      (box as HTMLElement).click();
    }
    for (const key of ['ArrowDown', 'Enter', 'Escape'])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
  }, SCOPE_BOX);
  expect(await panel.button('Cancel').exists()).toBe(true);
  expect(await panel.button('Keep').exists()).toBe(false);
  expect(
    Object.keys((await readStorage(harness)).local).filter((key) => key.startsWith('page-map:')),
  ).toEqual([]);
});

test('what the guard refuses cannot be learned, and nothing of it is pressed', async () => {
  const { app, panel } = await harness.openTokensPage('agency', { ...DRAWN, start: 'some' });
  const before = answersOf(await app.record());
  await panel.button('Point it out').click();
  await panel.button('Cancel').waitFor();
  const next = await app.surface.button('Next').element();
  await next.scrollIntoView();
  const { x, y } = await next.clickablePoint();
  await app.page.mouse.click(x, y);
  await panel.button('Try again').waitFor();
  expect(await panel.text()).toContain('it is never touched');
  expect(answersOf(await app.record())).toEqual(before);
  await panel.button('Try again').click();
  await clickOn(app.page, SCOPE_BOX);
  await panel.button('Keep').waitFor();
});
