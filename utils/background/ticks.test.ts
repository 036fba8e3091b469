import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { getTicks, setTicks } from './ticks.ts';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

beforeEach(() => fakeBrowser.reset());

describe('ticks of the token being made', () => {
  it('go on, as they were kept', async () => {
    const { draftId } = await getTicks(1, false);
    await setTicks(1, { draftId, ticked: ['name', 'share'] });
    expect(await getTicks(1, false)).toEqual({ draftId, ticked: ['name', 'share'] });
  });

  it('begin empty with a new token', async () => {
    const first = await getTicks(1, true);
    await setTicks(1, { draftId: first.draftId, ticked: ['name'] });
    const second = await getTicks(1, true);
    expect(second.ticked).toEqual([]);
    expect(second.draftId).not.toBe(first.draftId);
    expect(await getTicks(1, false)).toEqual(second);
  });

  it('of an earlier token do not come back', async () => {
    const old = await getTicks(1, true);
    const now = await getTicks(1, true);
    await setTicks(1, { draftId: old.draftId, ticked: ['name'] });
    expect(await getTicks(1, false)).toEqual(now);
  });

  it('belong to their tab', async () => {
    const one = await getTicks(1, false);
    const other = await getTicks(2, false);
    await setTicks(1, { draftId: one.draftId, ticked: ['name'] });
    expect(await getTicks(2, false)).toEqual(other);
  });

  it('live in the session alone', async () => {
    const { draftId } = await getTicks(1, true);
    await setTicks(1, { draftId, ticked: ['name'] });
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    expect(Object.keys(await fakeBrowser.storage.session.get())).toEqual(['ticks:1']);
  });

  it.each([
    ['a text', 'broken'],
    ['no draft', { ticked: ['name'] }],
    ['no list', { draftId: 'a', ticked: 'name' }],
    ['too much', { draftId: 'a', ticked: Array(200).fill('x') }],
  ])('that cannot be read begin anew: %s', async (_, stored) => {
    await fakeBrowser.storage.session.set({ 'ticks:1': stored });
    const ticks = await getTicks(1, false);
    expect(ticks.ticked).toEqual([]);
    expect(await getTicks(1, false)).toEqual(ticks);
  });

  it('of which some cannot be read keep the others', async () => {
    await fakeBrowser.storage.session.set({
      'ticks:1': { draftId: 'a', ticked: ['name', { x: 1 }, 'name'] },
    });
    expect(await getTicks(1, false)).toEqual({ draftId: 'a', ticked: ['name'] });
  });
});
