import { allRoots } from './tree.ts';

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

export interface WaitOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
  /** Upper bound in ms of the page's own turns; long tasks count as short ones. */
  readonly within: number;
  /** Give up earlier once the page has not changed for this long, in ms. */
  readonly quiet?: number;
  /** Looking is costly: look only after the page has changed, and now and then in case a change went unseen. */
  readonly costly?: boolean;
}

/**
 * Waits until `done` holds, looking again after every change of the page and every frame.
 * @returns whether it came to hold. Rejects only when stopped.
 */
export async function until(
  done: () => boolean,
  { document, signal, within, quiet, costly = false }: WaitOptions,
): Promise<boolean> {
  checkStopped(signal);
  if (done()) return true;
  let last = performance.now();
  let spent = 0;
  let still = 0;
  let sinceLook = 0;
  let changed = true;
  const observer = new MutationObserver(() => {
    still = 0;
    changed = true;
  });
  for (const root of allRoots(document)) {
    observer.observe(root, { childList: true, subtree: true, attributes: true, characterData: true });
  }
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
      if (!costly || changed || sinceLook > UNSEEN) {
        changed = false;
        sinceLook = 0;
        if (done()) return true;
      }
      if (spent > within) return false;
      if (quiet !== undefined && still > quiet) return false;
    }
  } finally {
    observer.disconnect();
  }
}
