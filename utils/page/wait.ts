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

/** Changes inside a shadow root that came later are not observed; a costly look is repeated after this, in ms. */
const UNSEEN = 250;

export interface WaitOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
  /** Upper bound in ms. */
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
  const start = performance.now();
  let lastChange = start;
  let lastLook = start;
  const observer = new MutationObserver(() => {
    lastChange = performance.now();
  });
  for (const root of allRoots(document)) {
    observer.observe(root, { childList: true, subtree: true, attributes: true, characterData: true });
  }
  try {
    for (;;) {
      await nextFrame();
      checkStopped(signal);
      const now = performance.now();
      if (!costly || lastChange >= lastLook || now - lastLook > UNSEEN) {
        lastLook = now;
        if (done()) return true;
      }
      if (now - start > within) return false;
      if (quiet !== undefined && now - lastChange > quiet) return false;
    }
  } finally {
    observer.disconnect();
  }
}
