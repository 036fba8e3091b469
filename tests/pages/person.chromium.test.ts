import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageOfSeed } from '../../sandbox/pages/arbitrary.ts';
import type { DrawnBox } from '../../sandbox/pages/record.ts';
import { CONTROL_KINDS, type ControlKind, type PageSpec } from '../../sandbox/pages/spec.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { openTab, type Tab } from './browser.ts';
import { recordAtRest } from './try-page.ts';

/*
 * Generated pages are pages that a person can use: a click of a real mouse on a box changes that row and no other.
 * Without this a page that nobody could use would count against the engine, or for it.
 */

/** Pages of each kind of box. */
const PAGES_OF_KIND = 4;

let sandbox: Sandbox;
let tab: Tab;

beforeAll(async () => {
  sandbox = await startSandbox();
  tab = await openTab(sandbox.proxyPort);
});

afterAll(async () => {
  await tab.close();
  await sandbox.close();
});

/** The first pages with boxes of this kind and rows to be seen from the start. */
function pagesWith(kind: ControlKind): readonly PageSpec[] {
  const found: PageSpec[] = [];
  for (let seed = 1; found.length < PAGES_OF_KIND; seed += 1) {
    const spec = pageOfSeed('brand', seed);
    const isOpen = spec.fold === null || spec.fold.mode === 'open';
    if (spec.box.kind === kind && isOpen && spec.toggle === null) found.push(spec);
  }
  return found;
}

async function boxInSight(spec: PageSpec): Promise<DrawnBox> {
  const usable = new Set(
    spec.categories.flatMap(({ rows }) =>
      rows.filter(({ state }) => state === 'usable').map(({ method, path }) => `${method} ${path}`),
    ),
  );
  const boxes = (await tab.page.evaluate(() => window.sandboxPage?.boxes())) ?? [];
  const { height } = tab.page.viewport() ?? { height: 0 };
  const box = boxes.find(({ id, y }) => usable.has(id) && y < height);
  if (box === undefined) throw new Error('No box is in sight');
  return box;
}

test.each(CONTROL_KINDS)('a mouse changes the row whose box it clicks on: %s', async (kind) => {
  for (const spec of pagesWith(kind)) {
    await tab.page.goto(sandbox.url('brand', { spec: JSON.stringify(spec) }), { waitUntil: 'load' });
    const before = await recordAtRest(tab.page);
    const { id, x, y } = await boxInSight(spec);
    await tab.page.mouse.click(x, y);
    if (spec.timing.losesFirst) await tab.page.mouse.click(x, y);
    const after = await recordAtRest(tab.page);
    const changed = after.rows.filter((row, at) => row.ticked !== before.rows[at]?.ticked);
    expect(
      changed.map(({ method, path }) => `${method} ${path}`),
      JSON.stringify(spec),
    ).toEqual([id]);
    expect(after.activations).toEqual([]);
  }
});
