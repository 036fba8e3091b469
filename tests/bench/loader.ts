import type { Page } from 'puppeteer-core';
import type { BareBrowser } from '../browser/running.ts';
import { LOADER as FILE } from '../bundle/built.ts';
import { gzippedSize } from '../bundle/sizes.ts';
import type { BenchPart, Lab } from './lab.ts';
import { type Measured, median, spread } from './measured.ts';
import { TRACED, type TracedTimes, timesIn } from './trace.ts';

/** In bytes of a thousand to the kilobyte. */
const GZIPPED = 2_000;
/** A page that has nothing to do with tokens, and that the loader runs on all the same. */
const OTHER_PAGE = '/secure/agency/home/pview.ihtml';
/** Loads with and without the extension for each round: one alone says more of the machine than of the loader. */
const PAIRS = 8;
/** Changes of the address in each load, half of them by `pushState`, half by the hash; browsers stop at 200 in 10 seconds. */
const NAVIGATIONS = 40;

/** The loader: its size, and what it costs on pages of the app that are none of its business. */
export const LOADER: BenchPart = {
  name: 'loader',
  async measure(lab) {
    const rounds = await loads(lab);
    const all = rounds.flat();
    const perRound = (of: (pair: Pair) => number) => rounds.map((pairs) => median(pairs.map(of)));
    const noise = (of: (load: Load) => number) => spread(all.map(({ without }) => of(without)));
    /** What cannot be told from what the same load takes at one time and another is no measurable time. */
    const difference = (
      id: string,
      what: string,
      of: (load: Load) => number,
      isBound: boolean,
    ): Measured => ({
      id,
      what: `${what}, with the extension less without`,
      unit: 'ms',
      rounds: perRound((pair) => of(pair.with) - of(pair.without)),
      ...(isBound
        ? {
            bound: {
              limit: noise(of),
              from: 'design',
              how: 'spread of the same load without it',
              missed: 'its own time, told above, can be measured on a machine at rest',
            },
          }
        : {}),
    });
    const base = (id: string, what: string, of: (load: Load) => number): Measured => ({
      id,
      what: `${what}, without the extension`,
      unit: 'ms',
      rounds: perRound((pair) => of(pair.without)),
    });
    return [
      gzipped(),
      { id: 'loader-own', what: 'its own time on another page', unit: 'ms', rounds: perRound(ownOf) },
      {
        id: 'loader-own-share',
        what: "beside the page's own scripts",
        unit: 'times',
        rounds: perRound((pair) => pair.with.own / pair.without.script),
        kept: { share: 1, plus: 0.1 },
      },
      difference('loader-script', 'scripts of another page', ({ script }) => script, true),
      base('loader-script-bare', 'scripts of another page', ({ script }) => script),
      difference('loader-tasks', 'all tasks of another page', ({ tasks }) => tasks, false),
      base('loader-tasks-bare', 'all tasks of another page', ({ tasks }) => tasks),
      difference('loader-navigation', 'a change of the address there', ({ navigation }) => navigation, true),
      base('loader-navigation-bare', 'a change of the address there', ({ navigation }) => navigation),
    ];
  },
  measureBriefly: async () => [gzipped()],
};

function gzipped(): Measured {
  return {
    id: 'loader-gzip',
    what: 'the loader, gzipped',
    unit: 'bytes',
    rounds: [gzippedSize('chrome', FILE)],
    bound: { limit: GZIPPED, from: 'design' },
    kept: true,
  };
}

interface Load extends TracedTimes {
  /** A change of the address, in ms, until the page's next statement. */
  readonly navigation: number;
}

interface Pair {
  readonly with: Load;
  readonly without: Load;
}

function ownOf(pair: Pair): number {
  return pair.with.own;
}

async function loads(lab: Lab): Promise<readonly (readonly Pair[])[]> {
  const browser = await lab.browser();
  const file = browser.extensionUrl(FILE);
  const url = new URL(OTHER_PAGE, lab.sandbox.url('agency')).href;
  const withIt = await opened(browser, url);
  const without = await opened(await lab.bareBrowser(), url);
  // The first of all reads files and compiles them.
  for (const page of [withIt, without]) await load(page, file);
  const rounds: Pair[][] = [];
  while (rounds.length < lab.rounds) {
    const pairs: Pair[] = [];
    while (pairs.length < PAIRS) {
      // Now one comes first and now the other, so that no order is an advantage.
      const first = pairs.length % 2 === 0 ? await load(without, file) : undefined;
      const own = await load(withIt, file);
      pairs.push({ with: own, without: first ?? (await load(without, file)) });
    }
    rounds.push(pairs);
  }
  for (const page of [withIt, without]) await page.close();
  if (rounds.flat().some((pair) => pair.with.own === 0))
    throw new Error('The loader did not run on the page');
  return rounds;
}

async function opened(browser: BareBrowser, url: string): Promise<Page> {
  const page = await browser.openPage(url);
  // A tab behind another is given less.
  await page.bringToFront();
  return page;
}

async function load(page: Page, file: string): Promise<Load> {
  await page.tracing.start({ categories: [...TRACED] });
  await page.reload({ waitUntil: 'load' });
  await page.evaluate(atRest);
  const trace = await page.tracing.stop();
  if (trace === undefined) throw new Error('Chromium gave no trace');
  const navigation = await page.evaluate(navigate, NAVIGATIONS);
  return { ...timesIn(new TextDecoder().decode(trace), file), navigation };
}

/** Runs in the page. */
function atRest(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve()));
}

/** Runs in the page: gives how long one change of the address takes. */
function navigate(times: number): number {
  const begun = performance.now();
  for (let at = 0; at < times; at += 1) {
    if (at % 2 === 0) history.pushState(null, '', `?tour=${at}`);
    else location.hash = `stop-${at}`;
  }
  const took = performance.now() - begun;
  if (location.hash !== `#stop-${times - 1}`) throw new Error(`The address is ${location.href}`);
  return took / times;
}
