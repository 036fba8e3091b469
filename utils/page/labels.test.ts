// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { createLabels, labelsOfOne } from './labels.ts';
import { all, only, showPage } from './testing/page.ts';

it('knows labels around a control, for it, and several of them, in reading order', () => {
  showPage(`<label for="x">one</label><label><input id="x" type="checkbox">two</label><label>none</label>
    <label for="y">three</label><input id="y" type="checkbox"><input id="z" type="checkbox">`);
  const labelsOf = createLabels();
  const texts = (selector: string) => labelsOf(only(selector)).map((label) => label.textContent);
  expect([texts('#x'), texts('#y'), texts('#z')]).toEqual([['one', 'two'], ['three'], []]);
  for (const input of all<HTMLInputElement>('input')) {
    expect(labelsOf(input)).toEqual([...(input.labels ?? [])]);
    expect(new Set(labelsOfOne(input))).toEqual(new Set(labelsOf(input)));
  }
});

it('keeps to the root that a control stands in', () => {
  showPage(`<label for="x">outside</label><p><template shadowrootmode="open">
    <label for="x">inside</label><input id="x" type="checkbox"></template></p>`);
  for (const labels of [createLabels()(only('#x')), labelsOfOne(only('#x'))])
    expect(labels.map((label) => label.textContent)).toEqual(['inside']);
});

it('takes no label that leads to another control', () => {
  showPage(`<label for="y"><input id="x" type="checkbox">around</label><label for="x">one<b id="x"></b></label>
    <input id="y" type="checkbox">`);
  const [x] = all('input');
  if (x === undefined) throw new Error('There is no box');
  expect(labelsOfOne(x).map((label) => label.textContent)).toEqual(['one']);
});
