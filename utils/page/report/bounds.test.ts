import { describe, expect, it } from 'vitest';
import { fitReport, MOST_BYTES, MOST_ELEMENTS } from './bounds.ts';
import { countElements } from './repeats.ts';
import type { PageReport, ReportElement, ReportNode } from './types.ts';

function reportWith(area: ReportElement): PageReport {
  return {
    format: 'token-presets-page-report',
    version: 1,
    extension: '1.0',
    browser: 'chromium',
    accountType: 'agency',
    host: 'other',
    path: '/',
    recognised: { parts: [], fields: [], scopes: null, otherChecks: 0 },
    around: [],
    elsewhere: [],
    area,
  };
}

const box: ReportElement = { tag: 'input', values: { type: 'checkbox' }, state: 'off', is: 'row' };
const row = (text: string, classes = 'row'): ReportElement => ({ tag: 'p', classes, children: [box, text] });
const many = (count: number, make: (at: number) => ReportElement) =>
  Array.from({ length: count }, (_, at) => make(at));

/** How many rows a page drawn from this has. */
function rowsIn(node: ReportNode): number {
  if (typeof node === 'string') return 0;
  const own = node.is === 'row' ? 1 : 0;
  const inner = [
    ...(node.children ?? []),
    ...(node.shadow ?? []),
    ...(node.frame === undefined ? [] : [node.frame]),
  ];
  return (node.times ?? 1) * inner.reduce<number>((sum, one) => sum + rowsIn(one), own);
}

function fitted(area: ReportElement): ReportElement {
  const { area: fit } = fitReport(reportWith(area));
  if (fit === null) throw new Error('The area is gone');
  expect(countElements(fit)).toBeLessThanOrEqual(MOST_ELEMENTS);
  expect(JSON.stringify(reportWith(fit)).length).toBeLessThanOrEqual(MOST_BYTES);
  return fit;
}

describe('making a report small enough', () => {
  it('leaves short runs as they are', () => {
    const area = { tag: 'main', children: many(4, (at) => row(`${at}`)) };
    expect(fitted(area)).toEqual(area);
  });

  it('keeps the first three and the last of a run, whatever their state', () => {
    const area = {
      tag: 'main',
      children: many(9, (at) => row(`${at}`, at % 2 === 0 ? 'row checked' : 'row')),
    };
    expect(
      fitted(area).children?.map((one) => (typeof one === 'string' ? one : [one.children?.[1], one.times])),
    ).toEqual([
      ['0', undefined],
      ['1', undefined],
      ['2', 6],
      ['8', undefined],
    ]);
  });

  it('does not take rows of another kind together', () => {
    const area = {
      tag: 'main',
      children: [...many(5, (at) => row(`${at}`)), row('x', 'total'), ...many(5, (at) => row(`${at}`))],
    };
    expect(fitted(area).children?.map((one) => (typeof one === 'string' ? 0 : (one.times ?? 1)))).toEqual([
      1, 1, 2, 1, 1, 1, 1, 2, 1,
    ]);
  });

  it('keeps how many rows there are, in sections of different lengths, shadow roots and frames', () => {
    const section = (at: number): ReportElement => ({
      tag: 'section',
      shadow: [{ tag: 'h3', children: ['Actions'] }, ...many((at * 7) % 13, (n) => row(`${n}`))],
    });
    const area: ReportElement = {
      tag: 'main',
      children: [
        { tag: 'iframe', frame: { tag: 'html', children: [{ tag: 'body', children: many(90, section) }] } },
      ],
    };
    expect(rowsIn(fitted(area))).toBe(rowsIn(area));
  });

  it('gives up what holds nothing to tick before it gives up rows', () => {
    const filler = (at: number): ReportElement => ({
      tag: `x-${'a'.repeat(at % 40)}`,
      children: many(3, (n) => ({ tag: 'b', classes: `c${n}` })),
    });
    const area = {
      tag: 'main',
      children: [{ tag: 'aside', children: many(1_500, filler) }, row('a'), row('b')],
    };
    const fit = fitted(area);
    expect(rowsIn(fit)).toBe(2);
    expect(JSON.stringify(fit)).toMatch(/"cut":\d{3,}/);
  });

  it('cuts the end of a page that is nothing but different rows, and says how much', () => {
    const area = { tag: 'main', children: many(4_000, (at) => row(`${at}`, `row-${at}`)) };
    expect(fitted(area).cut).toBeGreaterThan(2_000);
  });
});
