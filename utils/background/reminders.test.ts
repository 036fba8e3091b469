import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addDays, dayOf } from '../days/day.ts';
import { openRecordStore } from '../records/browser-store.ts';
import { sampleRecord } from '../records/testing/records.ts';
import { keepReminders } from './reminders.ts';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const HOUR = 3_600_000;
const NOON = Date.parse('2026-09-01T12:00:00');
const { action, alarms, storage } = fakeBrowser;

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: NOON, toFake: ['Date'] });
});
afterEach(() => vi.useRealTimers());

const textOf = () => action.getBadgeText({});
const colourOf = async () => (await action.getBadgeBackgroundColor({})).slice(0, 3);
const AMBER = [0xf2, 0xa6, 0x00];
const RED = [0xb3, 0x26, 0x1e];

async function untilBadge(text: string): Promise<void> {
  await vi.waitFor(async () => expect(await textOf()).toBe(text));
}

/** A record that is to be rotated so many days from today. */
async function keep(id: string, inDays: number | null, change: object = {}): Promise<void> {
  const rotateBy = inDays === null ? null : addDays(dayOf(new Date()), inDays);
  expect(await openRecordStore().create(sampleRecord({ id, rotateBy, ...change }))).toMatchObject({
    ok: true,
  });
}

/** The worker is ended: it hears nothing more, and what is stored or drawn stays. */
function endWorker(): void {
  fakeBrowser.runtime.onInstalled.removeAllListeners();
  fakeBrowser.runtime.onStartup.removeAllListeners();
  alarms.onAlarm.removeAllListeners();
  storage.onChanged.removeAllListeners();
}

/** The browser is closed and opened: badges, session storage and, in some, alarms are gone. */
async function restart(): Promise<void> {
  endWorker();
  action.resetState();
  await storage.session.clear();
  await alarms.clearAll();
}

const ring = () =>
  alarms.onAlarm.trigger({ name: 'reminders', scheduledTime: Date.now(), persistAcrossSessions: true });

describe('the badge', () => {
  it('counts what is due and what is overdue, and nothing else', async () => {
    await keep('due', 0);
    await keep('soon', 7);
    await keep('later', 8);
    await keep('never', null);
    await keep('snoozed', -3, { snoozedUntil: '2026-09-05' });
    await keep('other account', 1, { id: 'x', accountType: 'brand' });
    await storage.local.set({ 'record:damaged': 'text', 'record-deleted:y': 'text' });
    keepReminders();
    await untilBadge('3');
    expect(await colourOf()).toEqual(AMBER);
    expect(await action.getTitle({})).toBe('Token Presets: 3 tokens to rotate');
  });

  it('is red as soon as one is overdue', async () => {
    await keep('due', 0);
    await keep('late', -1);
    keepReminders();
    await untilBadge('2');
    await vi.waitFor(async () => expect(await colourOf()).toEqual(RED));
  });

  it('is empty without any', async () => {
    await keep('later', 30);
    keepReminders();
    await vi.waitFor(async () => expect(await action.getTitle({})).toBe('Token Presets'));
    expect(await textOf()).toBe('');
  });

  it('speaks of one as one', async () => {
    await keep('due', 0);
    keepReminders();
    await vi.waitFor(async () => expect(await action.getTitle({})).toBe('Token Presets: 1 token to rotate'));
  });
});

describe('is drawn anew', () => {
  it.each([
    [
      'when the extension is installed or updated',
      () => fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', temporary: false } as never),
    ],
    ['when the browser starts', () => fakeBrowser.runtime.onStartup.trigger()],
    ['by its alarm', ring],
  ])('%s', async (_, event) => {
    keepReminders();
    await vi.waitFor(async () => expect(await storage.session.get(null)).not.toEqual({}));
    await keep('due', 0);
    await untilBadge('1');
    await action.setBadgeText({ text: '' });
    await event();
    await untilBadge('1');
  });

  it('when records change, in whatever window', async () => {
    keepReminders();
    await keep('a', 1);
    await untilBadge('1');
    await keep('b', -1);
    await untilBadge('2');
    const store = openRecordStore();
    await store.save(sampleRecord({ id: 'b', rotateBy: '2027-01-01' }), 1);
    await untilBadge('1');
    expect(await colourOf()).toEqual(AMBER);
    await store.remove('a');
    await untilBadge('');
    await store.restore('record-deleted:a');
    await untilBadge('1');
  });

  it('with each start of a worker after the browser was closed', async () => {
    await keep('due', 0);
    keepReminders();
    await untilBadge('1');
    await restart();
    expect(await textOf()).toBe('');
    keepReminders();
    await untilBadge('1');
  });

  it('for what became due while the browser was closed', async () => {
    await keep('later', 20);
    keepReminders();
    await vi.waitFor(async () => expect(await storage.session.get(null)).not.toEqual({}));
    await restart();
    vi.setSystemTime(NOON + 15 * 24 * HOUR);
    keepReminders();
    await untilBadge('1');
  });

  it('after other changes of the storage it is not', async () => {
    keepReminders();
    await vi.waitFor(async () => expect(await storage.session.get(null)).not.toEqual({}));
    const reads = vi.spyOn(storage.local, 'get');
    await storage.local.set({ 'template:a': 1, 'panel:open': true });
    await storage.sync.set({ 'record:x': 1 });
    await alarms.onAlarm.trigger({ name: 'sync', scheduledTime: 0, persistAcrossSessions: false });
    expect(reads).not.toHaveBeenCalled();
  });

  it('a worker that wakes on the same day reads no records', async () => {
    await keep('due', 0);
    keepReminders();
    await vi.waitFor(async () => expect(await storage.session.get(null)).not.toEqual({}));
    endWorker();
    const reads = vi.spyOn(storage.local, 'get');
    const asked = vi.spyOn(storage.session, 'get');
    keepReminders();
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    await Promise.all(asked.mock.results.map(({ value }) => value));
    expect(reads).not.toHaveBeenCalled();
    expect(await textOf()).toBe('1');
  });
});

describe('a clock that is changed', () => {
  it('forward: the next waking says what is due then; back: what was due before', async () => {
    await keep('a', 20);
    keepReminders();
    await vi.waitFor(async () => expect(await storage.session.get(null)).not.toEqual({}));
    expect(await textOf()).toBe('');
    vi.setSystemTime(NOON + 400 * 24 * HOUR);
    await ring();
    await untilBadge('1');
    expect(await colourOf()).toEqual(RED);
    vi.setSystemTime(NOON);
    endWorker();
    keepReminders();
    await untilBadge('');
  });

  it('at midnight the next alarm says what the new day makes due', async () => {
    await keep('a', 8);
    keepReminders();
    await vi.waitFor(async () => expect(await storage.session.get(null)).not.toEqual({}));
    vi.setSystemTime(Date.parse('2026-09-02T00:10:00'));
    await ring();
    await untilBadge('1');
  });
});

describe('the alarm', () => {
  const alarm = () => alarms.get('reminders');
  const untilAlarm = () =>
    vi.waitFor(async () => expect(await alarm()).toMatchObject({ periodInMinutes: 60 }));

  it('rings every hour, and is left alone while it does', async () => {
    keepReminders();
    await untilAlarm();
    const create = vi.spyOn(alarms, 'create');
    for (let wakings = 0; wakings < 5; wakings++) {
      endWorker();
      const get = vi.spyOn(alarms, 'get');
      keepReminders();
      await vi.waitFor(() => expect(get).toHaveBeenCalled());
      await Promise.all(get.mock.results.map(({ value }) => value));
      get.mockRestore();
    }
    expect(create).not.toHaveBeenCalled();
  });

  it('is made again when a browser forgot it', async () => {
    keepReminders();
    await untilAlarm();
    await restart();
    expect(await alarm()).toBeUndefined();
    keepReminders();
    await untilAlarm();
  });

  it.each([
    ['with another period', { periodInMinutes: 600 }],
    ['that rings once', { delayInMinutes: 5 }],
    ['set while the clock was ahead', { when: NOON + 300 * 24 * HOUR, periodInMinutes: 60 }],
  ])('one %s is replaced', async (_, info) => {
    await alarms.create('reminders', info);
    keepReminders();
    await vi.waitFor(async () =>
      expect(await alarm()).toMatchObject({ periodInMinutes: 60, scheduledTime: expect.any(Number) }),
    );
    await vi.waitFor(async () => expect((await alarm())?.scheduledTime).toBeLessThanOrEqual(NOON + HOUR));
  });

  it('one that is late is left alone, for it rings now', async () => {
    await alarms.create('reminders', { when: NOON - 300 * 24 * HOUR, periodInMinutes: 60 });
    const get = vi.spyOn(alarms, 'get');
    const create = vi.spyOn(alarms, 'create');
    keepReminders();
    await vi.waitFor(() => expect(get).toHaveBeenCalled());
    await get.mock.results[0]?.value;
    await vi.waitFor(async () => expect(await storage.session.get(null)).not.toEqual({}));
    expect(create).not.toHaveBeenCalled();
  });

  it('takes away for good what was deleted 30 days ago', async () => {
    await keep('gone', 0);
    await openRecordStore().remove('gone');
    keepReminders();
    vi.setSystemTime(NOON + 31 * 24 * HOUR);
    await ring();
    await vi.waitFor(async () => expect(await storage.local.get(null)).toEqual({}));
  });
});

describe('a storage that fails', () => {
  it('leaves the badge as it is, says so, and is asked again', async () => {
    await keep('due', 0);
    keepReminders();
    await untilBadge('1');
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const get = vi.spyOn(storage.local, 'get').mockRejectedValue(new Error('disk'));
    await ring();
    await vi.waitFor(() => expect(said).toHaveBeenCalledTimes(2)); // of the badge, of the old ones
    expect(await textOf()).toBe('1');
    get.mockRestore();
    await action.setBadgeText({ text: '' });
    await ring();
    await untilBadge('1');
  });

  it('of the session makes the badge be drawn', async () => {
    await keep('due', 0);
    vi.spyOn(storage.session, 'get').mockRejectedValue(new Error('disk'));
    vi.spyOn(console, 'error').mockImplementation(() => {});
    keepReminders();
    await untilBadge('1');
  });
});
