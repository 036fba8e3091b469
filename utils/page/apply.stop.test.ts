// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { apply, preset, ran, undo } from './testing/apply.ts';
import { stopClock } from './testing/clock.ts';
import { only } from './testing/page.ts';
import { type CategorySpec, type Habits, showScopesPage } from './testing/scopes-page.ts';
import { Stopped } from './wait.ts';

beforeEach(stopClock);
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const SCOPES: readonly CategorySpec[] = ['Actions', 'Catalogs', 'Reports'].map((name, at) => ({
  name,
  on: at !== 1,
  rows: [
    { label: `Retrieve ${name}`, endpoint: `GET /${name}`, ticked: at === 0 },
    { label: `Update ${name}`, endpoint: `PUT /${name}`, ticked: at === 2 },
  ],
}));
const READ = preset([{ access: 'read' }]);
const GRANTED = ['Actions: Retrieve Actions', 'Reports: Update Reports'];

describe('a stop', () => {
  it('before the first press changes nothing and says why', async () => {
    const page = showScopesPage(SCOPES);
    const stop = new AbortController();
    stop.abort(new Stopped('escape'));
    const result = ran(await apply(READ, { stop }));
    expect([result.kind, result.stoppedBy]).toEqual(['stopped', 'escape']);
    expect(page.granted()).toEqual(GRANTED);
    expect(page.clicked).toEqual([]);
  });

  it('in the midst presses nothing more and reports what stands', async () => {
    const page = showScopesPage(SCOPES, { mounts: 'when-on', mountsAfter: 300 });
    const stop = new AbortController();
    const result = ran(
      await apply(READ, {
        stop,
        onFrame: () => {
          if (page.clicked.length > 0 && !stop.signal.aborted) stop.abort(new Stopped('person'));
        },
      }),
    );
    const pressed = page.clicked.length;
    expect([result.kind, result.stoppedBy]).toEqual(['stopped', 'person']);
    expect(result.outcome.set).toBe(page.granted().filter((text) => text.includes('Retrieve')).length);
    await vi.advanceTimersByTimeAsync(5000);
    expect(page.clicked.length).toBe(pressed);
  });

  it('can be undone', async () => {
    const page = showScopesPage(SCOPES, { deafTo: 1 });
    const stop = new AbortController();
    const result = ran(
      await apply(READ, {
        stop,
        onFrame: (frame) => {
          if (frame === 40) stop.abort(new Stopped('person'));
        },
      }),
    );
    await undo(result.before);
    expect(page.granted()).toEqual(GRANTED);
  });

  it('between two presses of one long batch is heard', async () => {
    const many: CategorySpec[] = [
      {
        name: 'Actions',
        on: true,
        rows: Array.from({ length: 40 }, (_, at) => ({
          label: `Retrieve thing ${at}`,
          endpoint: `GET /T${at}`,
        })),
      },
    ];
    const page = showScopesPage(many);
    const stop = new AbortController();
    // Each press takes the page a while; a message of the page's own comes in between.
    document.addEventListener('click', () => vi.advanceTimersByTime(5), { signal: stop.signal });
    const result = ran(
      await apply(preset([{ access: 'read' }]), {
        stop,
        onProgress: (done) => {
          if (done > 0) stop.abort(new Stopped('escape'));
        },
      }),
    );
    expect(result.kind).toBe('stopped');
    expect(page.granted().length).toBeGreaterThan(0);
    expect(page.granted().length).toBeLessThan(40);
    expect(result.outcome).toMatchObject({ set: page.granted().length, total: 40 });
  });
});

describe('scopes that leave the screen', () => {
  it('end the run, which says so', async () => {
    const page = showScopesPage(SCOPES, { deafTo: 1 });
    const result = ran(
      await apply(READ, {
        onFrame: (frame) => {
          if (frame === 5) page.leave();
        },
      }),
    );
    expect([result.kind, result.stoppedBy]).toEqual(['stopped', 'left']);
  });

  it('for a moment do not', async () => {
    const page = showScopesPage(SCOPES.map((category) => ({ ...category, on: true })));
    const list = only('#scopes');
    let away = 0;
    const result = ran(
      await apply(READ, {
        onFrame: () => {
          if (page.clicked.length > 0) away += 1;
          if (away === 1) list.remove();
          if (away === 40) only('main').append(list);
        },
      }),
    );
    expect(away).toBeGreaterThan(40);
    expect([result.kind, result.stoppedBy]).toEqual(['done', null]);
    expect(page.granted().filter((text) => text.includes('Retrieve'))).toHaveLength(3);
  });
});

describe('Undo leads back to exactly what stood there', () => {
  const HABITS: readonly Habits[] = [
    {},
    { mounts: 'when-on' },
    { mounts: 'when-on', mountsAfter: 200, switchOn: 'everything' },
    { switchOn: 'everything' },
    { switchOn: 'nothing' },
    { deafTo: 1 },
    { rebuilds: true },
    { reactsTo: 'mousedown' },
    { offWhenEmpty: true },
    { drawsAfter: 40, switchOn: 'everything' },
  ];
  const PRESETS = [
    READ,
    preset([{ access: 'write' }]),
    preset([{ method: 'GET', path: '/Catalogs' }], 'add'),
    preset([{ access: 'all' }]),
    preset([{ category: 'Reports', label: 'Retrieve reports' }]),
  ];

  it('or says that it does not know, where a category shows no rows', async () => {
    const page = showScopesPage(SCOPES, { folded: ['Reports'], switchOn: 'everything' });
    const { before } = ran(await apply(preset([{ method: 'GET', path: '/Actions' }])));
    const { outcome } = ran(await undo(before));
    const same = JSON.stringify(page.granted()) === JSON.stringify(GRANTED);
    const told = outcome.set < outcome.total || outcome.notSeen.includes('Reports');
    expect(same || told).toBe(true);
  });

  it.each(HABITS)('on a page with %o', async (habits) => {
    for (const wanted of PRESETS) {
      const page = showScopesPage(SCOPES, habits);
      const on = page.on();
      const { before } = ran(await apply(wanted));
      const { kind, outcome } = ran(await undo(before));
      expect(page.granted(), JSON.stringify(wanted.scopes)).toEqual(GRANTED);
      expect(page.on()).toEqual(on);
      expect([kind, outcome.set, outcome.total]).toEqual(['done', 2, 2]);
      expect([outcome.notSet, outcome.notCleared]).toEqual([[], []]);
    }
  });
});
