import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageOfSeed } from '../../sandbox/pages/arbitrary.ts';
import type { PageSpec } from '../../sandbox/pages/spec.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { openTab } from './browser.ts';
import { bundleEngine } from './engine/bundle.ts';
import { tellFailure } from './failure.ts';
import { type Goal, goalFor } from './goal.ts';
import { type Case, reduce } from './reduce.ts';
import { accountTypeOf, BASE_SEED, PAGES_AT_ONCE, PAGES_COUNT } from './seeds.ts';
import { TabPool } from './tab-pool.ts';
import { type End, type Fault, type Trial, tryPage } from './try-page.ts';

/*
 * The page engine on pages that it has never seen. On each of them the selection ends as asked, or the answer names
 * every row that did not; and no control that is none of its business is touched.
 */

/** So many of a hundred pages have to end as asked, or "it refuses everything" would pass. */
const FLOOR = 75;
/** How many failures are made smaller, and for how long each: it takes many tries. */
const SMALLER = Number(process.env['PAGES_SMALLER'] ?? 2);
const SMALLER_FOR = 30_000;

const SEEDS = Array.from({ length: PAGES_COUNT }, (_, at) => BASE_SEED + at);

let sandbox: Sandbox;
let tabs: TabPool;
let engine: string;

const ends = new Map<number, End>();
const times: number[] = [];
let madeSmaller = 0;

beforeAll(async () => {
  console.log(`Generated pages from seed ${BASE_SEED} (PAGES_SEED), ${PAGES_COUNT} of them (PAGES_COUNT)`);
  [sandbox, engine] = await Promise.all([startSandbox(), bundleEngine()]);
  tabs = await TabPool.open(PAGES_AT_ONCE, () => openTab(sandbox.proxyPort));
});

afterAll(async () => {
  await tabs.close();
  await sandbox.close();
});

const trial = (url: string, spec: PageSpec, goal: Goal): Promise<Trial> =>
  tabs.use((tab) => tryPage(tab, engine, url, spec, goal));

/** The failing case made smaller, as long as the same kinds of fault show. */
async function smaller(failing: Case, kinds: ReadonlySet<Fault['kind']>): Promise<Case | null> {
  if (madeSmaller >= SMALLER) return null;
  madeSmaller += 1;
  const fails = async ({ spec, goal }: Case) => {
    const { faults } = await trial(urlOf(spec), spec, goal);
    return faults.some(({ kind }) => kinds.has(kind));
  };
  return await reduce(failing, fails, SMALLER_FOR);
}

const urlOf = (spec: PageSpec) => sandbox.url(spec.accountType, { spec: JSON.stringify(spec) });

describe('generated pages', () => {
  test.concurrent.each(SEEDS)('page %i ends as asked, or its answer says what did not', async (seed) => {
    const accountType = accountTypeOf(seed);
    const spec = pageOfSeed(accountType, seed);
    const goal = goalFor(spec, seed);
    const url = sandbox.url(accountType, { page: seed });
    const tried = await trial(url, spec, goal);
    ends.set(seed, tried.faults.length === 0 ? tried.end : 'failed');
    times.push(tried.ms);
    if (tried.faults.length === 0) return;
    const kinds = new Set(tried.faults.map(({ kind }) => kind));
    const made = await smaller({ spec, goal }, kinds);
    expect.fail(tellFailure({ seed, url, spec, goal, trial: tried, smaller: made }));
  });

  test(`at least ${FLOOR} % of them end as asked`, () => {
    const by = Map.groupBy(SEEDS, (seed) => ends.get(seed) ?? 'failed');
    const share = ([end, seeds]: [End, number[]]) =>
      `${end}: ${((100 * seeds.length) / SEEDS.length).toFixed(1)} %`;
    const average = times.reduce((sum, one) => sum + one, 0) / times.length;
    console.log(
      [
        ...[...by].map(share),
        ...(['named', 'unread'] as const).map((end) => `${end}: ${(by.get(end) ?? []).join(', ')}`),
        `${average.toFixed(0)} ms a page, apply and undo`,
      ].join('\n'),
    );
    const asAsked = (by.get('asked')?.length ?? 0) + (by.get('locked')?.length ?? 0);
    expect((100 * asAsked) / SEEDS.length).toBeGreaterThanOrEqual(FLOOR);
  });
});
