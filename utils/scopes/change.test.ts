import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from './change.ts';
import { judge } from './outcome.ts';
import { planSteps } from './plan.ts';
import { grantedRows, takeSnapshot, withMemory } from './snapshot.ts';
import { stepKey } from './steps.ts';
import { type SimulatedOptions, SimulatedPage } from './testing/simulated-page.ts';
import type { ScopeRow } from './types.ts';

const METHODS = ['GET', 'POST', 'DELETE'] as const;

/** Three categories with three rows each; `ticked` by their place, category after category. */
function pageOf(ticked: readonly boolean[], options: Partial<SimulatedOptions> = {}) {
  const scopes = ['Actions', 'Campaigns', 'Media'].flatMap((category, at) =>
    METHODS.map((method, row) => ({
      category,
      label: `${method} ${category}`,
      method,
      path: `/${category}`,
      ticked: ticked[at * METHODS.length + row] ?? false,
    })),
  );
  return new SimulatedPage({
    accountType: 'brand',
    switchOn: 'keep',
    listed: 'always',
    offWhenEmpty: false,
    scopes,
    on: ['Actions', 'Campaigns'],
    ...options,
  });
}

/** The loop that `utils/page/apply.ts` runs on a real page, with the page's answers at once. */
function reach(page: SimulatedPage, rows: { tick?: readonly ScopeRow[]; clear?: readonly ScopeRow[] }) {
  const first = page.read();
  const change: Change = { kind: 'change', tick: [], clear: [], ...rows, before: takeSnapshot(first) };
  const seen = new Map(first.rows.map((row) => [row.id, row]));
  const read = () => {
    const now = page.read();
    for (const row of now.rows) seen.set(row.id, row);
    return withMemory(now, seen.values());
  };
  const pressed: string[] = [];
  for (let round = 0; round < 40; round += 1) {
    const { steps } = planSteps(read(), change, []);
    if (steps.length === 0) return { outcome: judge(read(), change, []), pressed };
    for (const step of steps) {
      page.act(step);
      pressed.push(stepKey(step));
    }
  }
  throw new Error('The plan never ends');
}

const rowsOf = (page: SimulatedPage, ...ids: string[]) =>
  page.read().rows.filter(({ id }) => ids.includes(id));
const TICKED = [true, true, true, true, false, false, false, false, false];

describe('clearing rows', () => {
  it('leaves all others and their categories as they are', () => {
    const page = pageOf(TICKED);
    const clear = rowsOf(page, 'Actions/POST /Actions', 'Actions/DELETE /Actions');
    const { outcome, pressed } = reach(page, { clear });
    expect(page.granted()).toEqual(['Actions/GET /Actions', 'Campaigns/GET /Campaigns']);
    expect(pressed).toHaveLength(2);
    expect(outcome).toMatchObject({ set: 2, total: 2, added: [], notSet: [], notCleared: [], gone: [] });
    expect(outcome.removed.map(({ id }) => id)).toEqual(clear.map(({ id }) => id));
  });

  it('switches a category off that holds nothing any more', () => {
    const page = pageOf(TICKED);
    reach(page, { clear: rowsOf(page, 'Campaigns/GET /Campaigns') });
    expect(page.read().categories.map(({ toggle }) => toggle)).toEqual(['on', 'off', 'off']);
  });

  it('leaves a category on that held nothing before', () => {
    const page = pageOf(TICKED, { on: ['Actions', 'Campaigns', 'Media'] });
    reach(page, { clear: rowsOf(page, 'Actions/POST /Actions') });
    expect(page.read().categories.map(({ toggle }) => toggle)).toEqual(['on', 'on', 'on']);
  });

  it('does not switch on again what the page switches off by itself', () => {
    const page = pageOf(TICKED, { offWhenEmpty: true, listed: 'when-on' });
    const { outcome, pressed } = reach(page, { clear: rowsOf(page, 'Campaigns/GET /Campaigns') });
    expect(pressed).toEqual(['tick Campaigns/GET /Campaigns false']);
    expect(outcome).toMatchObject({ set: 1, total: 1 });
  });

  it('tells of rows that the page cleared along', () => {
    const page = pageOf(TICKED);
    const before = page.read();
    const clear = before.rows.filter(({ id }) => id === 'Actions/DELETE /Actions');
    const change: Change = { kind: 'change', tick: [], clear, before: takeSnapshot(before) };
    for (const rowId of ['Actions/DELETE /Actions', 'Actions/POST /Actions'])
      page.act({ kind: 'tick', rowId, to: false });
    expect(planSteps(page.read(), change, []).steps).toEqual([]);
    const { notSet, removed } = judge(page.read(), change, []);
    expect(notSet.map(({ id }) => id)).toEqual(['Actions/POST /Actions']);
    expect(removed).toHaveLength(2);
  });

  it('tells of rows that are gone, and counts them for nothing', () => {
    const page = pageOf(TICKED);
    const [row] = rowsOf(page, 'Actions/POST /Actions');
    if (row === undefined) throw new Error('The page lacks its row');
    const gone = { ...row, id: 'Actions/POST /Nothing' };
    const { outcome } = reach(page, { clear: [row, gone] });
    expect(outcome).toMatchObject({ set: 1, total: 2, gone: [gone] });
  });

  it('never ticks a row, nor switches a category on', () => {
    const bits = fc.array(fc.boolean(), { minLength: 9, maxLength: 9 });
    const options = fc.record({
      offWhenEmpty: fc.boolean(),
      listed: fc.constantFrom('always' as const, 'when-on' as const),
      switchOn: fc.constantFrom('everything' as const, 'nothing' as const, 'keep' as const),
      on: fc.subarray(['Actions', 'Campaigns', 'Media']),
    });
    fc.assert(
      fc.property(bits, bits, options, (ticked, chosen, habits) => {
        const page = pageOf(ticked, habits);
        const before = grantedRows(page.read());
        const clear = before.filter((_, at) => chosen[at]);
        const { outcome, pressed } = reach(page, { clear });
        expect(pressed.filter((key) => key.includes(' true'))).toEqual([]);
        const kept = before.filter((row) => !clear.includes(row)).map(({ id }) => id);
        expect([...page.granted()].sort()).toEqual([...kept].sort());
        expect(outcome).toMatchObject({ set: clear.length, total: clear.length, notSet: [] });
      }),
    );
  });
});

describe('ticking rows', () => {
  it('switches on what holds them, and nothing comes along', () => {
    const page = pageOf(TICKED, { switchOn: 'everything' });
    const tick = rowsOf(page, 'Media/GET /Media', 'Campaigns/POST /Campaigns');
    const before = page.granted();
    const { outcome } = reach(page, { tick });
    expect([...page.granted()].sort()).toEqual([...before, ...tick.map(({ id }) => id)].sort());
    expect(outcome).toMatchObject({ set: 2, total: 2, removed: [], notSet: [] });
    expect(outcome.added).toHaveLength(2);
  });

  it('keeps what is granted and adds no more, whatever the page does', () => {
    const bits = fc.array(fc.boolean(), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(
        bits,
        bits,
        fc.constantFrom('everything' as const, 'nothing' as const, 'keep' as const),
        fc.subarray(['Actions', 'Campaigns', 'Media']),
        (ticked, chosen, switchOn, on) => {
          const page = pageOf(ticked, { switchOn, on });
          const selection = page.read();
          const before = new Set(grantedRows(selection).map(({ id }) => id));
          const tick = selection.rows.filter(({ id }, at) => !before.has(id) && chosen[at]);
          const { outcome } = reach(page, { tick });
          expect([...page.granted()].sort()).toEqual([...before, ...tick.map(({ id }) => id)].sort());
          expect(outcome).toMatchObject({ set: tick.length, total: tick.length });
        },
      ),
    );
  });
});
