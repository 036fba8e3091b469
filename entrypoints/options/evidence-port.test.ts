import { describe, expect, it, vi } from 'vitest';
import { ReadingFailed } from '../../utils/evidence/reading-failed.ts';
import type { EvidenceInput, Reading } from '../../utils/evidence/types.ts';
import { evidencePort, type ReadingWorker } from './evidence-port.ts';

const READING: Reading = {
  sources: [{ name: 'a.txt', kind: 'list' }],
  endpoints: [
    {
      method: 'GET',
      path: '/Actions',
      doubts: ['host'],
      places: [{ source: 'a.txt', line: 1, entry: null }],
      count: 1,
    },
  ],
  ignored: 0,
  removed: { sid: 2 },
  problems: [{ code: 'truncated', source: 'a.txt', line: null }],
};

/** A worker that says what a test has it say. */
class FakeWorker extends EventTarget implements ReadingWorker {
  readonly asked: unknown[] = [];
  readonly given: ArrayBuffer[] = [];
  isEnded = false;

  postMessage(message: unknown, transfer?: unknown): void {
    this.asked.push(message);
    if (Array.isArray(transfer)) this.given.push(...transfer);
  }

  terminate(): void {
    this.isEnded = true;
  }

  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function start(inputs: readonly EvidenceInput[] = [{ name: 'a.txt', content: 'GET /Actions' }]) {
  const worker = new FakeWorker();
  const abort = new AbortController();
  const fractions: number[] = [];
  const reading = evidencePort(() => worker, 1000).read(inputs, {
    signal: abort.signal,
    onProgress: (fraction) => fractions.push(fraction),
  });
  reading.catch(() => {});
  return { worker, abort, fractions, reading };
}

describe('a reading in a worker', () => {
  it('gives the bytes away, tells of progress and ends the worker', async () => {
    const bytes = new TextEncoder().encode('GET /Jobs');
    const whole = bytes.slice();
    const { worker, fractions, reading } = start([
      { name: 'a.txt', content: 'GET /Actions' },
      { name: 'b.txt', content: whole },
      { name: null, content: whole.subarray(4) },
    ]);
    expect(worker.asked).toEqual([
      {
        inputs: [
          { name: 'a.txt', content: new TextEncoder().encode('GET /Actions') },
          { name: 'b.txt', content: bytes },
          { name: null, content: bytes.slice(4) },
        ],
      },
    ]);
    expect(worker.given).toHaveLength(3);
    expect(worker.given[1]).toBe(whole.buffer);
    worker.say({ kind: 'progress', fraction: 0.5 });
    worker.say({ kind: 'done', reading: READING });
    expect(await reading).toEqual(READING);
    expect(fractions).toEqual([0.5]);
    expect(worker.isEnded).toBe(true);
  });

  it('ends at once when it is cancelled', async () => {
    const { worker, abort, reading } = start();
    abort.abort();
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(worker.isEnded).toBe(true);
  });

  it('does not begin when it was cancelled before', async () => {
    const worker = new FakeWorker();
    const reading = evidencePort(() => worker).read([], {
      signal: AbortSignal.abort(),
      onProgress: () => {},
    });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(worker.asked).toEqual([]);
    expect(worker.isEnded).toBe(true);
  });

  it.each([
    ['breaks off', (worker: FakeWorker) => worker.dispatchEvent(new Event('error'))],
    ['cannot be understood', (worker: FakeWorker) => worker.dispatchEvent(new Event('messageerror'))],
    ['says that it failed', (worker: FakeWorker) => worker.say({ kind: 'failed', message: 'RangeError' })],
    ['says something else', (worker: FakeWorker) => worker.say({ kind: 'done', reading: { endpoints: [] } })],
    ['says a path that is none', (worker: FakeWorker) => worker.say(withPath('javascript:1'))],
    ['says nothing at all', (worker: FakeWorker) => worker.say(null)],
  ])('fails in so many words when the worker %s', async (_, act) => {
    const { worker, reading } = start();
    act(worker);
    await expect(reading).rejects.toBeInstanceOf(ReadingFailed);
    expect(worker.isEnded).toBe(true);
  });

  it('fails when the worker goes silent, and not while it speaks', async () => {
    vi.useFakeTimers();
    try {
      const { worker, reading } = start();
      for (let times = 0; times < 5; times++) {
        vi.advanceTimersByTime(900);
        worker.say({ kind: 'progress', fraction: 0.1 });
      }
      expect(worker.isEnded).toBe(false);
      vi.advanceTimersByTime(1001);
      await expect(reading).rejects.toBeInstanceOf(ReadingFailed);
      expect(worker.isEnded).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });
});

function withPath(path: string) {
  return { kind: 'done', reading: { ...READING, endpoints: [{ ...READING.endpoints[0], path }] } };
}
