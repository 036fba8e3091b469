import { describe, expect, it } from 'vitest';
import type { TokenCard } from '../page/token-cards.ts';
import { TokenNames } from './token-names.ts';

const card = (name: string, isLegacy = false): TokenCard => ({ name, state: 'enabled', isLegacy });
const list = (...names: string[]) => ({
  tokens: names.map((name) => card(name)),
  values: new Map(),
  editing: null,
});
const token = (name: string | null, editing: boolean | null) => ({
  tokens: null,
  values: new Map(name === null ? [] : [['name', name] as const]),
  editing,
});

describe('the names of other tokens', () => {
  it('are not known before a list was recognised', () => {
    expect(new TokenNames().after(token('Reporting', false))).toBeNull();
    expect(new TokenNames().after(list())).toEqual([]);
  });

  it('are those that the list showed last, without the legacy tokens', () => {
    const names = new TokenNames();
    names.after({ ...list(), tokens: [card('Legacy Account Tokens', true), card('a'), card('b')] });
    expect(names.after(token('c', false))).toEqual(['a', 'b']);
    expect(names.after({ ...list('b'), tokens: null })).toEqual(['a', 'b']);
    names.begin();
    expect(names.after(list('b'))).toEqual(['b']);
  });

  it('hold no card of the token that was made, once the list shows it', () => {
    const names = new TokenNames();
    names.after(list('a'));
    names.begin();
    expect(names.after(token('b', false))).toEqual(['a']);
    expect(names.after(list('b', 'a'))).toEqual(['a']);
    names.begin();
    expect(names.after(token('b', false))).toEqual(['b', 'a']);
  });

  it('hold every card while a token is new, whatever it is called', () => {
    const names = new TokenNames();
    names.after(list('a', 'b'));
    for (const name of ['', 'a', 'ab', 'b']) expect(names.after(token(name, false))).toEqual(['a', 'b']);
    expect(names.after(token(null, null))).toEqual(['a', 'b']);
  });

  it('leave out one card of the name that the open token had', () => {
    const names = new TokenNames();
    names.after(list('a', 'b', 'a'));
    expect(names.after(token('', true))).toEqual(['a', 'b', 'a']); // still loading
    expect(names.after(token('a', true))).toEqual(['b', 'a']);
    expect(names.after(token('b', true))).toEqual(['b', 'a']);
    expect(names.after(token(null, true))).toEqual(['b', 'a']);
  });

  it('leave it out however its spaces are drawn', () => {
    const names = new TokenNames();
    names.after(list('b', 'A reporting'));
    expect(names.after(token('A  reporting ', true))).toEqual(['b']);
  });

  it('leave it out too where it is unclear whether the token exists, if it had the name from the first', () => {
    const names = new TokenNames();
    names.after(list('a', 'b'));
    expect(names.after(token('a', null))).toEqual(['b']);
    names.begin();
    expect(names.after(token('', null))).toEqual(['a', 'b']);
    expect(names.after(token('a', null))).toEqual(['a', 'b']);
  });

  it('begin anew with another token, also without a list in between', () => {
    const names = new TokenNames();
    names.after(list('a', 'b'));
    names.after(token('a', true));
    names.begin();
    expect(names.after(token('b', true))).toEqual(['a']);
    expect(names.after(token('b', false))).toEqual(['a', 'b']);
    expect(names.after(token('a', true))).toEqual(['b']);
  });
});
