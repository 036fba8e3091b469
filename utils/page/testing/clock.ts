import { vi } from 'vitest';

/** The real one, kept before the clock is replaced. */
const realImmediate = setImmediate;
const MOST_FRAMES = 20_000;
const FRAME = 16;

/**
 * Waits for a promise under vitest's fake clock: frame by frame, with a turn for the page's own tasks in between. So
 * what would take seconds of waiting takes none, and nothing depends on how fast the machine is.
 */
export async function settle<T>(
  promise: Promise<T>,
  onFrame: (frame: number) => void = () => {},
): Promise<T> {
  let over = false;
  const end = () => {
    over = true;
  };
  promise.then(end, end);
  for (let frame = 0; !over; frame += 1) {
    if (frame > MOST_FRAMES) throw new Error('The promise is still open after five minutes of the page');
    onFrame(frame);
    await vi.advanceTimersByTimeAsync(FRAME);
    await new Promise((resolve) => realImmediate(resolve));
  }
  return promise;
}

/** Replaces the clock before a test; `vi.useRealTimers` brings it back. */
export function stopClock(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
  vi.stubGlobal('requestAnimationFrame', (draw: FrameRequestCallback) => setTimeout(draw, FRAME));
  vi.stubGlobal('cancelAnimationFrame', (id: ReturnType<typeof setTimeout>) => clearTimeout(id));
}
