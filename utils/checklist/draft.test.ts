import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Draft, newDraft, parseDraft, serialiseDraft, withTick } from './draft.ts';
import { LONGEST_REASON, type Reason } from './reasons.ts';
import { LONGEST_SUBJECT, MOST_SUBJECTS } from './subjects.ts';
import { allTips } from './tips.ts';

const FAKE_SID = `IR${'a1B2c3D4e5'}1234567${'f6G7h8J9k1L2m3'}1`;

const REASON: Reason = {
  finding: 'writes-some',
  text: 'It sends orders.',
  covers: ['POST /Orders'],
  on: '2026-11-22',
};

describe('withTick', () => {
  const said = withTick(newDraft('draft-1'), 'name', true);

  it('ticks and unticks one tip', () => {
    expect(said).toEqual({ draftId: 'draft-1', ticked: ['name'], reasons: [] });
    expect(withTick(withTick(said, 'share', true), 'name', false).ticked).toEqual(['share']);
  });

  it('changes nothing when the box already stands so', () => {
    expect(withTick(said, 'name', true)).toBe(said);
    expect(withTick(said, 'share', false)).toBe(said);
  });
});

describe('parseDraft', () => {
  it('gives back what was stored, every tip ticked', () => {
    const draft: Draft = { draftId: 'a-1', ticked: allTips.map(({ id }) => id), reasons: [REASON] };
    expect(parseDraft(JSON.parse(JSON.stringify(serialiseDraft(draft))))).toEqual({ kind: 'ok', draft });
  });

  it('reads a draft from before there were reasons', () => {
    const draft = { draftId: 'a', ticked: ['name'], reasons: [] };
    expect(parseDraft({ draftId: 'a', ticked: ['name'] })).toEqual({ kind: 'ok', draft });
  });

  it('keeps tips and findings that only another version knows', () => {
    const draft = { draftId: 'a', ticked: ['brand-new'], reasons: [{ ...REASON, finding: 'brand-new' }] };
    expect(parseDraft(draft)).toEqual({ kind: 'ok', draft });
  });

  it('leaves out what is no tip id, and says how much', () => {
    const ticked = ['name', 'name', 7, null, '<b>', '', 'x'.repeat(200), { toString: () => 'name' }, 'share'];
    expect(parseDraft({ draftId: 'a', ticked, other: 1 })).toEqual({
      kind: 'repaired',
      draft: { draftId: 'a', ticked: ['name', 'share'], reasons: [] },
      dropped: 7,
    });
  });

  it.each<[string, unknown]>([
    ['a text', 'It sends orders.'],
    ['nothing', null],
    ['no finding', { ...REASON, finding: '' }],
    ['words that are no text', { ...REASON, text: ['It'] }],
    ['no words', { ...REASON, text: '  ' }],
    ['too many words', { ...REASON, text: 'x'.repeat(LONGEST_REASON + 1) }],
    ['several lines', { ...REASON, text: 'It\nsends' }],
    ['a credential in the words', { ...REASON, text: `see ${FAKE_SID}` }],
    ['a credential in what it covers', { ...REASON, covers: [`GET /${FAKE_SID}`] }],
    ['covers that are no list', { ...REASON, covers: 'POST /Orders' }],
    ['covers that are no texts', { ...REASON, covers: [1] }],
    ['far too many covers', { ...REASON, covers: Array(MOST_SUBJECTS + 1).fill('x') }],
    ['a cover that is far too long', { ...REASON, covers: ['x'.repeat(LONGEST_SUBJECT + 1)] }],
    ['no day', { ...REASON, on: '2026-02-30' }],
    ['a moment for a day', { ...REASON, on: '2026-11-22T10:00:00Z' }],
  ])('leaves out what is no reason: %s', (_, stored) => {
    const other = { ...REASON, finding: 'name-taken' };
    expect(parseDraft({ draftId: 'a', ticked: ['name'], reasons: [stored, other] })).toEqual({
      kind: 'repaired',
      draft: { draftId: 'a', ticked: ['name'], reasons: [other] },
      dropped: 1,
    });
  });

  it('takes the last of several reasons for one finding', () => {
    const last = { ...REASON, text: 'Another one' };
    expect(parseDraft({ draftId: 'a', ticked: [], reasons: [REASON, last] })).toEqual({
      kind: 'repaired',
      draft: { draftId: 'a', ticked: [], reasons: [last] },
      dropped: 1,
    });
  });

  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'not-an-object'],
    ['null', null, 'not-an-object'],
    ['text', '{"draftId":"a","ticked":[]}', 'not-an-object'],
    ['a list', [], 'not-an-object'],
    ['no draft', { ticked: [] }, 'no-draft-id'],
    ['a draft that is no id', { draftId: '../x', ticked: [] }, 'no-draft-id'],
    ['a draft of another type', { draftId: 5, ticked: [] }, 'no-draft-id'],
    ['no list', { draftId: 'a' }, 'no-list'],
    ['a list of another type', { draftId: 'a', ticked: { length: 1, 0: 'name' } }, 'no-list'],
    ['reasons of another type', { draftId: 'a', ticked: [], reasons: 'x' }, 'no-list'],
    ['far too many', { draftId: 'a', ticked: Array(101).fill('name') }, 'too-many'],
    ['far too many reasons', { draftId: 'a', ticked: [], reasons: Array(101).fill(REASON) }, 'too-many'],
  ])('%s is unreadable', (_, stored, problem) => {
    expect(parseDraft(stored)).toEqual({ kind: 'unreadable', problem });
  });

  it('never throws, and never gives anything but ids and reasons', () => {
    const reason = fc.record({ finding: fc.anything(), text: fc.anything(), covers: fc.anything() });
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true }),
        fc.anything(),
        fc.array(reason),
        (draftId, ticked, reasons) => {
          for (const stored of [
            draftId,
            { draftId, ticked },
            { draftId: 'a', ticked },
            { draftId: 'a', ticked: [], reasons },
          ]) {
            const reading = parseDraft(stored);
            if (reading.kind === 'unreadable') continue;
            expect(reading.draft.ticked.every((id) => /^[\w.:-]{1,128}$/.test(id))).toBe(true);
            expect(reading.draft.reasons.every(({ text }) => typeof text === 'string')).toBe(true);
          }
        },
      ),
    );
  });
});
