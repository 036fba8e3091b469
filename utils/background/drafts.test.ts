import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { getDraft, setDraft } from './drafts.ts';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

beforeEach(() => fakeBrowser.reset());

const REASON = {
  finding: 'writes-some',
  text: 'It sends orders',
  covers: ['POST /Orders'],
  on: '2026-11-22',
};

describe('the draft of the token being made', () => {
  it('goes on, as it was kept', async () => {
    const { draftId } = await getDraft(1, false);
    await setDraft(1, { draftId, ticked: ['name', 'share'], reasons: [REASON] });
    expect(await getDraft(1, false)).toEqual({ draftId, ticked: ['name', 'share'], reasons: [REASON] });
  });

  it('begins empty with a new token', async () => {
    const first = await getDraft(1, true);
    await setDraft(1, { draftId: first.draftId, ticked: ['name'], reasons: [REASON] });
    const second = await getDraft(1, true);
    expect(second).toMatchObject({ ticked: [], reasons: [] });
    expect(second.draftId).not.toBe(first.draftId);
    expect(await getDraft(1, false)).toEqual(second);
  });

  it('of an earlier token does not come back', async () => {
    const old = await getDraft(1, true);
    const now = await getDraft(1, true);
    await setDraft(1, { draftId: old.draftId, ticked: ['name'], reasons: [] });
    expect(await getDraft(1, false)).toEqual(now);
  });

  it('belongs to its tab', async () => {
    const one = await getDraft(1, false);
    const other = await getDraft(2, false);
    await setDraft(1, { draftId: one.draftId, ticked: ['name'], reasons: [] });
    expect(await getDraft(2, false)).toEqual(other);
  });

  it('lives in the session alone', async () => {
    const { draftId } = await getDraft(1, true);
    await setDraft(1, { draftId, ticked: ['name'], reasons: [] });
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    expect(Object.keys(await fakeBrowser.storage.session.get())).toEqual(['ticks:1']);
  });

  it.each([
    ['a text', 'broken'],
    ['no draft', { ticked: ['name'] }],
    ['no list', { draftId: 'a', ticked: 'name' }],
    ['too much', { draftId: 'a', ticked: Array(200).fill('x') }],
  ])('that cannot be read begins anew: %s', async (_, stored) => {
    await fakeBrowser.storage.session.set({ 'ticks:1': stored });
    const draft = await getDraft(1, false);
    expect(draft.ticked).toEqual([]);
    expect(await getDraft(1, false)).toEqual(draft);
  });

  it('from before there were reasons is read', async () => {
    await fakeBrowser.storage.session.set({ 'ticks:1': { draftId: 'a', ticked: ['name'] } });
    expect(await getDraft(1, false)).toEqual({ draftId: 'a', ticked: ['name'], reasons: [] });
  });

  it('of which some cannot be read keeps the rest', async () => {
    await fakeBrowser.storage.session.set({
      'ticks:1': { draftId: 'a', ticked: ['name', { x: 1 }, 'name'] },
    });
    expect(await getDraft(1, false)).toEqual({ draftId: 'a', ticked: ['name'], reasons: [] });
  });
});
