import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../../sandbox/server.ts';
import { reportFailure } from '../../browser/failure.ts';
import { launch } from '../../browser/launch.ts';
import type { RunningBrowser } from '../../browser/running.ts';
import { panelSurface } from '../../browser/surfaces.ts';
import { builtFolder } from '../../bundle/built.ts';
import { inLanguage } from '../../pictures-of/in-language.ts';
import { SCREENS } from '../../pictures-of/screens.ts';
import { openStudio, type Studio } from '../../pictures-of/studio.ts';
import { wordsOf } from '../../pictures-of/words.ts';
import { LOCALES, tagOf } from '../../repo/locales/texts.ts';
import { spillsIn } from './spills.ts';

/*
 * Each language as people meet it: the page in English, the extension in theirs. The narrowest window that WCAG 2.2
 * asks for has 320 px; the panel can be dragged to 300 px beside a page.
 */
const NARROW = { width: 320, height: 800 } as const;
const WIDE = { width: 1280, height: 800 } as const;
const NARROW_PANEL = { 'panel:dock': { side: 'end', width: 300 } };

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

/** A browser with the extension in this language. */
async function speaking(language: string): Promise<{ readonly browser: RunningBrowser } & AsyncDisposable> {
  const extension = await inLanguage(builtFolder('chrome'), language);
  const browser = await launch('chromium', { extensionDir: extension.folder, proxyPort: sandbox.proxyPort });
  return {
    browser,
    async [Symbol.asyncDispose]() {
      await browser.close();
      await extension[Symbol.asyncDispose]();
    },
  };
}

async function shown(studio: Studio, name: string) {
  const screen = SCREENS.get(name);
  if (screen === undefined) throw new Error(`There is no screen ${name}`);
  return await screen.show(studio);
}

// English is what all the other tests here are in.
describe.each(LOCALES.filter((locale) => locale !== 'en'))('in %s', (locale) => {
  test('the panel applies a preset and says so, and nothing is cut off anywhere', async () => {
    await using running = await speaking(locale);
    const { browser } = running;
    const words = wordsOf(locale);
    const place = { browser, sandbox, words, language: locale };
    const spills: string[] = [];
    try {
      const studio = await openStudio(place, 'light', WIDE);
      await studio.keep(NARROW_PANEL);
      const page = await shown(studio, 'panel-applied-missing');
      await panelSurface(browser, page)
        .status()
        .waitForText(words('panel.report.set', { set: '3', total: '4' }));
      for (const root of await browser.closedRoots(page)) {
        expect(await (root as ElementHandle<ShadowRoot>).evaluate(languageOfPanel)).toBe(tagOf(locale));
        spills.push(...(await root.evaluate(spillsIn)));
      }
      const narrow = await openStudio(place, 'light', NARROW);
      for (const name of ['popup-due', 'library-form']) {
        const own = await shown(narrow, name);
        expect(await own.evaluate(() => document.documentElement.lang)).toBe(tagOf(locale));
        const root = await own.evaluateHandle(() => document);
        spills.push(...(await root.evaluate(spillsIn)).map((spill) => `${name}: ${spill}`));
      }
      expect(spills).toEqual([]);
    } catch (error) {
      console.error(`What there was to see is in ${await reportFailure(browser, `languages ${locale}`)}`);
      throw error;
    }
  });
});

/** Runs in the page. */
function languageOfPanel(root: ShadowRoot): string | undefined {
  return root.querySelector<HTMLElement>('.tp-mount')?.lang;
}
