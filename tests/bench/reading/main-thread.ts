import type { Page } from 'puppeteer-core';
import { part } from '../../part.ts';

/** What a page's main thread did in a stretch of time, by the browser's own account. */
export interface MainThread {
  /** All its tasks together, and the longest of them, in ms. */
  readonly busy: number;
  readonly longest: number;
  /** How long the stretch was, in ms. */
  readonly lasted: number;
}

const CATEGORIES = ['-*', '__metadata', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];
const MS = 1000;

/** Lets the browser note what a page's main thread does while `work` goes on, tasks of extensions included. */
export async function whatItTakes<Result>(
  page: Page,
  work: () => Promise<Result>,
): Promise<MainThread & { readonly result: Result }> {
  await page.tracing.start({ categories: CATEGORIES });
  const begun = performance.now();
  let result: Result;
  let lasted: number;
  let trace: Uint8Array | undefined;
  try {
    result = await work();
  } finally {
    lasted = performance.now() - begun;
    trace = await page.tracing.stop();
  }
  if (trace === undefined) throw new Error('The browser gave no trace');
  return { ...readTrace(JSON.parse(Buffer.from(trace).toString('utf8'))), lasted, result };
}

function readTrace(trace: unknown): Pick<MainThread, 'busy' | 'longest'> {
  const events = part(trace, 'traceEvents');
  if (!Array.isArray(events)) throw new Error('The trace has no events');
  const begun = events.find((event) => part(event, 'name') === 'TracingStartedInBrowser');
  const frames = part(part(part(begun, 'args'), 'data'), 'frames');
  if (!Array.isArray(frames)) throw new Error('The trace does not say which process the page is in');
  const process = part(
    frames.find((frame) => part(frame, 'isInPrimaryMainFrame') === true),
    'processId',
  );
  const isOfPage = (event: unknown) => part(event, 'pid') === process;
  const main = events.find(
    (event) =>
      isOfPage(event) &&
      part(event, 'name') === 'thread_name' &&
      part(part(event, 'args'), 'name') === 'CrRendererMain',
  );
  const thread = part(main, 'tid');
  if (thread === undefined) throw new Error('The trace has no main thread of the page');
  let busy = 0;
  let longest = 0;
  for (const event of events) {
    if (!isOfPage(event) || part(event, 'tid') !== thread || part(event, 'name') !== 'RunTask') continue;
    const duration = part(event, 'dur');
    if (typeof duration !== 'number') continue; // began before the stretch, or outlasted it
    busy += duration / MS;
    longest = Math.max(longest, duration / MS);
  }
  return { busy, longest };
}
