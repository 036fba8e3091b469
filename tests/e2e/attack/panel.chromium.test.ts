import { describe, expect, test } from 'vitest';
import { until } from '../../browser/until.ts';
import { useHarness } from '../harness.ts';
import {
  applyPreset,
  heardBy,
  hostilePage,
  openHostile,
  PRESET,
  scopesList,
  tickedOn,
} from './hostile-page.ts';

/* A page that attacks the panel itself. It may get rid of it; it can neither drive it nor lead its clicks astray. */
const harness = useHarness();

const HOST = "const host = document.querySelector('token-presets-panel');";

describe('the panel stays usable', () => {
  test.each([
    ['its host is hidden by its own style', "host.style.setProperty('display', 'none', 'important');"],
    ['its host is hidden by an attribute', 'host.hidden = true;'],
    ['its host is moved into the page', 'document.body.append(host);'],
    ['its host is removed', 'host.remove();'],
    ['a copy of its host stands after it', 'document.documentElement.append(host.cloneNode(true));'],
  ])('%s', async (_what, attack) => {
    const { app, panel } = await openHostile(harness, hostilePage(scopesList()));
    await panel.button(`Apply ${PRESET}`).waitFor();
    await app.page.evaluate(`{ ${HOST} ${attack} }`);
    expect(await applyPreset(panel)).toContain('6 of 6 scopes set');
  });
});

test('styles of the page neither hide nor move it, so that no click meant for the page lands on it', async () => {
  const { app, panel } = await openHostile(harness, hostilePage(scopesList()));
  await panel.button(`Apply ${PRESET}`).waitFor();
  const styles = await app.page.evaluate(() => {
    const host = document.querySelector('token-presets-panel');
    if (host === null) throw new Error('There is no panel');
    const read = () => {
      const { opacity, display, visibility, transform, filter, clipPath, position, zoom } =
        getComputedStyle(host);
      return { opacity, display, visibility, transform, filter, clipPath, position, zoom };
    };
    const before = read();
    document.head.insertAdjacentHTML(
      'beforeend',
      `<style>token-presets-panel { opacity: 0 !important; display: none !important; visibility: hidden !important;
        transform: translateX(-500px) !important; filter: opacity(0) !important; clip-path: inset(50%) !important;
        position: absolute !important; zoom: 0.1 !important; }</style>`,
    );
    return { before, after: read() };
  });
  expect(styles.after).toEqual(styles.before);
});

test('events that a script makes on its host do nothing, and its root stays closed', async () => {
  const { app, panel } = await openHostile(harness, hostilePage(scopesList()));
  await panel.button(`Apply ${PRESET}`).waitFor();
  const seen = await app.page.evaluate(() => {
    const host = document.querySelector('token-presets-panel') as HTMLElement | null;
    if (host === null) throw new Error('There is no panel');
    const { left, top, width, height } = host.getBoundingClientRect();
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'submit', 'change'])
      for (let y = top; y < top + height; y += 20)
        host.dispatchEvent(
          new MouseEvent(type, { bubbles: true, composed: true, clientX: left + width / 2, clientY: y }),
        );
    host.click();
    for (const key of ['Enter', ' ', 'Tab'])
      host.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    return { root: host.shadowRoot, text: host.textContent };
  });
  expect(seen).toEqual({ root: null, text: '' });
  expect(await tickedOn(app)).toBe(0);
  expect(await panel.find('progressbar').exists()).toBe(false);
});

test.each([
  ['click', "HTMLElement.prototype.click = () => heard.push('fake click');"],
  [
    'the state of boxes',
    "for (const box of document.querySelectorAll('input')) Object.defineProperty(box, 'checked', { get: () => true });",
  ],
  [
    'looking for elements',
    'Document.prototype.querySelectorAll = Element.prototype.querySelectorAll = () => [];',
  ],
  ['observers', "window.MutationObserver = () => { throw new Error('no'); };"],
  ['frames', 'window.requestAnimationFrame = () => 0;'],
  ['places', 'Element.prototype.getBoundingClientRect = () => ({});'],
])('a page that replaces %s in its own world is read and set as it is', async (_what, script) => {
  const { app, panel } = await openHostile(harness, hostilePage(scopesList()));
  const apply = await panel.button(`Apply ${PRESET}`).element();
  // Once the panel is drawn: nothing can be looked up any more after the script, and the button must not move then.
  let { x, y } = { x: 0, y: 0 };
  await until('the button to rest', async () => {
    await apply.scrollIntoView();
    const now = await apply.clickablePoint();
    const rests = now.x === x && now.y === y;
    ({ x, y } = now);
    return rests;
  });
  await app.page.evaluate(script);
  await app.page.mouse.click(x, y);
  expect(await panel.status().waitForText(/scopes set/)).toContain('6 of 6 scopes set');
  await until('six ticks', () =>
    app.page.evaluate(
      () => [...document.getElementsByTagName('input')].filter((box) => box.matches(':checked')).length === 6,
    ),
  );
  expect(await heardBy(app)).toEqual([]);
});
