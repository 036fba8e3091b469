import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import type { Harness } from '../harness.ts';
import { panelRoot } from './panel-root.ts';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

interface AxeWindow {
  readonly axe: { run(context: unknown, options: unknown): Promise<AxeResult> };
}

/** All its usual rules, those of WCAG 2.0 to 2.2 AA among them, and the size of targets, which it leaves off by itself. */
const ALL = { rules: { 'target-size': { enabled: true } } };
/** What a colour scheme has a part in. */
const COLOURS = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/** Which of its rules are asked. */
export type Rules = 'all' | 'colours';

/** What axe-core finds wrong on a page of the extension, one line each: rule, words, element. */
export async function violationsOf(page: Page, rules: Rules = 'all'): Promise<readonly string[]> {
  await page.evaluate(SOURCE);
  await page.evaluate(animationsEnded);
  return linesOf(
    await page.evaluate(
      (options) => (window as unknown as AxeWindow).axe.run(document, options),
      optionsOf(rules),
    ),
  );
}

/**
 * The same for the panel. axe-core looks into open shadow roots only, so the panel's is made known to it, in this
 * page alone; the panel itself stays as it is.
 */
export async function violationsOfPanel(
  harness: Harness,
  page: Page,
  rules: Rules = 'all',
): Promise<readonly string[]> {
  const root = await panelRoot(harness, page);
  await page.evaluate(SOURCE);
  await root.evaluate(animationsEnded);
  return linesOf(await root.evaluate(runInside, optionsOf(rules)));
}

function optionsOf(rules: Rules): object {
  return rules === 'all' ? ALL : COLOURS;
}

/**
 * Runs in the page, for the document or the panel's root: colours that are just changing would be judged half way. What
 * nobody sees, such as in a closed fold, changes in no frame and never ends.
 */
async function animationsEnded(root?: Node): Promise<void> {
  const place = root instanceof ShadowRoot ? root : document;
  const ending = place.getAnimations().filter(({ effect }) => {
    if (!(effect instanceof KeyframeEffect) || effect.target === null) return false;
    return effect.getComputedTiming().endTime !== Infinity && effect.target.checkVisibility();
  });
  await Promise.allSettled(ending.map(({ finished }) => finished));
}

/** Runs in the page. */
async function runInside(root: Node, options: unknown): Promise<AxeResult> {
  if (!(root instanceof ShadowRoot)) throw new Error('this is no shadow root');
  Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
  return await (window as unknown as AxeWindow).axe.run({ include: [root.host] }, options);
}

function linesOf({ violations }: AxeResult): readonly string[] {
  return violations.flatMap(({ id, help, nodes }) =>
    // What scrolls goes under a bar that stays, whatever its size; the keyboard scrolls it free (`focus-ring.ts`).
    nodes
      .filter(({ failureSummary }) => failureSummary?.includes('partially obscured') !== true)
      .map(({ html, failureSummary }) => `${id}: ${help}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}
