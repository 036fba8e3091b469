import type { ElementHandle, Page, Viewport } from 'puppeteer-core';
import type { Surface } from '../../browser/surface.ts';
import type { Harness, OpenTokensPage } from '../harness.ts';
import { type Rules, violationsOf, violationsOfPanel } from './axe.ts';
import { cutOff, TEXT_SPACING } from './cut-off.ts';
import { focusStop } from './focus-ring.ts';
import { panelRoot } from './panel-root.ts';
import { smallTargets } from './targets.ts';

/** A surface that is looked at: the panel, or one of the extension's own pages. */
export interface Screen {
  readonly page: Page;
  /** The document, or the panel's closed root. */
  root(): Promise<ElementHandle<Node>>;
  violations(rules: Rules): Promise<readonly string[]>;
}

/** A window of 1280 px at 400 %, which is what WCAG 1.4.10 asks for. */
const NARROW = { width: 320, height: 640 };

export function panelScreen(harness: Harness, { app }: OpenTokensPage): Screen {
  return {
    page: app.page,
    root: () => panelRoot(harness, app.page),
    violations: (rules) => violationsOfPanel(harness, app.page, rules),
  };
}

export function pageScreen({ page }: Surface): Screen {
  return {
    page,
    root: () => page.evaluateHandle((): Node => document),
    violations: (rules) => violationsOf(page, rules),
  };
}

/**
 * All that is wrong with what a screen shows now, one line each: axe-core in light and dark, small targets, and what is cut
 * off or goes sideways, also at 320 px and with the text spacing of WCAG 1.4.12.
 */
export async function faultsOf(screen: Screen): Promise<readonly string[]> {
  const { page } = screen;
  const root = await screen.root();
  const lines: string[] = [];
  const note = (when: string, found: readonly string[]) =>
    lines.push(...found.map((line) => `${when}: ${line}`));
  for (const [value, rules] of [
    ['dark', 'colours'],
    ['light', 'all'],
  ] as const) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    note(value, await screen.violations(rules));
  }
  note('wide', [...(await root.evaluate(smallTargets)), ...(await root.evaluate(cutOff))]);
  const wide = page.viewport();
  await resize(page, NARROW);
  note('narrow', [...(await root.evaluate(smallTargets)), ...(await root.evaluate(cutOff))]);
  await root.evaluate(setSpacing, TEXT_SPACING);
  note('narrow and spaced', await root.evaluate(cutOff));
  await resize(page, wide);
  note('spaced', await root.evaluate(cutOff));
  await root.evaluate(setSpacing, '');
  return lines;
}

/** The panel gives the page its room back a frame after the window has another size. */
async function resize(page: Page, size: Viewport | null): Promise<void> {
  await page.setViewport(size);
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}

/** Runs in the page: more room between letters, words and lines. */
function setSpacing(root: Node, css: string): void {
  const place = root instanceof Document ? root.head : (root as ShadowRoot);
  for (const old of place.querySelectorAll('style[data-spacing]')) old.remove();
  const style = document.createElement('style');
  style.dataset['spacing'] = '';
  style.textContent = css;
  place.append(style);
}

/** Stops that the page has itself, before and after those of the panel. */
const MOST_ELSEWHERE = 60;

/**
 * Goes through the screen with Tab, in colours that the person chose (forced colours) or not, until it comes round: what is
 * wrong with how each stop shows, and how many there are.
 */
export async function focusFaults(
  screen: Screen,
  forced: boolean,
): Promise<{ readonly stops: number; readonly faults: readonly string[] }> {
  const { page } = screen;
  const root = await screen.root();
  const session = await page.createCDPSession();
  const force = (value: string) =>
    session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
  if (forced) await force('active');
  const seen = new Set<number>();
  const faults: string[] = [];
  let elsewhere = 0;
  while (elsewhere < MOST_ELSEWHERE) {
    await page.keyboard.press('Tab');
    const stop = await root.evaluate(focusStop);
    if (stop === null) elsewhere += 1;
    else if (seen.has(stop.id)) break;
    else {
      seen.add(stop.id);
      faults.push(...stop.faults.map((fault) => `focus${forced ? ', forced' : ''}: ${stop.name}: ${fault}`));
    }
  }
  if (forced) await force('none');
  await session.detach();
  return { stops: seen.size, faults };
}
