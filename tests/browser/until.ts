import { setTimeout as pause } from 'node:timers/promises';

/** How long a condition may take unless a test says otherwise; a loaded two-core machine is slow. */
const DEFAULT_DEADLINE_MS = 10_000;
/** The pauses between two tries, in ms: short at first, longer the longer it takes, for each try costs the browser time. */
const SHORTEST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 100;
const PAUSE_PER_WAITED = 0.1;

/** A probe's "not yet" whose reason costs more than the try: it is asked for once, past the deadline. */
export class NotYet extends Error {
  readonly why: () => Promise<string>;

  constructor(why: () => Promise<string>) {
    super('not yet');
    this.why = why;
  }
}

/**
 * Asks `probe` again and again until it gives something other than `undefined` or `false`.
 * An error of the probe counts as "not yet". Past the deadline it throws, naming `what` and the last error.
 */
export async function until<Value>(
  what: string,
  probe: () => Promise<Value | undefined | false> | Value | undefined | false,
  deadlineMs: number = DEFAULT_DEADLINE_MS,
): Promise<Value> {
  const start = performance.now();
  let last: unknown;
  for (;;) {
    try {
      const value = await probe();
      if (value !== undefined && value !== false) return value;
      last = undefined;
    } catch (error) {
      last = error;
    }
    const waited = performance.now() - start;
    if (waited >= deadlineMs)
      throw new Error(`Waited ${deadlineMs} ms for ${what}${await reasonOf(last)}`, { cause: last });
    await pause(Math.min(LONGEST_PAUSE_MS, Math.max(SHORTEST_PAUSE_MS, waited * PAUSE_PER_WAITED)));
  }
}

async function reasonOf(error: unknown): Promise<string> {
  if (!(error instanceof Error)) return '';
  if (!(error instanceof NotYet)) return `: ${error.message}`;
  return await error.why().then(
    (reason) => `: ${reason}`,
    (failed: unknown) => `: nobody can tell why (${failed instanceof Error ? failed.message : failed})`,
  );
}
