import type { ElementHandle, Page } from 'puppeteer-core';
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
import { type Bound, type Margin, type Measured, median } from './measured.ts';

const COUNTS = [3, 15, 117, 2000] as const;
/** The design's numbers are for these. */
const BOUND = new Set<number>([117, 2000]);
/** A person who clicks 2,000 boxes is told by extrapolation. */
const BY_HAND = new Set<number>([15, 117]);

/** How much longer than the bare loop a run may take. */
const TIMES = 1.5;
const PLUS_MS = 50;
/** Longer tasks are felt. Where the page alone, under the bare loop, takes longer ones, nobody can stay below. */
const TASK_MS = 50;

/** Quiet rounds lie closer together than other ratios do. */
const RATIO: Margin = { share: 0.6, plus: 0.6 };
/** Why the design's numbers are missed. */
const READS =
  'what the bare loop does not: every row is read before it is pressed and verified after, and what a page shows counts only once it has stood for 60 ms';
/** Why longer tasks are left. */
const ONE_TASK =
  'the first reading of rows that have just come is one task, and so is the drawing of them by the page';

/** What the bare loop and the extension took for one case, in ms, each on a fresh load of the page. */
interface Pair {
  readonly bare: number;
  readonly bareTask: number;
  readonly apply: number;
  readonly task: number;
}

interface Round extends Pair {
  readonly undo: number;
  readonly person: number | null;
}

export const APPLY: BenchPart = { name: 'apply', measure: measureApply, measureBriefly };

/** The two sizes that the design has numbers for. One round of the large one takes as long as many of the other. */
async function measureBriefly(lab: Lab): Promise<readonly Measured[]> {
  const browser = await lab.browser();
  const [few, many] = [caseOf(117), caseOf(2000)];
  await keepPresets(browser, [few, many]);
  const pair = async (one: Case): Promise<Pair> => {
    const bare = await measureBare(lab, browser, one);
    const run = await onFreshPage(lab, browser, one, async (page) =>
      applyOnce(page, await panelRoot(browser, page), one),
    );
    return { ...bare, ...run };
  };
  const pairs: Pair[] = [];
  while (pairs.length < lab.rounds) pairs.push(await pair(few));
  return [ratioOf(few.count, pairs), ratioOf(many.count, [await pair(many)])];
}

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
  const bare = await measureBare(lab, browser, one);
  const run = await onFreshPage(lab, browser, one, async (page) => {
    const root = await panelRoot(browser, page);
    const applied = await applyOnce(page, root, one);
    const undo = await pressAndTime(page, root, 'Undo', /was undone/);
    await checkGranted(page, 0);
    return { ...applied, undo: undo.ms };
  });
  const person = BY_HAND.has(one.count)
    ? await onFreshPage(lab, browser, one, (page) => clickAsPerson(page, one))
    : null;
  return { ...bare, ...run, person };
}

async function measureBare(
  lab: Lab,
  browser: RunningBrowser,
  one: Case,
): Promise<Pick<Pair, 'bare' | 'bareTask'>> {
  return await onFreshPage(lab, browser, one, async (page) => {
    await watchTasks(page);
    const bare = await runBareLoop(page, one);
    await checkGranted(page, one.count);
    return { bare, bareTask: await longestTask(page) };
  });
}

async function applyOnce(
  page: Page,
  root: ElementHandle<ShadowRoot>,
  { count, presetName }: Case,
): Promise<Pick<Pair, 'apply' | 'task'>> {
  await watchTasks(page);
  const { ms, said } = await pressAndTime(page, root, `Apply ${presetName}`, /\d+ of \d+ scopes set/);
  const task = await longestTask(page);
  if (!said.includes(`${count} of ${count} scopes set`))
    throw new Error(`${count} rows were to be set, and the panel said: ${said}`);
  await checkGranted(page, count);
  return { apply: ms, task };
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
          bound: {
            limit,
            from: 'design',
            how: `${TIMES} × ${bare.toFixed(0)} ms + ${PLUS_MS} ms`,
            missed: READS,
          },
        }
      : apply,
    ratioOf(count, rounds),
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
      bound: taskBound(median(of((round) => round.bareTask))),
    },
  ];
}

function taskBound(bareTask: number): Bound {
  return bareTask <= TASK_MS
    ? { limit: TASK_MS, from: 'issue', missed: ONE_TASK }
    : {
        limit: bareTask,
        from: 'issue',
        how: `${TASK_MS} ms, and the page's own under the bare loop`,
        missed: ONE_TASK,
      };
}

function ratioOf(count: number, pairs: readonly Pair[]): Measured {
  return {
    id: `apply-${count}-ratio`,
    what: `${count.toLocaleString('en-US')} rows: time beside what the bound allows it`,
    unit: 'times',
    rounds: pairs.map(({ apply, bare }) => apply / (TIMES * bare + PLUS_MS)),
    ...(BOUND.has(count) ? { bound: { limit: 1, from: 'design', missed: READS } } : {}),
    kept: RATIO,
  };
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
