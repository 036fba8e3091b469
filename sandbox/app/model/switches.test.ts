import { expect, it } from 'vitest';
import { readSwitches } from './switches.ts';

it('has defaults for everything', () => {
  expect(readSwitches('')).toEqual({
    lang: 'en',
    start: 'all',
    toggle: 'nothing',
    mount: 'lazy',
    paths: 'shown',
    markup: 'components',
    tokens: 'some',
    cards: 'default',
    view: 'list',
    tab: 'overview',
    clear: 'categories',
    press: 'click',
    locked: 'none',
    names: 'none',
    boxes: 'default',
    select: 'default',
    tags: 'enter',
    text: 'plain',
    shell: 'top',
    list: 'whole',
    fold: 'none',
    arrive: 'at-once',
    redraw: 'none',
    first: 'takes',
    cover: 'none',
    translate: 'none',
    dir: 'ltr',
    zoom: '1',
    delay: null,
    rows: 0,
  });
});

it('reads what is given, beside parameters of others', () => {
  expect(readSwitches('?execution=e1s1&lang=zh&toggle=keep&delay=0&rows=2000')).toMatchObject({
    lang: 'zh',
    toggle: 'keep',
    delay: 0,
    rows: 2000,
  });
});

it.each(['toggle=sideways', 'lang=', 'delay=fast', 'rows=-1', 'rows=1e9'])('refuses %s by name', (query) => {
  expect(() => readSwitches(`?${query}`)).toThrow(query);
});
