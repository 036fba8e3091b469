import { describe, expect, it } from 'vitest';
import { boxesOf, progressOf } from './boxes.ts';
import { type FindingState, finding } from './finding.ts';
import type { DecidedBy, Tip } from './tips.ts';

const tip = (id: string, decidedBy: DecidedBy): Tip => ({
  id,
  covers: ['B4'],
  group: 'while',
  decidedBy,
  text: 'checklist.tips.name',
  source: { title: 'T', url: 'https://help.impact.com/x' },
  accountTypes: null,
});

function boxOf(decidedBy: DecidedBy, state: FindingState | null, tickedByPerson: boolean) {
  const findings = new Map(state === null ? [] : [['a', finding(state, 'key')]]);
  const [box] = boxesOf([tip('a', decidedBy)], findings, tickedByPerson ? ['a'] : []);
  if (box === undefined) throw new Error('no box');
  return `${box.ticked ? 'ticked' : 'open'} by ${box.by}`;
}

describe('boxesOf', () => {
  it.each<[DecidedBy, FindingState | null, boolean, string]>([
    ['page', 'ok', false, 'ticked by page'],
    ['page', 'ok', true, 'ticked by page'],
    ['page', 'warn', false, 'open by person'],
    ['page', 'warn', true, 'ticked by person'],
    ['page', 'ask', true, 'ticked by person'],
    ['page', 'unknown', false, 'open by person'],
    ['page', null, false, 'open by person'],
    ['hint', 'ok', false, 'open by person'],
    ['hint', 'ok', true, 'ticked by person'],
    ['hint', 'warn', true, 'ticked by person'],
    ['person', null, true, 'ticked by person'],
    ['person', null, false, 'open by person'],
  ])('%s, finding %s, ticked by the person %s: %s', (decidedBy, state, ticked, expected) => {
    expect(boxOf(decidedBy, state, ticked)).toBe(expected);
  });

  it('keeps the order of the tips and the finding beside each', () => {
    const boxes = boxesOf([tip('a', 'page'), tip('b', 'person')], new Map([['a', finding('warn', 'k')]]), []);
    expect(boxes.map((box) => [box.tip.id, box.finding?.state ?? null])).toEqual([
      ['a', 'warn'],
      ['b', null],
    ]);
  });
});

describe('progressOf', () => {
  it('counts what is ticked, by whomever, and what warns', () => {
    const tips = [tip('a', 'page'), tip('b', 'page'), tip('c', 'hint'), tip('d', 'person')];
    const findings = new Map([
      ['a', finding('ok', 'k')],
      ['b', finding('warn', 'k')],
      ['c', finding('warn', 'k')],
    ]);
    expect(progressOf(boxesOf(tips, findings, ['c', 'gone']))).toEqual({ done: 2, total: 4, warnings: 2 });
    expect(progressOf([])).toEqual({ done: 0, total: 0, warnings: 0 });
  });
});
