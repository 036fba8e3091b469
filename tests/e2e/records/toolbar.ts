import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer-core';
import { addDays, dayOf } from '../../../utils/days/day.ts';
import { recordKey, wrapRecord } from '../../../utils/records/envelope.ts';
import { sampleRecord } from '../../../utils/records/testing/records.ts';
import { until } from '../../browser/until.ts';

/** What the extension's pages may ask of the browser, in both browsers. */
interface ToolbarApi {
  readonly action: {
    getBadgeText(details: object): Promise<string>;
    getBadgeBackgroundColor(details: object): Promise<readonly number[]>;
    getTitle(details: object): Promise<string>;
    setBadgeText(details: { readonly text: string }): Promise<void>;
  };
  readonly alarms: {
    get(name: string): Promise<Alarm | undefined>;
    create(name: string, info: { readonly when: number; readonly periodInMinutes: number }): Promise<void>;
  };
}

export interface Alarm {
  readonly scheduledTime: number;
  readonly periodInMinutes?: number;
}

interface Toolbar {
  readonly text: string;
  readonly colour: string;
  readonly title: string;
}

/** What the toolbar's button says; `page` is one of the extension's own. */
async function toolbar(page: Page): Promise<Toolbar> {
  return await page.evaluate(async () => {
    const api: unknown = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const { action } = api as ToolbarApi;
    const [text, rgba, title] = await Promise.all([
      action.getBadgeText({}),
      action.getBadgeBackgroundColor({}),
      action.getTitle({}),
    ]);
    return { text, colour: rgba.slice(0, 3).join(), title };
  });
}

/** Waits until the badge says this, and its colour and the title what else is expected: the browser sets one after the other. */
export async function untilBadge(page: Page, text: string, also: Partial<Toolbar> = {}): Promise<void> {
  const wanted = { text, ...also };
  await until(`the button to say ${JSON.stringify(wanted)}`, async () => {
    const now = await toolbar(page);
    if (!isDeepStrictEqual({ ...now, ...wanted }, now)) throw new Error(`it says ${JSON.stringify(now)}`);
    return true;
  });
}

/** Makes the badge say something that no record is behind, so that only a new drawing puts it right. */
export async function spoilBadge(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const api: unknown = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    await (api as ToolbarApi).action.setBadgeText({ text: '?' });
  });
}

/** The hourly alarm, once it is there. */
export async function untilAlarm(page: Page): Promise<Alarm> {
  return await until('the alarm of reminders', () =>
    page.evaluate(async () => {
      const api: unknown = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      return await (api as ToolbarApi).alarms.get('reminders');
    }),
  );
}

/** Lets the hour be over: the same alarm, which rings at once, or in so many milliseconds. */
export async function ring(page: Page, later = 0): Promise<void> {
  await page.evaluate(async (ms) => {
    const api: unknown = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const when = Date.now() + ms;
    await (api as ToolbarApi).alarms.create('reminders', { when, periodInMinutes: 60 });
  }, later);
}

/** A record as it lies in storage, to be rotated so many days from today. */
export function recordDueIn(days: number, id = `due-${days}`): Record<string, unknown> {
  const record = sampleRecord({ id, rotateBy: addDays(dayOf(new Date()), days) });
  return { [recordKey(id)]: wrapRecord({ record, revision: 1, savedAt: 1 }) };
}
