import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noTicks, parseTicks, serialiseTicks, setTick } from './ticks.ts';
import { allTips } from './tips.ts';

describe('setTick', () => {
  const ticks = setTick(noTicks('draft-1'), 'name', true);

  it('ticks and unticks one tip', () => {
    expect(ticks).toEqual({ draftId: 'draft-1', ticked: ['name'] });
    expect(setTick(setTick(ticks, 'share', true), 'name', false).ticked).toEqual(['share']);
  });

  it('changes nothing when the box already stands so', () => {
    expect(setTick(ticks, 'name', true)).toBe(ticks);
    expect(setTick(ticks, 'share', false)).toBe(ticks);
  });
});

describe('parseTicks', () => {
  it('gives back what was stored, every tip ticked', () => {
    const ticks = { draftId: 'a-1', ticked: allTips.map(({ id }) => id) };
    expect(parseTicks(JSON.parse(JSON.stringify(serialiseTicks(ticks))))).toEqual({ kind: 'ok', ticks });
  });

  it('keeps tips that only another version knows', () => {
    expect(parseTicks({ draftId: 'a', ticked: ['brand-new'] })).toEqual({
      kind: 'ok',
      ticks: { draftId: 'a', ticked: ['brand-new'] },
    });
  });

  it('leaves out what is no tip id, and says how much', () => {
    const ticked = ['name', 'name', 7, null, '<b>', '', 'x'.repeat(200), { toString: () => 'name' }, 'share'];
    expect(parseTicks({ draftId: 'a', ticked, other: 1 })).toEqual({
      kind: 'repaired',
      ticks: { draftId: 'a', ticked: ['name', 'share'] },
      dropped: 7,
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
    ['far too many', { draftId: 'a', ticked: Array(101).fill('name') }, 'too-many'],
  ])('%s is unreadable', (_, stored, problem) => {
    expect(parseTicks(stored)).toEqual({ kind: 'unreadable', problem });
  });

  it('never throws, and never gives anything but ids', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), fc.anything(), (draftId, ticked) => {
        for (const stored of [draftId, { draftId, ticked }, { draftId: 'a', ticked }]) {
          const reading = parseTicks(stored);
          if (reading.kind === 'unreadable') continue;
          expect(reading.ticks.ticked.every((id) => /^[\w.:-]{1,128}$/.test(id))).toBe(true);
        }
      }),
    );
  });
});
