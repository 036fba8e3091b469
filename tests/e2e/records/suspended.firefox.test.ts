import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { onTestFinished, test } from 'vitest';
import { launch } from '../../browser/launch.ts';
import { until } from '../../browser/until.ts';
import { builtFolder } from '../../bundle/built.ts';
import { writeStorageIn } from '../storage.ts';
import { storagePage } from '../storage-page.ts';
import { recordDueIn, ring, spoilBadge, untilBadge } from './toolbar.ts';

/* Firefox ends the background after half a minute without work; here after half a second. */

/** Whether the background's page is there: asking this way does not start it. */
async function isRunning(page: Page): Promise<boolean> {
  return await page.evaluate(() => {
    const { extension } = Reflect.get(globalThis, 'browser') as {
      readonly extension: { getBackgroundPage(): unknown };
    };
    return extension.getBackgroundPage() !== null;
  });
}

test('the alarm wakes a background that was ended, and a change of records does', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'suspended-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  const profileDir = join(folder, 'profile');
  await mkdir(profileDir);
  await writeFile(join(profileDir, 'prefs.js'), 'user_pref("extensions.background.idle.timeout", 500);\n');
  const browser = await launch('firefox', { extensionDir: builtFolder('firefox'), profileDir });
  try {
    const page = await storagePage(browser);
    await writeStorageIn(page, 'local', recordDueIn(1));
    await until('the background to be there', () => isRunning(page));
    await untilBadge(page, '1');
    await until('the background to end', async () => !(await isRunning(page)));
    await spoilBadge(page);
    await ring(page);
    await untilBadge(page, '1');
    await until('the background to end again', async () => !(await isRunning(page)));
    await writeStorageIn(page, 'local', recordDueIn(2));
    await untilBadge(page, '2');
  } finally {
    await browser.close();
  }
}, 120_000);
