import { describe, expect, it } from 'vitest';
import { boxesOf, progressOf } from './boxes.ts';
import { type FindingState, finding } from './finding.ts';
import type { DecidedBy, Tip } from './tips.ts';

const tip = (id: string, decidedBy: DecidedBy): Tip => ({
  id,
  covers: ['B4'],
  group: 'while',
  step: 'setup',
  decidedBy,
  onlyIf: false,
  text: 'checklist.tips.name',
  source: { title: 'T', publisher: 'impact.com', url: 'https://help.impact.com/x' },
  accountTypes: null,
});

function boxOf(decidedBy: DecidedBy, state: FindingState | null, tickedByPerson: boolean) {
  const findings = new Map(
    state === null ? [] : ([['a', [finding(state, 'checklist.finding.key')]]] as const),
  );
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

  it('is ticked by the page only while all of its findings are fine', () => {
    const states: readonly (readonly [readonly FindingState[], boolean])[] = [
      [['ok', 'ok'], true],
      [['ok', 'note'], false],
      [['ok', 'warn'], false],
      [[], false],
    ];
    for (const [found, expected] of states) {
      const findings = new Map([['a', found.map((state) => finding(state, 'checklist.finding.key'))]]);
      expect(
        boxesOf([tip('a', 'page')], findings, []).map(({ ticked }) => ticked),
        found.join(),
      ).toEqual([expected]);
    }
  });

  it('keeps the order of the tips and the findings beside each', () => {
    const findings = new Map([
      ['a', [finding('warn', 'checklist.finding.k'), finding('ask', 'checklist.finding.l')]],
    ]);
    const boxes = boxesOf([tip('a', 'page'), tip('b', 'person')], findings, []);
    expect(boxes.map((box) => [box.tip.id, ...box.findings.map(({ state }) => state)])).toEqual([
      ['a', 'warn', 'ask'],
      ['b'],
    ]);
  });
});

describe('progressOf', () => {
  const tips = [tip('a', 'page'), tip('b', 'page'), tip('c', 'hint'), tip('d', 'person')];
  const findings = new Map([
    ['a', [finding('ok', 'checklist.finding.a')]],
    [
      'b',
      [
        finding('warn', 'checklist.finding.b', {}, { subjects: ['old'] }),
        finding('warn', 'checklist.finding.e'),
        finding('ask', 'checklist.finding.f'),
      ],
    ],
    ['c', [finding('warn', 'checklist.finding.c')]],
  ]);
  const boxes = boxesOf(tips, findings, ['c', 'gone']);
  const reason = (about: string, covers: readonly string[] = []) =>
    ({ finding: about, text: 'Needed', covers, on: '2026-01-01' }) as const;

  it('counts what is ticked, by whomever, and every warning', () => {
    expect(progressOf(boxes, [])).toEqual({ done: 2, total: 4, warnings: 3 });
    expect(progressOf([], [])).toEqual({ done: 0, total: 0, warnings: 0 });
  });

  it('does not count a warning that a reason answers', () => {
    expect(progressOf(boxes, [reason('b', ['old']), reason('c'), reason('f')]).warnings).toBe(1);
    expect(progressOf(boxes, [reason('b', ['other'])]).warnings).toBe(3);
  });
});
