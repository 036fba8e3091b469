// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { all, only, showPage } from '../testing/page.ts';
import { findLearned, findLearnedFields } from './find.ts';
import { learnFieldAt, learnPlace, learnRepeat } from './learn.ts';
import type { LearnedPage } from './types.ts';

const EMPTY: LearnedPage = {
  version: 1,
  host: 'app.impact.com',
  accountType: 'agency',
  place: null,
  boxes: null,
  toggles: null,
  fields: {},
};

/** What is found after pointing at an element, in lines: state and words. */
function learnt(html: string, selector: string): readonly string[] | string {
  showPage(html);
  const result = learnRepeat(document, all(selector)[0] ?? document.body, null);
  if (result.kind !== 'learned') return result.kind === 'refused' ? result.why.kind : result.kind;
  const { boxes } = findLearned(document, { ...EMPTY, boxes: result.repeat });
  return boxes.map(({ state, words }) => `${state} ${words.join(' | ')}`);
}

const row = (box: string, label: string) => `<li class="scope">${box}<span>${label}</span></li>`;
const box = (on: boolean) => `<div class="box${on ? ' box--checked' : ''}"></div>`;
const lists = `
  <h2>Token</h2>
  <section><header><div class="switch is-on"></div><h3>Actions</h3></header>
    <ul>${row(box(true), 'Retrieve actions')}${row(box(false), 'Update action')}</ul></section>
  <section><header><div class="switch"></div><h3>Catalogs</h3></header>
    <ul>${row(box(false), 'Retrieve catalogs')}</ul></section>`;

describe('the boxes of scopes', () => {
  it('are learned from a box that is only drawn, in every list, whatever its state', () => {
    const expected = ['on Retrieve actions', 'off Update action', 'off Retrieve catalogs'];
    expect(learnt(lists, '.box')).toEqual(expected);
    expect(learnt(lists, 'li:nth-child(2) .box')).toEqual(expected);
  });

  it('are learned from the words beside one', () => {
    expect(learnt(lists, 'li span')).toEqual([
      'on Retrieve actions',
      'off Update action',
      'off Retrieve catalogs',
    ]);
  });

  it('are learned where box and words stand side by side', () => {
    const html = `<div>${['Retrieve a', 'Retrieve b', 'Retrieve c']
      .map((label, at) => `<i class="tickbox${at === 1 ? ' selected' : ''}"></i><b>${label}</b>`)
      .join('')}</div>`;
    expect(learnt(html, '.tickbox')).toEqual(['off Retrieve a', 'on Retrieve b', 'off Retrieve c']);
  });

  it('are learned where the row shows the state', () => {
    const html = ['Retrieve a', 'Retrieve b']
      .map(
        (label, at) => `<p class="row ${at === 0 ? 'row--selected' : ''}"><i class="mark"></i>${label}</p>`,
      )
      .join('');
    expect(learnt(html, '.mark')).toEqual(['on Retrieve a', 'off Retrieve b']);
  });

  it('are learned where a mark is drawn in ticked ones', () => {
    const html = ['a', 'b', 'c']
      .map(
        (label, at) =>
          `<p class="row"><i class="sq">${at === 2 ? '<svg></svg>' : ''}</i>Retrieve ${label}</p>`,
      )
      .join('');
    expect(learnt(html, '.sq')).toEqual(['off Retrieve a', 'off Retrieve b', 'on Retrieve c']);
  });

  it('are learned through shadow roots, with generated class names', () => {
    const tick = (on: boolean) =>
      `<x-box class="css-1ab2c3"><template shadowrootmode="open"><span class="css-9z8y7x" data-state="${on ? 'checked' : 'unchecked'}"></span></template></x-box>`;
    const html = `<table>${['a', 'b']
      .map((label, at) => `<tr class="_row_${at}x"><td>${tick(at === 1)}</td><td>Retrieve ${label}</td></tr>`)
      .join('')}</table>`;
    expect(learnt(html, 'span')).toEqual(['off Retrieve a', 'on Retrieve b']);
  });

  it('are native where a native box is behind what is drawn', () => {
    const html = ['a', 'b']
      .map(
        (label, at) =>
          `<p class="row"><span class="wrap"><input type="checkbox" ${at === 0 ? 'checked' : ''}><i class="face"></i></span>${label} permission</p>`,
      )
      .join('');
    expect(learnt(html, '.face')).toEqual(['on a permission', 'off b permission']);
  });

  it('wait for somebody to press one where nothing tells the state', () => {
    expect(learnt([1, 2].map((n) => `<p><i class="sq"></i>Retrieve ${n}${n}x</p>`).join(''), '.sq')).toBe(
      'stateless',
    );
  });

  it('are not learned from a single thing, from what has no words, nor beyond the guard', () => {
    expect(learnt('<p><i class="box"></i>Retrieve actions</p>', '.box')).toBe('alone');
    expect(learnt('<p><i class="box"></i></p><p><i class="box"></i></p>', '.box')).toBe('alone');
    expect(learnt('<p><button>Create</button></p><p><button>Delete</button></p>', 'button')).toBe('guard');
    expect(learnt(`<ul>${row(box(true), 'Create')}${row(box(false), 'Update')}</ul>`, '.box')).toBe('guard');
    expect(learnt('<input type="password"><i class="box"></i>', 'input')).toBe('credential');
    expect(learnt(`<label>Auth Token</label>${lists}`, '.box')).toBe('credential');
  });

  it('leave out what the guard refuses among them', () => {
    const html = `<ul>${row(box(true), 'Retrieve a')}${row(box(true), 'Retrieve b')}<li class="scope"><button>${box(true)}</button><span>Delete</span></li></ul>`;
    expect(learnt(html, '.box')).toEqual(['on Retrieve a', 'on Retrieve b']);
  });

  it('are gone where the page is built anew', () => {
    showPage(lists);
    const result = learnRepeat(document, all('.box')[0] ?? document.body, null);
    if (result.kind !== 'learned') throw new Error(result.kind);
    showPage(lists.replaceAll('class="box', 'class="tile'));
    expect(findLearned(document, { ...EMPTY, boxes: result.repeat }).boxes).toEqual([]);
  });
});

describe('the switches of categories', () => {
  it('are found beside the boxes, each as it stands', () => {
    showPage(lists);
    const boxes = learnRepeat(document, all('.box')[0] ?? document.body, null);
    const toggles = learnRepeat(document, all('.switch')[0] ?? document.body, null, 'category');
    if (boxes.kind !== 'learned' || toggles.kind !== 'learned') throw new Error('not learned');
    const found = findLearned(document, { ...EMPTY, boxes: boxes.repeat, toggles: toggles.repeat });
    expect(found.boxes).toHaveLength(3);
    expect(found.toggles.map(({ state, words }) => `${state} ${words.join(' ')}`)).toEqual([
      'on Actions',
      'off Catalogs',
    ]);
  });
});

describe('a part of the page', () => {
  it('bounds what is found', () => {
    const html = `<main class="step">${lists}</main><aside class="filter">${lists}</aside>`;
    showPage(html);
    const place = learnPlace(only('main'));
    const result = learnRepeat(document, only('main section:first-of-type li:first-child .box'), place);
    if (result.kind !== 'learned') throw new Error(result.kind);
    expect(findLearned(document, { ...EMPTY, place: null, boxes: result.repeat }).boxes).toHaveLength(6);
    expect(findLearned(document, { ...EMPTY, place, boxes: result.repeat }).boxes).toHaveLength(3);
  });
});

describe('fields', () => {
  const field = (label: string, name = '') =>
    `<div class="f"><span>${label}</span><input class="text" ${name === '' ? '' : `name="${name}"`} value="v"></div>`;

  it('are found again by their label or their name in code', () => {
    const html = `<form>${field('Handle')}${field('Notes')}${field('x', 'apiGeneration')}</form>`;
    showPage(html);
    const inputs = all<HTMLInputElement>('input');
    const [first, second, third] = inputs;
    if (first === undefined || second === undefined || third === undefined) throw new Error('no inputs');
    const learn = (element: Element) => {
      const result = learnFieldAt(document, element, null);
      if (result.kind !== 'learned') throw new Error(result.why.kind);
      return result.field;
    };
    const page = {
      ...EMPTY,
      fields: { name: learn(first), description: learn(second), apiVersion: learn(third) },
    };
    expect(JSON.stringify(page)).not.toContain('"v"');
    showPage(html.replace('<form>', `<form>${field('Colour')}`));
    const found = findLearnedFields(document, page);
    const [, a, b, c] = all('input');
    expect([found.get('name'), found.get('description'), found.get('apiVersion')]).toEqual([a, b, c]);
  });

  it('are never boxes for passwords, and nothing else than fields', () => {
    showPage('<p class="a"><input type="password"></p><p class="b">Words</p>');
    expect(learnFieldAt(document, only('input'), null)).toMatchObject({ why: { kind: 'credential' } });
    expect(learnFieldAt(document, only('.a'), null)).toMatchObject({ why: { kind: 'credential' } });
    expect(learnFieldAt(document, only('.b'), null)).toMatchObject({ why: { kind: 'no-field' } });
  });
});
