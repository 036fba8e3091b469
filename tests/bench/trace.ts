import * as z from 'zod/mini';

/** What is read of Chromium's trace: https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU */
const event = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  dur: z.optional(z.number()),
  args: z.record(z.string(), z.unknown()),
});
const schema = z.object({ traceEvents: z.array(event) });
type TraceEvent = z.infer<typeof event>;

/** The categories that `timesIn` needs. */
export const TRACED: readonly string[] = ['devtools.timeline', 'v8', 'toplevel'];

/** Scripts that run, of whomever: on a page these contain each other in many ways. */
const SCRIPT = new Set([
  'EvaluateScript',
  'FunctionCall',
  'RunMicrotasks',
  'v8.callFunction',
  'v8.compile',
  'v8.compileModule',
  'v8.evaluateModule',
  'v8.run',
]);
const TASK = 'ThreadControllerImpl::RunTask';
const PAGES_THREAD = 'CrRendererMain';

/** What a trace shows of the threads of pages, in ms. */
export interface TracedTimes {
  /** Any script. */
  readonly script: number;
  /** The script at the address that was asked for: its compilation, its evaluation, its calls. */
  readonly own: number;
  readonly tasks: number;
}

/** Reads a trace that was taken with the categories of `TRACED`. Throws on something that is none. */
export function timesIn(trace: string, url: string): TracedTimes {
  const { traceEvents } = z.parse(schema, JSON.parse(trace));
  const ofPages = new Set(
    traceEvents
      .filter(({ ph, name, args }) => ph === 'M' && name === 'thread_name' && args['name'] === PAGES_THREAD)
      .map(threadOf),
  );
  const spans = traceEvents.filter((one) => one.ph === 'X' && ofPages.has(threadOf(one)));
  if (spans.length === 0) throw new Error(`The trace has nothing of a page's thread (${PAGES_THREAD})`);
  const scripts = spans.filter(({ name }) => SCRIPT.has(name));
  return {
    script: covered(scripts),
    own: covered(scripts.filter((one) => addressOf(one) === url)),
    tasks: covered(spans.filter(({ name }) => name === TASK)),
  };
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid}/${tid}`;
}

function addressOf({ args }: TraceEvent): unknown {
  const { data, fileName } = args;
  return fileName ?? (typeof data === 'object' && data !== null ? Reflect.get(data, 'url') : undefined);
}

/** How long at least one of them lasted, thread by thread, in ms: what lies within another does not count twice. */
function covered(events: readonly TraceEvent[]): number {
  const ends = new Map<string, number>();
  let total = 0;
  for (const one of events.toSorted((a, b) => a.ts - b.ts)) {
    const thread = threadOf(one);
    const end = one.ts + (one.dur ?? 0);
    const reached = ends.get(thread) ?? Number.NEGATIVE_INFINITY;
    total += Math.max(0, end - Math.max(one.ts, reached));
    ends.set(thread, Math.max(end, reached));
  }
  return total / 1000;
}
