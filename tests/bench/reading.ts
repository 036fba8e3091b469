import type { BenchPart } from './lab.ts';
import { type Bound, isKept, type Margin, type Measured } from './measured.ts';
import type { Restless } from './reading/in-page.ts';
import type { MainThread } from './reading/main-thread.ts';
import { type Reading, readingOfCards, readingOfRows, type Unrest, unrestOf } from './reading/readings.ts';

const ROWS = [117, 2000] as const;
const CARDS = 1000;
const UNREST: Readonly<Record<Restless, string>> = { clock: 'a clock in the header', row: 'a row' };
const RESTLESS = ['clock', 'row'] as const satisfies readonly Restless[];

/** No single piece of work may hold up the page for longer, in ms. */
const TASK: Bound = { limit: 50, from: 'issue' };
/** The same for 2,000 rows and 1,000 cards. */
const LONG_TASK: Bound = {
  ...TASK,
  missed:
    'a reading is one task, of 2,000 rows about 100 ms, of 1,000 cards 50: cut into slices, the page could change under it',
};

/** The walk is so short that each round gives another ratio. */
const BESIDE_WALK: Margin = { share: 1, plus: 5 };
/** A share has no room for what ratios may differ by. */
const OF_THREAD: Margin = { share: 1, plus: 0.08 };

/** Reading the page, and what it costs while the page goes on changing. */
export const READING: BenchPart = {
  name: 'reading',
  async measure(lab) {
    const browsers = { with: await lab.browser(), without: await lab.bareBrowser() };
    const measured: Measured[] = [];
    for (const rows of ROWS) {
      const readings = await inRounds(lab.rounds, () => readingOfRows(lab, browsers.with, rows));
      // Of few rows a bare walk is over before the page's clock has moved much.
      const kept = rows === 2000 ? BESIDE_WALK : false;
      measured.push(...toldReading(`reading-${rows}`, `reading ${rows} rows`, readings, kept));
    }
    const cards = await inRounds(lab.rounds, () => readingOfCards(lab, browsers.with, CARDS));
    measured.push(...toldReading(`reading-cards-${CARDS}`, `reading ${CARDS} cards of tokens`, cards));
    for (const rows of ROWS) {
      for (const what of RESTLESS) {
        const unrests = await inRounds(lab.rounds, () => unrestOf(lab, browsers, rows, what));
        measured.push(...toldUnrest(rows, what, unrests));
      }
    }
    return measured;
  },
  // Once, since what is measured lasts seconds: the many rows read again, and a page that never rests.
  async measureBriefly(lab) {
    const browsers = { with: await lab.browser(), without: await lab.bareBrowser() };
    const reading = await readingOfRows(lab, browsers.with, 2000);
    const unrest = await unrestOf(lab, browsers, 117, 'clock');
    return [
      ...toldReading('reading-2000', 'reading 2000 rows', [reading]),
      ...toldUnrest(117, 'clock', [unrest]),
    ].filter(isKept);
  },
};

async function inRounds<Result>(rounds: number, measure: () => Promise<Result>): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let round = 0; round < rounds; round += 1) results.push(await measure());
  return results;
}

function toldReading(
  id: string,
  words: string,
  readings: readonly Reading[],
  kept: Margin | false = BESIDE_WALK,
): readonly Measured[] {
  const firsts = readings.flatMap(({ first }) => (first === null ? [] : [first]));
  const busy = (threads: readonly MainThread[]) => threads.map((thread) => thread.busy);
  const longest = (threads: readonly MainThread[]) => threads.map((thread) => thread.longest);
  const again = readings.map((reading) => reading.again);
  const measured: Measured[] = [
    { id: `${id}-again`, what: `${words} after one change`, unit: 'ms', rounds: busy(again) },
    {
      id: `${id}-bare`,
      what: `${words} by a bare walk`,
      unit: 'ms',
      rounds: readings.map(({ bare }) => bare),
    },
    {
      id: `${id}-ratio`,
      what: `${words} after one change, beside a bare walk`,
      unit: 'times',
      rounds: readings.map((reading) => reading.again.busy / reading.bare),
      kept,
    },
    {
      id: `${id}-longest`,
      what: `${words} after one change: longest task`,
      unit: 'ms',
      rounds: longest(again),
      bound: id === 'reading-117' ? TASK : LONG_TASK,
    },
  ];
  if (firsts.length === 0) return measured;
  return [
    {
      id: `${id}-first`,
      what: `${words} when the step appears, the page's own work included`,
      unit: 'ms',
      rounds: busy(firsts),
    },
    {
      id: `${id}-first-longest`,
      what: `${words} when the step appears: longest task, the page's own included`,
      unit: 'ms',
      rounds: longest(firsts),
    },
    ...measured,
  ];
}

function toldUnrest(rows: number, what: Restless, unrests: readonly Unrest[]): readonly Measured[] {
  const id = `mutation-${what}-${rows}`;
  const words = `${rows} rows, ${UNREST[what]} changes in each frame`;
  const shareOf = ({ busy, lasted }: MainThread) => busy / lasted;
  return [
    {
      id: `${id}-share`,
      what: `${words}: part of the main thread's time that the panel takes`,
      unit: 'times',
      rounds: unrests.map((one) => Math.max(0, shareOf(one.with) - shareOf(one.without))),
      kept: OF_THREAD,
    },
    {
      id: `${id}-bare-share`,
      what: `${words}: part that the page takes without the extension`,
      unit: 'times',
      rounds: unrests.map((one) => shareOf(one.without)),
    },
    {
      id: `${id}-longest`,
      what: `${words}: longest task with the panel`,
      unit: 'ms',
      rounds: unrests.map((one) => one.with.longest),
      bound: rows === 2000 ? LONG_TASK : TASK,
    },
    {
      id: `${id}-bare-longest`,
      what: `${words}: longest task without the extension`,
      unit: 'ms',
      rounds: unrests.map((one) => one.without.longest),
    },
  ];
}
