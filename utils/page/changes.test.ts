// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PageChanges } from './changes.ts';
import { ReadOnChange } from './read-on-change.ts';
import { readScopes } from './scope-reader.ts';
import { Survey } from './survey.ts';

/* What has changed on a page, and that nothing is read twice where nothing has. */

let changes: PageChanges;

beforeEach(() => {
  document.body.innerHTML = `<h2>API Scopes</h2><ul>
    <li><input type="checkbox" id="a"> GET /Agencies/{AccountSID}/Actions</li>
    <li><input type="checkbox" id="b"> GET /Agencies/{AccountSID}/Catalogs</li></ul><div id="later"></div>`;
  changes = new PageChanges(document);
});
afterEach(() => changes.end());

function byId(id: string): Element {
  const found = document.querySelector(`#${id}`);
  if (found === null) throw new Error(`There is no #${id}`);
  return found;
}

test('every kind of change counts at once, also before its callback', () => {
  const acts = [
    () => byId('later').append('text'),
    () => byId('later').setAttribute('class', 'open'),
    () => byId('later').append(document.createElement('p')),
  ];
  for (const act of acts) {
    const before = changes.count;
    act();
    expect(changes.count).not.toBe(before);
  }
  const still = changes.count;
  expect(changes.count).toBe(still);
});

test('a shadow root that comes with a change is followed too, however deep', () => {
  const outer = document.createElement('x-outer');
  const inner = document.createElement('x-inner');
  outer.attachShadow({ mode: 'open' }).append(inner);
  const root = inner.attachShadow({ mode: 'open' });
  byId('later').append(outer);
  const before = changes.count;
  root.append('text');
  expect(changes.count).not.toBe(before);
});

test('a shadow root that comes to an old element is followed once it was searched for', () => {
  const root = byId('later').attachShadow({ mode: 'open' });
  changes.search();
  const before = changes.count;
  root.append('text');
  expect(changes.count).not.toBe(before);
});

test('a form whose field is called like the way upwards does not lead round in circles', () => {
  byId('later').innerHTML = '<form><input></form>';
  const [form] = document.querySelectorAll('form');
  const [, , field] = document.querySelectorAll('input');
  if (form === undefined || field === undefined) throw new Error('The form is missing');
  for (const name of ['parentNode', 'parentElement']) Object.defineProperty(form, name, { get: () => field });
  expect(changes.count).toBeGreaterThan(0);
  expect(changes.cameAt(field)).not.toBeNull();
  expect(changes.cameAt(byId('a'))).toBeNull();
  const old = new PageChanges(document);
  expect(old.cameAt(field)).toBeNull();
  old.end();
});

test('or once the scopes were read, which goes through all roots anyway', () => {
  const { signal } = new AbortController();
  const survey = new Survey({
    document,
    accountType: 'agency',
    categories: [],
    learned: null,
    signal,
    changes,
  });
  const root = byId('later').attachShadow({ mode: 'open' });
  survey.now();
  const before = changes.count;
  root.append('text');
  expect(changes.count).not.toBe(before);
});

test('what was put in is known by when that was, what it holds too', () => {
  expect(changes.cameAt(byId('a'))).toBeNull();
  const list = document.createElement('p');
  list.innerHTML = '<b id="inner"></b>';
  byId('later').append(list);
  expect(changes.count).toBe(1);
  expect(changes.cameAt(byId('inner'))).toEqual(expect.any(Number));
});

test('a page is read anew once the document that its boxes are in has lost its window', () => {
  let readings = 0;
  const reader = new ReadOnChange(() => {
    readings += 1;
    return readScopes(document, 'agency', []);
  }, changes);
  reader.now();
  reader.now();
  expect(readings).toBe(1);
  vi.spyOn(document, 'defaultView', 'get').mockReturnValue(null);
  reader.now();
  vi.restoreAllMocks();
  expect(readings).toBe(2);
});

test('a field called parentNode sends no look upwards round in circles', () => {
  const form = document.createElement('form');
  form.innerHTML = '<input name="parentNode" id="inner">';
  byId('later').append(form);
  // As browsers have it: a form's fields are its properties, whatever else they hide.
  Object.defineProperty(form, 'parentNode', { value: form.firstElementChild });
  const later = new PageChanges(document);
  expect(later.cameAt(byId('inner'))).toBeNull();
  later.end();
});

test('a page is read anew after a change or a tick, and not otherwise', () => {
  let readings = 0;
  const reader = new ReadOnChange(() => {
    readings += 1;
    return readScopes(document, 'agency', []);
  }, changes);
  const ticked = () => reader.now()?.selection.rows.map((row) => row.ticked);
  expect(ticked()).toEqual([false, false]);
  expect(ticked()).toEqual([false, false]);
  expect(readings).toBe(1);
  // A property: no observer hears of it.
  (byId('b') as HTMLInputElement).checked = true;
  expect(ticked()).toEqual([false, true]);
  expect(readings).toBe(2);
  byId('later').textContent = 'changed';
  expect(ticked()).toEqual([false, true]);
  expect(readings).toBe(3);
});
