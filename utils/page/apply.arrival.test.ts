// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { KnownScope } from '../scopes/match.ts';
import { applyPreset } from './apply.ts';
import { preset, ran } from './testing/apply.ts';
import { settle, stopClock } from './testing/clock.ts';

/* A category that brings its rows in parts: none is forgotten, and none waits for the next. */

beforeEach(stopClock);
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const PATHS = ['/Actions', '/ActionUpdates', '/ActionInquiries'];
const KNOWN: readonly KnownScope[] = [...PATHS, '/ActionItems'].map((path) => ({
  category: 'Actions',
  method: 'GET',
  path,
  labels: [],
}));

/** A page whose rows come one by one, this far apart, once the category is on; the last known one never comes. */
function showPage(apart: number): readonly { readonly path: string; readonly at: number }[] {
  const ticks: { path: string; at: number }[] = [];
  document.body.innerHTML = `<h1>API Scopes</h1><section><h3>Actions</h3>
    <input type="checkbox" role="switch" aria-label="Actions"><ul></ul></section>`;
  const [toggle] = document.querySelectorAll('input');
  const [list] = document.querySelectorAll('ul');
  const start = performance.now();
  toggle?.addEventListener('change', () => {
    for (const [part, path] of PATHS.entries())
      setTimeout(
        () => {
          const row = document.createElement('li');
          row.innerHTML = `<input type="checkbox"> GET ${path}`;
          row.addEventListener('change', () => ticks.push({ path, at: performance.now() - start }));
          list?.append(row);
        },
        (part + 1) * apart,
      );
  });
  return ticks;
}

it.each([40, 150])('%i ms after one another: each is ticked before the next one comes', async (apart) => {
  const ticks = showPage(apart);
  const options = {
    document,
    accountType: 'agency' as const,
    known: KNOWN,
    signal: new AbortController().signal,
    onProgress: () => {},
  };
  const wanted = PATHS.map((path) => ({ method: 'GET' as const, path }));
  const { outcome } = ran(await settle(applyPreset(preset(wanted), options)));
  expect([outcome.set, outcome.total]).toEqual([3, 3]);
  expect(ticks.map(({ path }) => path)).toEqual(PATHS);
  const [first, , third] = ticks.map(({ at }) => at);
  if (first === undefined || third === undefined) throw new Error('Not all rows were ticked');
  expect(third - first).toBeGreaterThanOrEqual(apart);
});

it('that come soon leave little to wait for at the end', async () => {
  const ends = async (apart: number) => {
    showPage(apart);
    const signal = new AbortController().signal;
    const options = { document, accountType: 'agency' as const, known: KNOWN, signal, onProgress: () => {} };
    const wanted = PATHS.map((path) => ({ method: 'GET' as const, path }));
    const start = performance.now();
    await settle(applyPreset(preset(wanted), options));
    return performance.now() - start - PATHS.length * apart;
  };
  expect(await ends(40)).toBeLessThan(250);
  expect(await ends(150)).toBeLessThan(400);
});

/** A page whose rows come at these times after its category was switched on. */
function showRowsAt(times: Readonly<Record<string, number>>): void {
  document.body.innerHTML = `<h1>API Scopes</h1><section><h3>Actions</h3>
    <input type="checkbox" role="switch" aria-label="Actions"><ul></ul></section>`;
  const [toggle] = document.querySelectorAll('input');
  const [list] = document.querySelectorAll('ul');
  toggle?.addEventListener('change', () => {
    for (const [path, at] of Object.entries(times)) {
      const row = `<li><input type="checkbox"> GET ${path}</li>`;
      setTimeout(() => list?.insertAdjacentHTML('beforeend', row), at);
    }
  });
}

async function setOf(paths: readonly string[]): Promise<readonly number[]> {
  const signal = new AbortController().signal;
  const options = { document, accountType: 'agency' as const, known: KNOWN, signal, onProgress: () => {} };
  const wanted = paths.map((path) => ({ method: 'GET' as const, path }));
  const { outcome } = ran(await settle(applyPreset(preset(wanted), options)));
  return [outcome.set, outcome.total];
}

it.each([120, 200, 270])(
  '%i ms after the first ones that came at once: wanted ones are waited for',
  async (late) => {
    showRowsAt({ '/Actions': 10, '/ActionUpdates': 10 + late, '/ActionInquiries': 10 + late });
    expect(await setOf(PATHS)).toEqual([3, 3]);
  },
);

it('after the first ones: their category is not taken to hold nothing that is wanted', async () => {
  showRowsAt({ '/Actions': 10, '/ActionUpdates': 160 });
  expect(await setOf(['/ActionUpdates'])).toEqual([1, 1]);
});
