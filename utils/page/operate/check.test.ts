// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { type CheckControl, findCheckControls } from '../check-control.ts';
import { only, showPage } from '../testing/page.ts';
import { isAt, pressCheck, WAYS } from './check.ts';

function control(html: string): CheckControl {
  const [first] = findCheckControls(showPage(html));
  if (first === undefined) throw new Error('The page has no control');
  return first;
}

const ARIA = '<div><span id="x" role="switch" aria-checked="false"></span></div>';

/** A switch of which the page only moves when `type` happens at `selector`. */
function reactsTo(type: string, selector: string): CheckControl {
  const found = control(ARIA);
  only(selector).addEventListener(type, (event) => {
    if (event instanceof KeyboardEvent && event.key !== ' ') return;
    const at = only('#x');
    at.setAttribute('aria-checked', String(at.getAttribute('aria-checked') === 'false'));
  });
  return found;
}

/** The first way of pressing that moves the control; -1 where none does. */
function firstWay(target: CheckControl): number {
  for (let way = 0; way < WAYS; way += 1) {
    pressCheck(target, true, 'Actions', way);
    if (isAt(target, true)) return way;
  }
  return -1;
}

describe('pressing', () => {
  it('a native box ticks and clears it', () => {
    const box = control('<input type="checkbox">');
    expect(pressCheck(box, true, 'Retrieve actions', 0)).toEqual({ kind: 'pressed' });
    expect(isAt(box, true)).toBe(true);
    expect(pressCheck(box, false, 'Retrieve actions', 0)).toEqual({ kind: 'pressed' });
    expect(isAt(box, false)).toBe(true);
  });

  it.each([
    ['a click on it', 'click', '#x', 0],
    ['a press on it that only looks at mousedown', 'mousedown', 'div', 2],
    ['pointer events', 'pointerup', 'div', 2],
    ['the space key', 'keydown', '#x', 3],
  ])('reaches a page that reacts to %s', (_, type, selector, way) => {
    expect(firstWay(reactsTo(type, selector))).toBe(way);
  });

  it('reaches a page that reacts to mousedown on the control itself', () => {
    expect(firstWay(reactsTo('mousedown', '#x'))).toBeGreaterThanOrEqual(0);
  });

  it('reaches a page that ignores the first click', () => {
    const found = control('<p><input type="checkbox"> Retrieve actions</p>');
    only('input').addEventListener('click', (event) => event.preventDefault(), { once: true });
    expect(firstWay(found)).toBeGreaterThanOrEqual(0);
  });

  it('reaches a component whose host is what reacts', () => {
    const found = control(
      '<ui-toggle id="h"><template shadowrootmode="open"><input id="x" type="checkbox"></template></ui-toggle>',
    );
    only('#x').addEventListener('click', (event) => {
      event.preventDefault();
      event.stopPropagation();
    });
    only('#h').addEventListener('click', () => {
      only<HTMLInputElement>('#x').checked = true;
    });
    expect(firstWay(found)).toBe(1);
  });

  it('presses each way once', () => {
    const found = control('<input type="checkbox">');
    const clicks: number[] = [];
    only('input').addEventListener('click', (event) => {
      event.preventDefault();
      clicks.push(1);
    });
    for (let way = 0; way < WAYS; way += 1) {
      const before = clicks.length;
      pressCheck(found, true, 'Retrieve actions', way);
      expect(clicks.length - before).toBeLessThan(2);
    }
    expect(isAt(found, false)).toBe(true);
  });
});

describe('nothing is pressed', () => {
  function press(html: string, to: boolean, name = 'Retrieve actions') {
    const found = control(html);
    const heard: string[] = [];
    for (const type of ['click', 'mousedown', 'keydown', 'pointerdown'])
      document.addEventListener(type, () => heard.push(type), { capture: true, once: true });
    const acts = Array.from({ length: WAYS }, (_, way) => pressCheck(found, to, name, way));
    expect(heard).toEqual([]);
    expect(new Set(acts.map((act) => JSON.stringify(act))).size).toBe(1);
    return acts[0];
  }

  it('where it is so already', () => {
    expect(press('<input type="checkbox" checked>', true)).toEqual({ kind: 'already' });
    expect(press('<input type="checkbox">', false)).toEqual({ kind: 'already' });
  });

  it('where the page locks it', () => {
    expect(press('<input type="checkbox" disabled>', true)).toEqual({ kind: 'locked' });
  });

  it('where the guard refuses it', () => {
    expect(press('<input type="checkbox">', true, 'Create')).toEqual({
      kind: 'refused',
      refusal: { kind: 'forbidden', what: 'create' },
    });
  });

  it('where the guard refuses what is around it', () => {
    const inside = '<template shadowrootmode="open"><input type="checkbox"></template>';
    expect(press(`<ui-toggle title="Delete Token">${inside}</ui-toggle>`, true)).toEqual({
      kind: 'refused',
      refusal: { kind: 'forbidden', what: 'delete' },
    });
  });

  it('where it is gone', () => {
    const found = control('<input type="checkbox">');
    only('input').remove();
    expect(pressCheck(found, true, 'Retrieve actions', 0)).toEqual({ kind: 'gone' });
  });
});

describe('what is around a control', () => {
  /** Where clicks went that were made of the control, in any way of pressing. */
  function clicked(html: string): readonly string[] {
    const found = control(html);
    const targets: string[] = [];
    const note = ({ target }: Event) => targets.push((target as Element).localName);
    document.addEventListener('click', note, { capture: true });
    for (let way = 0; way < WAYS; way += 1) pressCheck(found, true, 'Retrieve actions', way);
    document.removeEventListener('click', note, { capture: true });
    return [...new Set(targets)];
  }

  it('is clicked too', () => {
    expect(clicked('<p><span role="switch" aria-checked="false"></span></p>')).toEqual(['span', 'p']);
  });

  it.each([
    ['is called like a forbidden control', '<p title="Delete token">', '</p>'],
    ['looks like one', '<p>', 'Сreate</p>'],
    ['shows a picture of one', '<p>', '<img alt="Delete"></p>'],
    ['opens a part of the page', '<details><summary>', 'Actions</summary></details>'],
    ['is an option', '<p role="option">', 'Actions</p>'],
    ['is a form', '<form>', '</form>'],
    ['is a part of the page', '<section>', `${'<p>Actions</p>'.repeat(501)}</section>`],
    ['is the whole page', '', ''],
  ])('is not clicked where it %s', (_what, before, after) => {
    expect(clicked(`${before}<span role="switch" aria-checked="false"></span>${after}`)).toEqual(['span']);
  });
});

it('a mixed toggle is neither on nor off', () => {
  const found = control('<div role="switch" aria-checked="mixed"></div>');
  expect([isAt(found, true), isAt(found, false)]).toEqual([false, false]);
});
