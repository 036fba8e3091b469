import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { launch } from '../../browser/launch.ts';
import { builtFolder } from '../../bundle/built.ts';
import { useHarness } from '../harness.ts';
import { removeFromStorage, writeStorage, writeStorageIn } from '../storage.ts';
import { storagePage } from '../storage-page.ts';
import { recordDueIn, ring, spoilBadge, untilAlarm, untilBadge } from './toolbar.ts';

/* What the toolbar's button says of tokens that are to be rotated, on the built extension. */
const harness = useHarness();

const AMBER = '242,166,0';
const RED = '179,38,30';

test('it says how many are due, in red as soon as one is overdue, and nothing once none is', async () => {
  const page = await storagePage(harness.browser);
  await untilBadge(page, '');
  await writeStorage(harness, 'local', { ...recordDueIn(0), ...recordDueIn(7), ...recordDueIn(8) });
  await untilBadge(page, '2', { colour: AMBER, title: 'Token Presets: 2 tokens to rotate' });
  await writeStorage(harness, 'local', recordDueIn(-1));
  await untilBadge(page, '3', { colour: RED });
  await removeFromStorage(harness, 'local', ['record:due-0', 'record:due-7', 'record:due--1']);
  await untilBadge(page, '', { title: 'Token Presets' });
});

test('the hour makes it be drawn anew', async () => {
  const page = await storagePage(harness.browser);
  await writeStorage(harness, 'local', recordDueIn(1));
  await untilBadge(page, '1');
  expect(await untilAlarm(page)).toMatchObject({ periodInMinutes: 60 });
  await spoilBadge(page);
  await ring(page);
  await untilBadge(page, '1');
});

test('it says so again after the browser was closed, and the alarm is there again', async () => {
  const name = inject('browserName');
  const folder = await mkdtemp(join(tmpdir(), 'reminders-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  const start = () =>
    launch(name, {
      extensionDir: builtFolder(name === 'chromium' ? 'chrome' : 'firefox'),
      profileDir: join(folder, 'profile'),
    });

  const before = await start();
  try {
    const page = await storagePage(before);
    await writeStorageIn(page, 'local', { ...recordDueIn(-1), ...recordDueIn(3) });
    await untilBadge(page, '2');
  } finally {
    await before.close();
  }

  const after = await start();
  try {
    const page = await storagePage(after);
    await untilBadge(page, '2', { colour: RED });
    expect(await untilAlarm(page)).toMatchObject({ periodInMinutes: 60 });
    await spoilBadge(page);
    await ring(page);
    await untilBadge(page, '2');
  } finally {
    await after.close();
  }
}, 120_000);
