import type { Page } from 'puppeteer-core';
import type { SandboxWindow } from '../../sandbox/app/record/types.ts';
import type { RunningBrowser } from '../browser/running.ts';
import { until } from '../browser/until.ts';
import { stored, writeStorageIn } from '../e2e/storage.ts';
import { runBareLoop } from './apply/bare-loop.ts';
import { ACCOUNT, type Case, caseOf } from './apply/cases.ts';
import { longestTask, watchTasks } from './apply/long-tasks.ts';
import { panelRoot, pressAndTime } from './apply/panel-clock.ts';
import { clickAsPerson } from './apply/person.ts';
import type { BenchPart, Lab } from './lab.ts';
import { type Measured, median } from './measured.ts';

const COUNTS = [3, 15, 117, 2000] as const;
/** The design's numbers are for these. */
const BOUND = new Set<number>([117, 2000]);
/** A person who clicks 2,000 boxes is told by extrapolation. */
const BY_HAND = new Set<number>([15, 117]);

/** How much longer than the bare loop a run may take. */
const TIMES = 1.5;
const PLUS_MS = 50;
/** Longer tasks are felt. */
const TASK_MS = 50;

/** What one round of one case took, in ms, each on a fresh load of the page. */
interface Round {
  readonly bare: number;
  readonly bareTask: number;
  readonly apply: number;
  readonly task: number;
  readonly undo: number;
  readonly person: number | null;
}

export const APPLY: BenchPart = { name: 'apply', measure: measureApply };

async function measureApply(lab: Lab): Promise<readonly Measured[]> {
  const browser = await lab.browser();
  const cases = COUNTS.map(caseOf);
  await keepPresets(browser, cases);
  const rounds = new Map<number, Round[]>(COUNTS.map((count) => [count, []]));
  for (let round = 0; round < lab.rounds; round += 1)
    for (const one of cases) rounds.get(one.count)?.push(await measureRound(lab, browser, one));
  const rows = COUNTS.flatMap((count) => rowsOf(count, rounds.get(count) ?? []));
  return [...rows, growth(rounds.get(117) ?? [], rounds.get(2000) ?? [])];
}

async function measureRound(lab: Lab, browser: RunningBrowser, one: Case): Promise<Round> {
  const bare = await onFreshPage(lab, browser, one, async (page) => {
    await watchTasks(page);
    const ms = await runBareLoop(page, one);
    await checkGranted(page, one.count);
    return { ms, task: await longestTask(page) };
  });
  const run = await onFreshPage(lab, browser, one, async (page) => {
    const root = await panelRoot(browser, page);
    await watchTasks(page);
    const apply = await pressAndTime(page, root, `Apply ${one.presetName}`, /\d+ of \d+ scopes set/);
    const task = await longestTask(page);
    if (!apply.said.includes(`${one.count} of ${one.count} scopes set`))
      throw new Error(`${one.count} rows were to be set, and the panel said: ${apply.said}`);
    await checkGranted(page, one.count);
    const undo = await pressAndTime(page, root, 'Undo', /was undone/);
    await checkGranted(page, 0);
    return { apply: apply.ms, task, undo: undo.ms };
  });
  const person = BY_HAND.has(one.count)
    ? await onFreshPage(lab, browser, one, (page) => clickAsPerson(page, one))
    : null;
  return { ...run, bare: bare.ms, bareTask: bare.task, person };
}

/** Loads the page anew and waits until both the scopes and the panel are at rest on it. */
async function onFreshPage<Result>(
  lab: Lab,
  browser: RunningBrowser,
  { presetName, switches, categories }: Case,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const page = await browser.openPage(lab.sandbox.url(ACCOUNT, switches));
  try {
    await until('the scopes', async () => {
      const count = (await page.$$('.scope-category')).length;
      return count >= categories.length;
    });
    const root = await panelRoot(browser, page);
    await until(`the preset ${presetName}`, () => root.$(`[aria-label="Apply ${presetName}"]`));
    return await work(page);
  } finally {
    await page.close();
  }
}

/** The page itself knows best what was reached. */
async function checkGranted(page: Page, count: number): Promise<void> {
  const granted = await page.evaluate(() => {
    const { sandbox }: { sandbox?: SandboxWindow } = window;
    return sandbox?.record().scopes.length;
  });
  if (granted !== count) throw new Error(`The page grants ${granted} scopes, and not ${count}`);
}

async function keepPresets(browser: RunningBrowser, cases: readonly Case[]): Promise<void> {
  const page = await browser.openExtensionPage('manifest.json');
  const templates = cases.map(({ count, presetName, rules }) =>
    stored({ id: `bench-${count}`, name: presetName, accountType: ACCOUNT, mode: 'exact', scopes: rules }),
  );
  await writeStorageIn(page, 'local', Object.assign({}, ...templates));
  await page.close();
}

function rowsOf(count: number, rounds: readonly Round[]): readonly Measured[] {
  const of = (what: (round: Round) => number) => rounds.map(what);
  const bare = median(of((round) => round.bare));
  const limit = TIMES * bare + PLUS_MS;
  const rows = count.toLocaleString('en-US');
  const apply: Measured = {
    id: `apply-${count}`,
    what: `${rows} rows set by one click, verified`,
    unit: 'ms',
    rounds: of((round) => round.apply),
  };
  return [
    { id: `bare-${count}`, what: `${rows} rows set by the bare loop`, unit: 'ms', rounds: of((r) => r.bare) },
    BOUND.has(count)
      ? {
          ...apply,
          bound: { limit, from: 'design', how: `${TIMES} × ${bare.toFixed(0)} ms + ${PLUS_MS} ms` },
        }
      : apply,
    {
      id: `apply-${count}-ratio`,
      what: `${rows} rows: time beside what the bound allows it`,
      unit: 'times',
      rounds: of((round) => round.apply / (TIMES * round.bare + PLUS_MS)),
      ...(BOUND.has(count) ? { bound: { limit: 1, from: 'design' } } : {}),
      kept: true,
    },
    { id: `undo-${count}`, what: `Undo of ${rows} rows`, unit: 'ms', rounds: of((round) => round.undo) },
    ...byHand(count, rounds),
    {
      id: `bare-${count}-longest-task`,
      what: `${rows} rows: longest task of the page under the bare loop (0: none above 50 ms)`,
      unit: 'ms',
      rounds: of((round) => round.bareTask),
    },
    {
      id: `apply-${count}-longest-task`,
      what: `${rows} rows: longest task while they are set (0: none above 50 ms)`,
      unit: 'ms',
      rounds: of((round) => round.task),
      bound: { limit: TASK_MS, from: 'issue' },
    },
  ];
}

function byHand(count: number, rounds: readonly Round[]): readonly Measured[] {
  const times = rounds.flatMap(({ person }) => person ?? []);
  if (times.length === 0) return [];
  const what = `${count} rows clicked one by one with a scripted mouse`;
  return [{ id: `person-${count}`, what, unit: 'ms', rounds: times }];
}

function growth(few: readonly Round[], many: readonly Round[]): Measured {
  const base = median(few.map(({ apply }) => apply));
  return {
    id: 'apply-growth',
    what: 'Time for a row of 2,000 beside that for a row of 117 (1: linear)',
    unit: 'times',
    rounds: many.map(({ apply }) => apply / base / (2000 / 117)),
  };
}
