// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { settle, stopClock } from './testing/clock.ts';
import { showPage } from './testing/page.ts';
import { checkStopped, Stopped, until } from './wait.ts';

beforeEach(() => {
  stopClock();
  showPage('<p id="x"></p>');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const signal = () => new AbortController().signal;

describe('waiting until something holds', () => {
  it('takes no time where it holds already', async () => {
    const started = performance.now();
    expect(await until(() => true, { document, signal: signal(), within: 100 })).toBe(true);
    expect(performance.now()).toBe(started);
  });

  it('ends once it holds', async () => {
    setTimeout(() => showPage('<b></b>'), 100);
    const held = until(() => document.querySelector('b') !== null, {
      document,
      signal: signal(),
      within: 1000,
    });
    expect(await settle(held)).toBe(true);
    expect(performance.now()).toBeLessThan(200);
  });

  it('gives up when its time is over, not much later', async () => {
    const started = performance.now();
    expect(await settle(until(() => false, { document, signal: signal(), within: 500 }))).toBe(false);
    const spent = performance.now() - started;
    expect(spent).toBeGreaterThanOrEqual(500);
    expect(spent).toBeLessThan(600);
  });

  it('gives up earlier on a page that stays still', async () => {
    const started = performance.now();
    await settle(until(() => false, { document, signal: signal(), within: 5000, quiet: 300 }));
    expect(performance.now() - started).toBeLessThan(400);
  });

  it('waits on while the page goes on changing', async () => {
    const started = performance.now();
    const timer = setInterval(() => document.body.append(document.createElement('i')), 100);
    await settle(until(() => false, { document, signal: signal(), within: 1000, quiet: 300 }));
    clearInterval(timer);
    expect(performance.now() - started).toBeGreaterThanOrEqual(1000);
  });

  it('looks rarely where looking is costly and nothing changes', async () => {
    let looks = 0;
    const look = () => {
      looks += 1;
      return false;
    };
    await settle(until(look, { document, signal: signal(), within: 1000, costly: true }));
    expect(looks).toBeLessThan(10);
    expect(looks).toBeGreaterThan(2);
  });

  it('is ended by a stop, with its reason', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Stopped('escape')), 100);
    const waiting = until(() => false, { document, signal: stop.signal, within: 10_000 });
    await expect(settle(waiting)).rejects.toEqual(new Stopped('escape'));
    expect(performance.now()).toBeLessThan(300);
  });
});

it('a stop without a reason of ours still is one', () => {
  const stop = new AbortController();
  expect(() => checkStopped(stop.signal)).not.toThrow();
  stop.abort('left');
  expect(() => checkStopped(stop.signal)).toThrow(new Stopped('left'));
});
