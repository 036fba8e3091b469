import type { Page } from 'puppeteer-core';
import { until } from '../../browser/until.ts';
import { engineScript } from '../engine-script.ts';
import type { readTokens } from './engine.ts';

const GLOBAL = 'tokenEngineUnderTest';

/** The engine as one script, built once for a run. */
let bundled: Promise<string> | undefined;

export type ReadTokens = ReturnType<typeof readTokens>;

/** What the page engine of the working tree reads on a page in the browser, once it is as expected. */
export async function readWhen(
  page: Page,
  what: string,
  isReady: (read: ReadTokens) => boolean,
): Promise<ReadTokens> {
  bundled ??= engineScript(new URL('engine.ts', import.meta.url), GLOBAL);
  await page.evaluate(await bundled);
  return await until(what, async () => {
    // A copy: the page's own values are not kept.
    const read = (await page.evaluate(`globalThis.${GLOBAL}.readTokens()`)) as ReadTokens;
    return isReady(read) ? read : false;
  });
}
