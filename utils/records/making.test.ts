import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAKE_SID } from '../templates/testing/templates.ts';
import { beginMaking, judge, type Making, MOST_NAMES, type Verdict } from './making.ts';
import { parseMaking } from './making-schema.ts';

function making(part: Partial<Making> = {}): Making {
  return {
    ...beginMaking('m-1', 'brand', ['Looker', 'Warehouse']),
    name: 'Umbrella reporting',
    isNew: true,
    ...part,
  };
}

const N = 'Umbrella reporting';

describe('the list after the wizard', () => {
  it.each<[string, readonly string[] | null, readonly string[] | null, Verdict]>([
    ['shows it as the one new card', ['Looker', 'Warehouse'], [N, 'Looker', 'Warehouse'], 'made'],
    ['shows it in other spelling', ['Looker'], ['Looker', ' umbrella  Reporting'], 'made'],
    ['shows it a second time', [N, 'Looker'], [N, N, 'Looker'], 'made'],
    ['shows it, and no longer the last card of a page', ['A', 'B'], [N, 'A'], 'made'],
    ['shows it where there was none', [], [N], 'made'],
    ['does not show it', ['Looker'], ['Looker'], 'not'],
    ['is empty', ['Looker'], [], 'not'],
    ['shows it as before', [N, 'Looker'], [N, 'Looker'], 'unclear'],
    ['shows it and other new ones', ['Looker'], [N, 'Looker', 'Warehouse'], 'unclear'],
    ['was not recognised', ['Looker'], null, 'unclear'],
    ['was not recognised before', null, [N], 'unclear'],
    ['was not recognised before, and lacks it', null, ['Looker'], 'not'],
    ['was never recognised', null, null, 'unclear'],
  ])('%s', (_, before, now, verdict) => {
    expect(judge(making({ listBefore: before }), { at: 'list', names: now })).toBe(verdict);
  });

  it('says nothing of a token whose name was not seen', () => {
    expect(judge(making({ name: null }), { at: 'list', names: [N] })).toBeNull();
    expect(judge(making({ name: null }), { at: 'token', name: N })).toBeNull();
  });

  it('says nothing uncertain of what may have been a token that existed', () => {
    expect(judge(making({ isNew: false, listBefore: [N] }), { at: 'list', names: [N] })).toBeNull();
    const shows = (...names: readonly string[]) => judge(making({ isNew: false }), { at: 'list', names });
    expect(shows('Looker', 'Warehouse', N)).toBe('made');
    expect(shows('Looker')).toBe('not');
    // Opened as Warehouse, and given another name there.
    expect(shows('Looker', N)).toBeNull();
    expect(judge(making({ isNew: false }), { at: 'token', name: N })).toBeNull();
  });

  it('is never taken for certain unless it has one more card of the name', () => {
    const names = fc.array(fc.constantFrom('a', 'b', 'n', 'N '), { maxLength: 6 });
    fc.assert(
      fc.property(names, names, (listBefore, now) => {
        const verdict = judge(making({ name: 'n', listBefore }), { at: 'list', names: now });
        const count = (list: readonly string[]) =>
          list.filter((name) => name.trim().toLowerCase() === 'n').length;
        if (verdict === 'made') expect(count(now)).toBeGreaterThan(count(listBefore));
        if (verdict === 'not') expect(count(now)).toBe(0);
      }),
    );
  });
});

describe('a token that is open after the wizard', () => {
  it.each<[string, Partial<Making>, string | null, Verdict]>([
    ['right after it, with its name', {}, N, 'made'],
    ['right after it, where no list was ever recognised', { listBefore: null }, N, 'made'],
    ['right after it, with another name', {}, 'Looker', 'not'],
    ['without a name', {}, null, null],
    ['after a list, with a name that the list before lacked', { listSince: true }, N, 'made'],
    ['after a list, with a name that was there before', { listSince: true, listBefore: [N] }, N, 'unclear'],
    ['after a list, where none was recognised', { listSince: true, listBefore: null }, N, 'unclear'],
    ['after a list, with another name', { listSince: true }, 'Looker', null],
  ])('%s', (_, part, name, verdict) => {
    expect(judge(making(part), { at: 'token', name })).toBe(verdict);
  });
});

describe('what is kept of it', () => {
  it('reads back as it was', () => {
    const whole = making({ scopes: 12, template: { id: 't', name: 'Reporting' }, helped: true });
    expect(parseMaking(structuredClone(whole))).toEqual(whole);
    expect(parseMaking({ ...whole, more: 1 })).toEqual(whole);
  });

  it('has no list that is too long, and no long names', () => {
    expect(beginMaking('m', 'brand', Array(MOST_NAMES + 1).fill('x')).listBefore).toBeNull();
    const long = beginMaking('m', 'brand', ['x'.repeat(1000)]);
    expect(parseMaking(long)).toEqual(long);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'making'],
    ['no id', { ...making(), id: '' }],
    ['a name shaped like a credential', making({ name: FAKE_SID })],
    ['a card shaped like a credential', making({ listBefore: [FAKE_SID] })],
    ['a template shaped like a credential', making({ template: { id: 't', name: FAKE_SID } })],
    ['part of a scope', making({ scopes: 1.5 })],
    ['fewer than no scopes', making({ scopes: -1 })],
    ['a text for a flag', { ...making(), settled: 'yes' }],
    ['too many cards', { ...making(), listBefore: Array(MOST_NAMES + 1).fill('x') }],
  ])('is nothing where it is %s', (_, stored) => {
    expect(parseMaking(stored)).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(() => parseMaking(value)).not.toThrow();
      }),
    );
  });
});
