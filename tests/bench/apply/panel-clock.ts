import type { ElementHandle, Page } from 'puppeteer-core';
import type { RunningBrowser } from '../../browser/running.ts';
import { until } from '../../browser/until.ts';

/** What a press of a button of the panel led to. Times are those of the page's own clock. */
export interface Timed {
  /** From the trusted click until the frame in which the status is drawn, in ms. */
  readonly ms: number;
  readonly said: string;
}

/** The panel's shadow root, found without the browser's accessibility tree, which costs the page time. */
export async function panelRoot(browser: RunningBrowser, page: Page): Promise<ElementHandle<ShadowRoot>> {
  return await until('the panel', async () => {
    for (const root of await browser.closedRoots(page)) {
      const isPanel = await root.evaluate(
        (node) => node instanceof ShadowRoot && node.querySelector('[role=status]') !== null,
      );
      if (isPanel) return root as ElementHandle<ShadowRoot>;
    }
    return false;
  });
}

/** Presses a button with the mouse and waits until the panel's status says something of this kind. */
export async function pressAndTime(
  page: Page,
  root: ElementHandle<ShadowRoot>,
  button: string,
  says: RegExp,
): Promise<Timed> {
  const found = await until(`the button "${button}"`, async () => {
    const handle = await root.evaluateHandle(findButton, button);
    return (handle.asElement() as ElementHandle<Element> | null) ?? false;
  });
  await root.evaluate(watchStatus, says.source);
  await found.scrollIntoView();
  await found.click();
  const timed = await until(`the panel to say ${says}`, () => page.evaluate(readTimed), 120_000);
  return timed;
}

/** Runs in the page: a button that can be pressed, by its name. */
function findButton(root: ShadowRoot, name: string): Element | null {
  const named = (button: Element) =>
    (button.getAttribute('aria-label') ?? button.textContent.trim()) === name;
  const found = [...root.querySelectorAll('button')].find(named);
  return found === undefined || found.matches(':disabled, [aria-disabled=true]') ? null : found;
}

/** Runs in the page: notes the next trusted click, and the first frame after it in which the status says so. */
function watchStatus(root: ShadowRoot, says: string): void {
  const pattern = new RegExp(says);
  const noted: { clicked?: number; timed?: { ms: number; said: string } } = {};
  Object.assign(window, { benchClock: noted });
  const look = () => {
    const said = [...root.querySelectorAll('[role=status]')].map(({ textContent }) => textContent).join(' ');
    const { clicked } = noted;
    if (clicked === undefined || !pattern.test(said)) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      noted.timed = { ms: performance.now() - clicked, said };
    });
  };
  const observer = new MutationObserver(look);
  window.addEventListener(
    'click',
    ({ timeStamp }) => {
      noted.clicked = timeStamp;
      observer.observe(root, { childList: true, subtree: true, characterData: true });
    },
    { capture: true, once: true },
  );
}

/** Runs in the page. */
function readTimed(): Timed | undefined {
  const { benchClock } = window as unknown as { benchClock: { timed?: Timed } };
  return benchClock.timed;
}
