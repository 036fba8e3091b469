import { describe, expect, test } from 'vitest';
import { useHarness } from '../harness.ts';
import {
  applyPreset,
  heardBy,
  hostilePage,
  openHostile,
  rowContent,
  scopesList,
  tickedOn,
} from './hostile-page.ts';

/* Rule 1 under attack: what creates or deletes is dressed as a scope, a toggle or a fold. It is refused, and said so. */
const harness = useHarness();

/** Two alike, as scopes come in numbers. */
const trapRows = (box: string, label = 'Retrieve widgets', wrap = (content: string) => content) =>
  ['Widgets', 'Gadgets'].map((name) => `<li>${wrap(rowContent(label, name, box))}</li>`).join('');
const BOX = '<input type="checkbox" data-trap="box">';
const named = (attributes: string, tag = 'button') => `<${tag} ${attributes} data-trap="box">Create</${tag}>`;

describe('in the list of scopes', () => {
  test.each([
    ['scopes labelled Create', trapRows(BOX, 'Create')],
    ['scopes labelled Create in other case and spacing', trapRows(BOX, ' CREATE \u00a0')],
    [
      'boxes whose own name is Create',
      trapRows('<input type="checkbox" aria-label="Create" data-trap="box">'),
    ],
    ['boxes whose title is Delete', trapRows('<input type="checkbox" title="Delete" data-trap="box">')],
    ['pressed buttons', trapRows(named('type="button" aria-pressed="false"'))],
    ['buttons that are check boxes', trapRows(named('role="checkbox" aria-checked="false"'))],
    ['buttons that are switches', trapRows(named('role="switch" aria-checked="false"'))],
    ['elements that are check boxes', trapRows(named('role="checkbox" aria-checked="false"', 'div'))],
    ['rows in buttons', trapRows(BOX, 'Retrieve x', (row) => `<button data-trap="button">${row}</button>`)],
    ['rows in links', trapRows(BOX, 'Retrieve x', (row) => `<a href="/delete" data-trap="link">${row}</a>`)],
    ['rows in menu items', trapRows(BOX, 'Retrieve x', (row) => `<div role="menuitem">${row}</div>`)],
    [
      'labels that hold a deaf box and the Create button',
      trapRows(
        '<button type="button" data-trap="create">Create</button><input type="checkbox" onclick="return false">',
        'Retrieve x',
        (row) => `<label>${row}</label>`,
      ),
    ],
  ])('%s are refused', async (_what, rows) => {
    const { app, panel } = await openHostile(harness, hostilePage(scopesList(rows)));
    const said = await applyPreset(panel);
    expect(said).toContain('6 of 8 scopes set');
    expect(said).toContain('Not touched because it could do more than choose scopes');
    expect(await heardBy(app)).toEqual([]);
    expect(await tickedOn(app)).toBe(6);
  });
});

test('outside of the list no check box that creates is a scope', async () => {
  const footer = `<footer><input type="checkbox" id="n" data-trap="native"><label for="n">Create</label>
    <div role="checkbox" aria-checked="false" data-trap="role">Create</div>
    <button aria-pressed="false" data-trap="pressed">Create</button>
    <div role="switch" aria-checked="false" data-trap="switch">Create</div></footer>`;
  const { app, panel } = await openHostile(harness, hostilePage(scopesList() + footer));
  expect(await applyPreset(panel)).toContain('6 of 6 scopes set');
  expect(await heardBy(app)).toEqual([]);
});

test('toggles that delete, or that stand in what is pressed, are not switched', async () => {
  const toggle = '<input type="checkbox" class="toggle" data-trap="toggle">';
  let rows = 0;
  const section = (head: string) => {
    const list = ['One', 'Two'].map((name) => `<li>${rowContent(`Retrieve ${name}`, `R${rows++}`)}</li>`);
    return `<section>${head}<ul>${list.join('')}</ul></section>`;
  };
  const body = [
    section('<h3>Actions <input type="checkbox" class="toggle"></h3>'),
    section(`<h3>Delete token ${toggle}</h3>`),
    section(`<h3>Delete ${toggle}</h3>`),
    section(`<h3>Reset Token (3) ${toggle}</h3>`),
    section(`<button><h3>Contracts ${toggle}</h3></button>`),
    section(`<a href="/delete"><h3>Media ${toggle}</h3></a>`),
    section(`<div role="menuitem"><h3>Orders ${toggle}</h3></div>`),
  ];
  const { app, panel } = await openHostile(harness, hostilePage(body.join('')));
  const said = await applyPreset(panel);
  expect(said).toContain('2 of 14 scopes set');
  for (const name of ['Delete token', 'Delete', 'Reset Token', 'Contracts', 'Media', 'Orders'])
    expect(said).toMatch(new RegExp(`Not touched because .*\\b${name}\\b`));
  expect(await heardBy(app)).toEqual([]);
});

test('folds that delete, send a form or lead away stay shut', async () => {
  const fold = (name: string, start = 'button type="button"', trap = '') =>
    `<section><h3><${start} aria-expanded="false" ${trap}>${name}</${start.split(' ')[0]}></h3></section>`;
  const trap = 'data-trap="fold"';
  const good = ['Account', 'Advertiser', 'Compliance']
    .map((name) => fold(name, undefined, 'data-trap="good"'))
    .join('');
  const bad = [
    fold('Delete token', 'button type="button"', trap),
    fold('Create', 'button type="button"', trap),
    fold('Reports', 'button', trap),
    fold('Jobs Management', 'a href="/delete"', trap),
    `<details><summary ${trap}>Delete</summary></details>`,
  ].join('');
  const { app, panel } = await openHostile(harness, hostilePage(`<form>${good}${bad}</form>`));
  await applyPreset(panel);
  const heard = await heardBy(app);
  expect(heard).toContain('click good');
  expect(heard.filter((one) => !one.endsWith(' good'))).toEqual([]);
});

describe('a page that changes between reading and pressing', () => {
  /** Runs once, at the first press of a box, before the others are pressed. */
  const atFirstPress = (act: string) =>
    `let done = false; addEventListener('click', ({ target }) => {
      if (done || target.type !== 'checkbox') return; done = true;
      const rows = [...document.querySelectorAll('#scopes li')].slice(1);
      const boxes = rows.map((row) => row.querySelector('input'));
      ${act}
      for (const box of boxes) box.dataset.trap = 'box';
    }, true);`;
  test.each([
    ['labels become Create', "for (const row of rows) row.querySelector('span').textContent = 'Create';"],
    ['boxes get the name Create', "for (const box of boxes) box.setAttribute('aria-label', 'Create');"],
    [
      'boxes become buttons that send',
      "for (const box of boxes) { box.type = 'submit'; box.value = 'Create'; }",
    ],
    ['boxes are moved into the Create button', "document.getElementById('create').append(...boxes);"],
    [
      'boxes are moved into labels of Create',
      "for (const box of boxes) { const label = document.createElement('label'); label.append('Create'); box.replaceWith(label); label.append(box); }",
    ],
  ])('%s', async (_what, act) => {
    const create = '<form><button id="create" data-trap="create">Create</button></form>';
    const html = hostilePage(scopesList() + create, atFirstPress(act));
    const { app, panel } = await openHostile(harness, html);
    const said = await applyPreset(panel);
    expect(said).toContain('Not touched because it could do more than choose scopes');
    expect(await heardBy(app)).toEqual([]);
    expect(await tickedOn(app)).toBe(1);
  });
});
