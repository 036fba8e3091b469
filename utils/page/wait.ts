import { PageChanges } from './changes.ts';

/** Raised when the person or the page ended what was going on. */
export class Stopped extends Error {
  override name = 'Stopped';
}

/** Throws once the signal is aborted, with the reason that was given. */
export function checkStopped(signal: AbortSignal): void {
  if (signal.aborted)
    throw signal.reason instanceof Error ? signal.reason : new Stopped(String(signal.reason));
}

/** Lets the page's own tasks run: a macro task without the delay that timers have. */
export function yieldToPage(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** The page has drawn once more; in a hidden tab, where nothing is drawn, after a tenth of a second. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, 100);
    const frame = requestAnimationFrame(done);
    function done() {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      resolve();
    }
  });
}

/** What a turn of the page counts for at the most while waiting, in ms. */
const LONGEST_TURN = 50;

/** Changes inside a shadow root that came later are not observed; a costly look is repeated after this, in ms. */
const UNSEEN = 250;

/** A look that takes this long, in ms, is not taken at every change but once the page has been still for a frame… */
const LONG_LOOK = 8;
/** …or after so many times as long as it takes. */
const LOOKS_APART = 4;

export interface WaitOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
  /** Upper bound in ms of the page's own turns; long tasks count as short ones. */
  readonly within: number;
  /** Give up earlier once the page has not changed for this long, in ms. */
  readonly quiet?: number;
  /** Looking is costly: look only after the page has changed, and now and then in case a change went unseen. */
  readonly costly?: boolean;
  /** What follows the page's changes already; else they are followed for this wait alone. */
  readonly changes?: PageChanges;
}

/**
 * Waits until `done` holds, looking again after every change of the page and every frame.
 * @returns whether it came to hold. Rejects only when stopped.
 */
export async function until(
  done: () => boolean,
  { document, signal, within, quiet, costly = false, changes }: WaitOptions,
): Promise<boolean> {
  checkStopped(signal);
  const start = performance.now();
  if (done()) return true;
  let last = performance.now();
  let spent = 0;
  let still = 0;
  let sinceLook = 0;
  let lookTook = last - start;
  let changed = false;
  const page = changes ?? new PageChanges(document);
  let seen = page.count;
  try {
    for (;;) {
      await nextFrame();
      checkStopped(signal);
      const now = performance.now();
      // A page that is busy rendering is neither idle nor late: a long task counts as one short turn.
      const turn = Math.min(now - last, LONGEST_TURN);
      last = now;
      spent += turn;
      still += turn;
      sinceLook += turn;
      const count = page.count;
      if (count !== seen) {
        seen = count;
        still = 0;
        changed = true;
      }
      // While a page brings its rows, a look at many of them would hold up those that are still to come.
      const isBringing = still === 0 && lookTook > LONG_LOOK && sinceLook < LOOKS_APART * lookTook;
      if (!costly || (changed && !isBringing) || sinceLook > UNSEEN) {
        if (sinceLook > UNSEEN) page.search();
        const begun = performance.now();
        if (done()) return true;
        lookTook = performance.now() - begun;
        changed = false;
        sinceLook = 0;
      }
      if (spent > within) return false;
      if (quiet !== undefined && still > quiet) return false;
    }
  } finally {
    if (changes === undefined) page.end();
  }
}
