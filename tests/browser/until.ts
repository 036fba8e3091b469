import { setTimeout as pause } from 'node:timers/promises';

/** How long a condition may take unless a test says otherwise; a loaded two-core machine is slow. */
const DEFAULT_DEADLINE_MS = 10_000;
const POLL_EVERY_MS = 20;

/**
 * Asks `probe` again and again until it gives something other than `undefined` or `false`.
 * An error of the probe counts as "not yet". Past the deadline it throws, naming `what` and the last error.
 */
export async function until<Value>(
  what: string,
  probe: () => Promise<Value | undefined | false> | Value | undefined | false,
  deadlineMs: number = DEFAULT_DEADLINE_MS,
): Promise<Value> {
  const end = performance.now() + deadlineMs;
  let last: unknown;
  for (;;) {
    try {
      const value = await probe();
      if (value !== undefined && value !== false) return value;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (performance.now() >= end) {
      const why = last instanceof Error ? `: ${last.message}` : '';
      throw new Error(`Waited ${deadlineMs} ms for ${what}${why}`, { cause: last });
    }
    await pause(POLL_EVERY_MS);
  }
}
