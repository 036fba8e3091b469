import type { RunningBrowser } from '../browser/running.ts';
import { writeStorageIn } from '../e2e/storage.ts';
import { storagePage } from '../e2e/storage-page.ts';
import type { BenchPart, Lab } from './lab.ts';
import { type Bound, type Measured, median } from './measured.ts';
import { keyTimes, manyTemplates, type Opening, openPopup } from './popup-times.ts';

/** How many templates there are; the last one is what the design asks for. */
const COUNTS = [10, 100, 1000] as const;
type Count = (typeof COUNTS)[number];

const QUERY = 'report 99 weekly';

const FIRST_PAINT: Bound = { limit: 150, from: 'design' };
const KEY: Bound = { limit: 16, from: 'design' };

/** What is measured of the popup's first opening since the browser began, and of one after it. */
interface Times extends Opening {
  /** With the rows that the list began with the last time. */
  readonly firstPaintAgain: number;
  readonly drawnAgain: number;
  readonly paintedAgain: number;
  /** The first key, which may have to read more than others, and the middle and slowest of those after it. */
  readonly firstKey: number;
  readonly laterKey: number;
  readonly slowestKey: number;
}

interface Row {
  readonly of: keyof Times;
  readonly id: string;
  readonly what: string;
  readonly bound?: Bound;
  /** Whether a thousand templates beside ten is a row of its own. */
  readonly grows: boolean;
}

const ROWS: readonly Row[] = [
  { of: 'firstPaint', id: 'first-paint', what: 'first paint', bound: FIRST_PAINT, grows: true },
  { of: 'listDrawn', id: 'list-drawn', what: 'list in the document', grows: true },
  { of: 'listPainted', id: 'list-painted', what: 'list painted', grows: true },
  {
    of: 'firstPaintAgain',
    id: 'first-paint-again',
    what: 'first paint, opened again',
    bound: FIRST_PAINT,
    grows: true,
  },
  { of: 'drawnAgain', id: 'list-drawn-again', what: 'list in the document, opened again', grows: true },
  { of: 'paintedAgain', id: 'list-painted-again', what: 'list painted, opened again', grows: true },
  { of: 'firstKey', id: 'key-first', what: 'first key in the search', bound: KEY, grows: true },
  { of: 'laterKey', id: 'key-later', what: 'later key in the search', bound: KEY, grows: true },
  // Only told: of 15 keys, one at which the machine had other things to do decides. `tests/e2e/measured/` holds each key.
  { of: 'slowestKey', id: 'key-slowest', what: 'slowest of the later keys', grows: false },
];

/** The popup with few and many templates: until something and until the list is painted, and keys of a search. */
export const POPUP: BenchPart = {
  name: 'popup',
  async measure(lab) {
    const rounds = await timesOf(lab);
    const inOrder = (count: Count, row: Row) => rounds.map((round) => round[count][row.of]);
    return [
      ...COUNTS.flatMap((count) =>
        ROWS.map((row): Measured => {
          const id = `popup-${row.id}-${count}`;
          const what = `popup, ${count} templates: ${row.what}`;
          const told = { id, what, unit: 'ms', rounds: inOrder(count, row) } as const;
          return count === 1000 && row.bound !== undefined ? { ...told, bound: row.bound } : told;
        }),
      ),
      ...ROWS.filter(({ grows }) => grows).map((row): Measured => {
        const few = inOrder(10, row);
        return {
          id: `popup-${row.id}-growth`,
          what: `popup, 1000 templates beside 10: ${row.what}`,
          unit: 'times',
          rounds: inOrder(1000, row).map((many, round) => many / (few[round] ?? Number.NaN)),
          kept: true,
        };
      }),
    ];
  },
};

type Round = Readonly<Record<Count, Times>>;

/** Each round opens the popup with each count, so that what slows the machine for a while slows all of them. */
async function timesOf(lab: Lab): Promise<readonly Round[]> {
  const browser = await lab.browser();
  const one = async (count: Count) => {
    await keep(browser, count);
    return await timesOnce(browser);
  };
  // The first opening of all reads the files from the disk and compiles them.
  await one(10);
  const rounds: Round[] = [];
  while (rounds.length < lab.rounds) {
    rounds.push({ 10: await one(10), 100: await one(100), 1000: await one(1000) });
  }
  return rounds;
}

async function timesOnce(browser: RunningBrowser): Promise<Times> {
  const first = await openPopup(browser);
  await first.page.close();
  const { page, opening: again } = await openPopup(browser);
  const [firstKey, ...later] = await keyTimes(page, QUERY);
  await page.close();
  if (firstKey === undefined) throw new Error('No key was noted');
  return {
    ...first.opening,
    firstPaintAgain: again.firstPaint,
    drawnAgain: again.listDrawn,
    paintedAgain: again.listPainted,
    firstKey,
    laterKey: median(later),
    slowestKey: Math.max(...later),
  };
}

/** Leaves exactly so many templates in storage, as if the browser had just begun. */
async function keep(browser: RunningBrowser, count: Count): Promise<void> {
  const page = await storagePage(browser);
  await page.evaluate(clear);
  await writeStorageIn(page, 'local', manyTemplates(count));
}

/** Runs in one of the extension's own pages. */
async function clear(): Promise<void> {
  const { chrome } = globalThis as unknown as Extension;
  await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]);
}

interface Extension {
  readonly chrome: { readonly storage: Record<'local' | 'session', { clear(): Promise<void> }> };
}
