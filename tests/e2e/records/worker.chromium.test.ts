import type { WebWorker } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../../browser/until.ts';
import { useHarness } from '../harness.ts';
import { writeStorage } from '../storage.ts';
import { storagePage } from '../storage-page.ts';
import { recordDueIn, ring, spoilBadge, untilAlarm, untilBadge } from './toolbar.ts';

/*
 * Chromium ends the background after half a minute without work, and lets tests into it: what ends it and what changes
 * its clock is tried here. Firefox shows nobody its background.
 */
const harness = useHarness();

async function worker(): Promise<WebWorker> {
  const target = await harness.browser.puppeteer.waitForTarget((one) => one.type() === 'service_worker');
  const found = await target.worker();
  if (found === null) throw new Error('the background is no worker');
  return found;
}

async function endWorker(): Promise<void> {
  await (await worker()).close();
  await until('the background to end', () =>
    harness.browser.puppeteer.targets().every((one) => one.type() !== 'service_worker'),
  );
}

/** Sets the worker's clock so many days forward, or back. */
async function setClock(days: number): Promise<void> {
  await (await worker()).evaluate((shift) => {
    const real: DateConstructor = Reflect.get(globalThis, 'realDate') ?? Date;
    Reflect.set(globalThis, 'realDate', real);
    const now = () => real.now() + shift;
    const shifted = new Proxy(real, {
      construct: (_, words: unknown[]) => Reflect.construct(real, words.length === 0 ? [now()] : words),
      get: (_, name) => (name === 'now' ? now : Reflect.get(real, name)),
    });
    Reflect.set(globalThis, 'Date', shifted);
  }, days * 86_400_000);
}

test('the alarm wakes a worker that was ended, and a change of records does', async () => {
  const page = await storagePage(harness.browser);
  await writeStorage(harness, 'local', recordDueIn(1));
  await untilBadge(page, '1');
  await endWorker();
  await spoilBadge(page);
  await ring(page);
  await untilBadge(page, '1');
  await endWorker();
  await writeStorage(harness, 'local', recordDueIn(2));
  await untilBadge(page, '2');
});

test('a worker that wakes leaves the alarm as it is', async () => {
  const page = await storagePage(harness.browser);
  const before = await untilAlarm(page);
  for (const days of [1, 2, 3]) {
    await endWorker();
    await writeStorage(harness, 'local', recordDueIn(days));
    await untilBadge(page, String(days));
  }
  expect(await untilAlarm(page)).toEqual(before);
});

test('an alarm that was set while the clock was ahead is set anew', async () => {
  const page = await storagePage(harness.browser);
  await untilAlarm(page);
  await endWorker();
  await ring(page, 300 * 24 * 3_600_000);
  await writeStorage(harness, 'local', recordDueIn(1));
  await until('the alarm to be within the hour', async () => {
    const { scheduledTime, periodInMinutes } = await untilAlarm(page);
    return periodInMinutes === 60 && scheduledTime <= Date.now() + 3_600_000;
  });
});

test('after a change of the clock the next hour says what the new day makes due, forward and back', async () => {
  const page = await storagePage(harness.browser);
  await writeStorage(harness, 'local', { ...recordDueIn(1), ...recordDueIn(60), ...recordDueIn(400) });
  await untilBadge(page, '1');
  for (const [days, text] of [
    [58, '2'],
    [500, '3'],
    [-30, ''],
    [0, '1'],
  ] as const) {
    await setClock(days);
    await ring(page);
    await untilBadge(page, text);
  }
});
