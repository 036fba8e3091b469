import { expect, it } from 'vitest';
import { type Act, type BaseVersion, decide, historyOf, type Versions } from './reconcile.ts';

const was = (mark: string, mine = false, before: string[] = []): BaseVersion => ({ mark, before, mine });
const there = (mark: string, ...before: string[]) => ({ mark, before });

it.each<[string, Act, Versions['here'], Versions['mirror'], Versions['base']]>([
  ['new here', 'push', 'x', null, null],
  ['new in the mirror', 'pull', null, there('x'), null],
  ['the same on both sides, never compared', 'same', 'x', there('x'), null],
  ['changed here', 'push', 'y', there('x'), was('x')],
  ['changed in another browser', 'pull', 'x', there('y', 'x'), was('x')],
  ['changed in another browser that forgot what it replaced', 'pull', 'x', there('y'), was('x')],
  ['changed on both sides', 'both', 'z', there('y', 'x'), was('x')],
  ['changed on both sides alike', 'same', 'y', there('y', 'x'), was('x')],
  ['different on both sides, never compared', 'both', 'x', there('y'), null],
  ['never compared, and the mirror knows it replaced this one', 'pull', 'x', there('y', 'x'), null],
  ['written here, and overwritten by one who never saw it', 'both', 'y', there('z', 'x'), was('y', true)],
  ['written here, seen and changed by another', 'pull', 'y', there('z', 'y', 'x'), was('y', true)],
  ['deleted here', 'delete', null, there('x'), was('x')],
  ['deleted here, changed in another browser', 'pull', null, there('y', 'x'), was('x')],
  ['deleted in another browser', 'trash', 'x', null, was('x')],
  ['deleted in another browser, changed here', 'push', 'y', null, was('x')],
  ['deleted on both sides', 'gone', null, null, was('x')],
  ['unreadable here', 'leave', 'unreadable', there('x'), was('x')],
  ['unreadable in the mirror', 'leave', 'x', 'unreadable', was('x')],
  ['unreadable in the mirror, deleted here', 'leave', null, 'unreadable', was('x')],
])('%s: %s', (_, act, here, mirror, base) => {
  expect(decide({ here, mirror, base }, true)).toBe(act);
});

it('what another mirror lacks was not deleted', () => {
  expect(decide({ here: 'x', mirror: null, base: was('x') }, false)).toBe('push');
});

it('a version names those it replaced, latest first, never itself, and not without end', () => {
  expect(historyOf('y', there('x', 'w'))).toEqual(['x', 'w']);
  expect(historyOf('x', there('y', 'x', 'w'))).toEqual(['y', 'w']);
  expect(historyOf('x', null)).toEqual([]);
  const long = Array.from({ length: 100 }, (_, at) => `m${at}`);
  expect(historyOf('x', there('y', ...long))).toEqual(['y', ...long.slice(0, 15)]);
});
