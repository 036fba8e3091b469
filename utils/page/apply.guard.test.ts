// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { apply, preset, ran } from './testing/apply.ts';
import { stopClock } from './testing/clock.ts';
import { all, only, showPage } from './testing/page.ts';
import { type CategorySpec, showScopesPage } from './testing/scopes-page.ts';

/*
 * Rule 1 of the design, end to end: on pages that are as mean as can be, nothing but category toggles and scope
 * boxes is pressed.
 */

beforeEach(stopClock);
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const ALL = preset([{ access: 'all' }]);
const ACTIONS: CategorySpec = {
  name: 'Actions',
  on: true,
  rows: [
    { label: 'Retrieve actions', endpoint: 'GET /Actions' },
    { label: 'Update action', endpoint: 'PUT /Actions' },
  ],
};

/** Every press of something with `data-forbidden`, by whatever event. */
function watchForbidden(): string[] {
  const pressed: string[] = [];
  for (const element of all('[data-forbidden]')) {
    for (const type of ['click', 'mousedown', 'pointerdown', 'keydown', 'change'])
      element.addEventListener(type, () => pressed.push(`${type} ${element.dataset['forbidden']}`));
  }
  return pressed;
}

describe('a scope that is called like a forbidden control', () => {
  it('is refused and said so, and the others are set', async () => {
    const page = showScopesPage([
      { ...ACTIONS, rows: [...ACTIONS.rows, { label: 'Create', endpoint: 'POST /Actions' }] },
    ]);
    const { refused, outcome } = ran(await apply(ALL));
    expect(refused).toEqual([{ name: 'Create', refusal: { kind: 'forbidden', what: 'create' } }]);
    expect(page.granted()).toEqual(['Actions: Retrieve actions', 'Actions: Update action']);
    expect([outcome.set, outcome.total]).toEqual([2, 3]);
    expect(outcome.notSet.map(({ label }) => label)).toEqual(['Create']);
  });

  it('may be a whole category', async () => {
    const page = showScopesPage([
      ACTIONS,
      { name: 'Delete token', on: false, rows: [{ label: 'Retrieve tokens', endpoint: 'GET /Tokens' }] },
    ]);
    const { refused } = ran(await apply(ALL));
    expect(refused).toEqual([{ name: 'Delete token', refusal: { kind: 'forbidden', what: 'delete' } }]);
    expect(page.on()).toEqual(['Actions']);
  });

  it('a toggle under a category’s heading that itself is called Delete token is refused', async () => {
    showPage(`<main><h2>API Scopes</h2>
      <section><h3>Actions</h3><label class="toggle"><input type="checkbox" data-forbidden="delete"> Delete token</label>
        <p><input type="checkbox">Retrieve actions <i>GET /Actions</i></p>
        <p><input type="checkbox">Update action <i>PUT /Actions</i></p></section></main>`);
    const pressed = watchForbidden();
    const { refused } = ran(await apply(ALL));
    expect(pressed).toEqual([]);
    expect(refused).toHaveLength(1);
  });
});

describe('a Create button that is a check box', () => {
  it.each([
    ['among the rows', '<p><input type="checkbox" data-forbidden="create"> Create</p>', ''],
    [
      'among the rows, by ARIA name',
      '<p><input type="checkbox" aria-label="Create" data-forbidden="create"></p>',
      '',
    ],
    [
      'below the categories',
      '',
      '<footer><label><input type="checkbox" data-forbidden="create"> Create</label></footer>',
    ],
    [
      'below the categories, as a switch with a heading',
      '',
      '<section><h3>Create</h3><div role="switch" aria-checked="false" data-forbidden="create"></div></section>',
    ],
  ])('is not pressed %s', async (_, inside, after) => {
    showPage(`<main><h2>API Scopes</h2>
      <section><header><h3>Actions</h3><input type="checkbox" class="toggle" checked></header>
        <p><input type="checkbox" id="a">Retrieve actions <i>GET /Actions</i></p>
        <p><input type="checkbox" id="b">Update action <i>PUT /Actions</i></p>${inside}</section>
      ${after}</main>`);
    const pressed = watchForbidden();
    await apply(ALL);
    expect(pressed).toEqual([]);
    expect([only<HTMLInputElement>('#a').checked, only<HTMLInputElement>('#b').checked]).toEqual([
      true,
      true,
    ]);
  });
});

describe('what else is on the page', () => {
  const AROUND = `
    <header><span>Dark mode</span><div role="switch" aria-checked="false" data-forbidden="dark mode"></div></header>
    <aside><h4>Filters</h4><label><input type="checkbox" data-forbidden="filter"> Enabled</label>
      <button data-forbidden="clear">Clear All</button></aside>
    <label><input type="checkbox" data-forbidden="newsletter"> Send me the newsletter</label>
    <form><button data-forbidden="submit">Update</button></form>`;

  it.each([
    ['all', ALL],
    ['nothing', preset([])],
    ['what reads', preset([{ access: 'read' }])],
    ['something that is not there', preset([{ method: 'GET', path: '/Nowhere' }])],
  ])('stays untouched while the preset is %s', async (_, wanted) => {
    showScopesPage([ACTIONS, { ...ACTIONS, name: 'Catalogs', on: false }], {
      around: AROUND,
      mounts: 'when-on',
    });
    const pressed = watchForbidden();
    await apply(wanted);
    expect(pressed).toEqual([]);
  });
});

describe('the list of tokens', () => {
  it('has switches that are never pressed, whatever the tokens are called', async () => {
    const card = (name: string) =>
      `<div class="iui-card"><h3>${name}</h3><div role="switch" aria-checked="true" data-forbidden="${name}"></div></div>`;
    showPage(`<h1>Access Tokens</h1>${card('Reporting')}${card('Actions')}${card('Checkout')}`);
    const pressed = watchForbidden();
    for (const wanted of [ALL, preset([]), preset([{ category: 'Actions', access: 'read' }])])
      await apply(wanted);
    expect(pressed).toEqual([]);
  });
});
