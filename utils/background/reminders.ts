import { browser } from 'wxt/browser';
import { dayOf } from '../days/day.ts';
import { i18n } from '../i18n/index.ts';
import { openRecordStore, purgeOldRecords } from '../records/browser-store.ts';
import { isRecordKey } from '../records/envelope.ts';
import { dueOn, dueRecords } from '../records/reminders.ts';
import { inTurn } from './in-turn.ts';

const ALARM = 'reminders';
const MINUTES = 60;
/** In session storage, which lives as long as a badge does: the day for which it was drawn. */
const DRAWN_KEY = 'reminders-drawn';

const AMBER = '#f2a600';
const RED = '#b3261e';

/**
 * Keeps on the toolbar's button how many tokens are to be rotated. It follows from the stored days and the present
 * clock alone, so nothing is missed over a restart, a suspended worker or a clock that was changed.
 */
export function keepReminders(): void {
  const draw = inTurn(async () => {
    const today = dayOf(new Date());
    await drawBadge(today);
    await browser.storage.session.set({ [DRAWN_KEY]: today });
  });

  /** Whatever wakes the worker asks; reading all records each time would hold up the answer to a page. */
  async function drawIfNeeded(): Promise<void> {
    const stored = await browser.storage.session.get(DRAWN_KEY).catch(() => ({}) as Record<string, unknown>);
    if (stored[DRAWN_KEY] !== dayOf(new Date())) await draw();
  }

  browser.runtime.onInstalled.addListener(() => void draw());
  browser.runtime.onStartup.addListener(() => void draw());
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== ALARM) return;
    void draw();
    // Nothing is lost by it, and the next alarm tries again.
    purgeOldRecords().catch((error) => console.error('Token Presets:', error));
  });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && Object.keys(changes).some(isRecordKey)) void draw();
  });
  void drawIfNeeded();
  keepAlarm().catch((error) => console.error('Token Presets:', error));
}

/**
 * A browser may forget alarms when it is closed. One that is there is left alone: created anew at every start of the
 * worker, it would be put off again and again and never fire on a busy day. One further off than its period was set
 * while the clock was ahead; Chromium would wait for that time to come again.
 */
async function keepAlarm(): Promise<void> {
  const alarm = await browser.alarms.get(ALARM);
  const isInTime = alarm !== undefined && alarm.scheduledTime <= Date.now() + MINUTES * 60_000;
  if (isInTime && alarm.periodInMinutes === MINUTES) return;
  await browser.alarms.create(ALARM, { periodInMinutes: MINUTES });
}

async function drawBadge(today: string): Promise<void> {
  const result = await openRecordStore().list();
  // What the badge says stays; the next alarm tries again.
  if (!result.ok) throw new Error('The records cannot be read', { cause: result.failure });
  const due = dueRecords(result.shelf.records, today);
  const isOverdue = due.some(({ record }) => dueOn(record, today).kind === 'overdue');
  await Promise.all([
    browser.action.setBadgeText({ text: due.length === 0 ? '' : String(due.length) }),
    browser.action.setBadgeBackgroundColor({ color: isOverdue ? RED : AMBER }),
    browser.action.setTitle({
      title: due.length === 0 ? i18n.t('panel.title') : i18n.t('reminders.title', due.length),
    }),
  ]);
}
