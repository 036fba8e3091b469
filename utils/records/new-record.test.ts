import { describe, expect, it } from 'vitest';
import type { Said } from '../checklist/draft.ts';
import type { Reason } from '../checklist/reasons.ts';
import { type NewRecord, newRecord, withSaid } from './new-record.ts';
import { readRecord } from './schema.ts';

const SEEN: NewRecord = {
  id: 'm-1',
  name: 'Umbrella reporting',
  accountType: 'brand',
  template: { id: 't', name: 'Reporting' },
  scopes: 12,
  today: '2026-12-03',
  rotateAfterDays: 30,
  ticked: ['storage'],
  reasons: [],
};

const reason = (finding: string, text = 'Needed'): Reason => ({
  finding,
  text,
  covers: ['GET /Actions'],
  on: '2026-12-03',
});

describe('a new record', () => {
  it('is to be rotated as its template says, and reads back', () => {
    const record = newRecord(SEEN);
    expect(record).toMatchObject({ rotateAfterDays: 30, rotateBy: '2027-01-02', createdOn: '2026-12-03' });
    expect(readRecord(record)).toEqual({ ok: true, record });
  });

  it('is to be rotated after 90 days where nothing says when', () => {
    expect(newRecord({ ...SEEN, rotateAfterDays: null })).toMatchObject({
      rotateAfterDays: 90,
      rotateBy: '2027-03-03',
    });
  });
});

describe('what the person changes in the checklist', () => {
  const said = (ticked: readonly string[], reasons: readonly Reason[] = []): Said => ({ ticked, reasons });
  const change = (stored: Said, before: Said, after: Said) => {
    const { ticked, reasons } = withSaid({ ...newRecord(SEEN), ...stored }, before, after);
    return { ticked, reasons };
  };

  it.each<[string, Said, Said, Said, Said]>([
    ['a tick', said(['a']), said(['a']), said(['a', 'b']), said(['a', 'b'])],
    ['a tick taken back', said(['a', 'b']), said(['a', 'b']), said(['b']), said(['b'])],
    [
      'a tick, where another window ticked too',
      said(['a', 'x']),
      said(['a']),
      said(['a', 'b']),
      said(['a', 'x', 'b']),
    ],
    ['a tick, where another window took one back', said([]), said(['a']), said(['a', 'b']), said(['b'])],
    ['a tick that another window set as well', said(['b']), said([]), said(['b']), said(['b'])],
    ['a reason', said([], []), said([], []), said([], [reason('money')]), said([], [reason('money')])],
  ])('%s', (_, stored, before, after, wanted) => {
    expect(change(stored, before, after)).toEqual(wanted);
  });

  it('a reason is replaced and taken back, and those of another window stay', () => {
    const [money, people, foreign] = [reason('money'), reason('people'), reason('writes')];
    const before = said([], [money, people]);
    const other = reason('money', 'Pays invoices');
    expect(change(said([], [money, people, foreign]), before, said([], [other])).reasons).toEqual([
      foreign,
      other,
    ]);
  });
});
