import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fakeCredentials } from '../../sandbox/data/credentials.ts';
import { nothingSeen } from './facts.ts';
import { finding } from './finding.ts';
import { checkTips } from './findings.ts';
import { faultOfReason, isOpen, LONGEST_REASON, reasonFor, withoutReason, withReason } from './reasons.ts';
import { MOST_SUBJECTS } from './subjects.ts';

const DAY = '2026-06-01';
const about = (...subjects: string[]) => finding('ask', 'checklist.finding.writes.some', {}, { subjects });
const other = finding('warn', 'checklist.finding.contact.empty');

describe('a reason', () => {
  it('covers what it was given for, in any order, and less of it', () => {
    const reasons = withReason([], about('a', 'b', 'c'), ' It sends orders. ', DAY);
    const [reason] = reasons;
    expect(reason).toEqual({
      finding: 'writes-some',
      text: 'It sends orders.',
      covers: ['a', 'b', 'c'],
      on: DAY,
    });
    for (const found of [about('c', 'b', 'a'), about('b'), about()]) {
      expect(reasonFor(found, reasons)).toBe(reason);
      expect(isOpen(found, reasons)).toBe(false);
    }
  });

  it('answers nothing about a new subject, nor another finding', () => {
    const reasons = withReason([], about('a'), 'It sends orders.', DAY);
    expect(reasonFor(about('a', 'b'), reasons)).toBeNull();
    expect(isOpen(about('a', 'b'), reasons)).toBe(true);
    expect(isOpen(other, reasons)).toBe(true);
  });

  it('answers exactly what it was given for, whatever that is', () => {
    const subjects = fc.uniqueArray(fc.string(), { maxLength: 30 });
    fc.assert(
      fc.property(subjects, subjects, (before, now) => {
        const given = about(...before);
        const seen = about(...now);
        const isCovered = seen.subjects.every((subject) => given.subjects.includes(subject));
        expect(isOpen(seen, withReason([], given, 'Needed.', DAY))).toBe(!isCovered);
      }),
    );
  });

  it('for very many subjects covers these and no others', () => {
    const many = Array.from({ length: MOST_SUBJECTS + 50 }, (_, index) => `GET /Thing${index}`);
    const reasons = withReason([], about(...many), 'All of it.', DAY);
    expect(reasons[0]?.covers).toHaveLength(1);
    expect(isOpen(about(...many), reasons)).toBe(false);
    expect(isOpen(about(...many, 'GET /Other'), reasons)).toBe(true);
    expect(isOpen(about(...many.slice(1)), reasons)).toBe(true);
  });

  it('takes the place of an earlier one, and can be taken back', () => {
    const first = withReason(withReason([], about('a'), 'One.', DAY), other, 'Nobody yet.', DAY);
    const second = withReason(first, about('a', 'b'), 'Two.', '2026-06-02');
    expect(second.map(({ finding: kind, text }) => [kind, text])).toEqual([
      ['contact-empty', 'Nobody yet.'],
      ['writes-some', 'Two.'],
    ]);
    expect(isOpen(about('a', 'b'), second)).toBe(false);
    expect(withoutReason(second, 'writes-some')).toEqual([second[0]]);
    expect(isOpen(about('a', 'b'), withoutReason(second, 'writes-some'))).toBe(true);
  });

  it('is asked for warnings and questions only', () => {
    const states = (['ok', 'note', 'unknown', 'ask', 'warn'] as const).filter((state) =>
      isOpen(finding(state, 'checklist.finding.contact.empty'), []),
    );
    expect(states).toEqual(['ask', 'warn']);
  });

  it('for a name does not answer for another name', () => {
    const open = (name: string) => {
      const found = checkTips({ ...nothingSeen, name, otherTokenNames: ['Looker', 'Tealium'] }).get('name');
      const [first] = found ?? [];
      if (first === undefined) throw new Error('no finding');
      return first;
    };
    const reasons = withReason([], open('looker'), 'Replaces it tomorrow.', DAY);
    expect(isOpen(open(' looker '), reasons)).toBe(false);
    expect(isOpen(open('tealium'), reasons)).toBe(true);
  });
});

describe('what is no reason', () => {
  const { accountSid, authToken } = fakeCredentials();

  it.each<[string, string, ReturnType<typeof faultOfReason>]>([
    ['nothing', '', 'empty'],
    ['blanks', ' \n\t', 'empty'],
    ['what does not show', '\u200b\u2060', 'empty'],
    ['too much', 'x'.repeat(LONGEST_REASON + 1), 'long'],
    ['a SID', `as agreed for ${accountSid}`, 'secret'],
    ['a token', authToken, 'secret'],
    ['a token with something invisible in it', authToken.replace(/^.{5}/, '$&\u202a'), 'secret'],
    ['words', 'The shop sends its orders.', null],
    ['as much as may be', ` ${'x'.repeat(LONGEST_REASON)} `, null],
    ['several lines', 'One.\r\nTwo.', null],
  ])('%s', (_, text, expected) => {
    expect(faultOfReason(text)).toBe(expected);
  });

  it('is never kept as more than a line', () => {
    expect(withReason([], other, ' One.\r\n\tTwo.\u2028', DAY)[0]?.text).toBe('One. Two.');
  });
});
