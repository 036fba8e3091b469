import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openSync } from '../sync/browser-sync.ts';
import { mirrorItem } from '../sync/mirror.ts';
import { readState, STATE_KEY, type SyncState } from '../sync/state.ts';
import { switchSync } from '../sync/switch.ts';
import { openTemplateStore } from '../templates/store/browser-store.ts';
import { sampleTemplate } from '../templates/testing/templates.ts';
import { keepSynced } from './sync.ts';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

beforeEach(() => fakeBrowser.reset());

const ALARM = { name: 'sync', scheduledTime: 0, persistAcrossSessions: false };
const { local, sync } = fakeBrowser.storage;
const state = async (): Promise<SyncState | null> => readState((await local.get(STATE_KEY))[STATE_KEY]);
const mirrored = async () => Object.keys(await sync.get(null)).sort();
const alarms = async () => (await fakeBrowser.alarms.getAll()).map(({ name }) => name);
const on = () => switchSync(openSync(), true);

async function untilSynced(): Promise<void> {
  await vi.waitFor(async () => expect((await state())?.lastAt).not.toBeNull());
}

describe('the background', () => {
  it('leaves sync storage alone until the person switches it on, then fills it at once', async () => {
    keepSynced();
    await openTemplateStore().create(sampleTemplate({ id: 'a' }));
    await fakeBrowser.runtime.onStartup.trigger();
    expect(await mirrored()).toEqual([]);
    await on();
    await vi.waitFor(async () => expect(await mirrored()).toEqual(['mirror', 't:a']));
    await untilSynced();
    await vi.waitFor(async () => expect(await alarms()).toEqual([]));
  });

  it('carries on what changes here and in other browsers', async () => {
    keepSynced();
    await on();
    await untilSynced();
    await openTemplateStore().create(sampleTemplate({ id: 'a' }));
    await vi.waitFor(async () => expect(await mirrored()).toEqual(['mirror', 't:a']));
    await sync.set({ 't:b': await mirrorItem(sampleTemplate({ id: 'b', name: 'Theirs' }), []) });
    await vi.waitFor(async () => expect(await local.get('template:b')).toHaveProperty('template:b'));
    await openTemplateStore().remove('a');
    await vi.waitFor(async () => expect(await mirrored()).toEqual(['mirror', 't:b']));
  });

  it.each([
    ['when the browser starts', () => fakeBrowser.runtime.onStartup.trigger()],
    [
      'when it was installed or updated',
      () => fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' }),
    ],
    ['by its alarm', () => fakeBrowser.alarms.onAlarm.trigger(ALARM)],
  ])('makes up for what it missed %s', async (_, wake) => {
    await openTemplateStore().create(sampleTemplate({ id: 'a' }));
    await on();
    keepSynced();
    await wake();
    await vi.waitFor(async () => expect(await mirrored()).toEqual(['mirror', 't:a']));
  });

  it('keeps an alarm while a run is under way, and after one that did not get through', async () => {
    keepSynced();
    const set = vi.spyOn(sync, 'set').mockImplementation(async () => {
      expect(await alarms()).toEqual(['sync']);
      throw new Error('This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.');
    });
    await openTemplateStore().create(sampleTemplate({ id: 'a' }));
    await on();
    await vi.waitFor(async () => expect((await state())?.problems).toEqual([{ kind: 'rate', count: 1 }]));
    expect(await alarms()).toEqual(['sync']);
    set.mockRestore();
    await fakeBrowser.alarms.onAlarm.trigger(ALARM);
    await untilSynced();
    await vi.waitFor(async () => expect(await alarms()).toEqual([]));
  });

  it('comes to rest: what a run writes asks for no further one without end', async () => {
    keepSynced();
    await openTemplateStore().create(sampleTemplate({ id: 'a' }));
    await on();
    await untilSynced();
    await vi.waitFor(async () => expect(await alarms()).toEqual([]));
    const reads = vi.spyOn(sync, 'get');
    await local.set({ [STATE_KEY]: { ...(await state()), lastAt: 1 } });
    await local.set({ 'panel:open': true });
    expect(await alarms()).toEqual([]);
    expect(reads).not.toHaveBeenCalled();
  });
});
