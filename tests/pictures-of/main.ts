import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import { startSandbox } from '../../sandbox/server.ts';
import { reportFailure } from '../browser/failure.ts';
import { launch } from '../browser/launch.ts';
import { outFolder } from '../bundle/built.ts';
import { isStoragePage } from '../e2e/storage-page.ts';
import { PROJECT_FOLDER } from '../run/command.ts';
import { buildIfNeeded } from '../start/build.ts';
import { inLanguage } from './in-language.ts';
import type { PictureOptions, Theme } from './options.ts';
import { DOCS_PICTURES, type Kept, STORE_PICTURES, STORE_SIZE } from './purposes.ts';
import { SCREENS } from './screens.ts';
import { openStudio, type Place, type Size } from './studio.ts';
import { wordsOf } from './words.ts';

/** One picture to take. */
interface Shot {
  readonly screen: string;
  readonly theme: Theme;
  readonly size: Size;
  readonly file: string;
  /** All of a page of the extension's own, however long. */
  readonly whole: boolean;
}

/** Takes the pictures one after the other and says which. Gives how many could not be taken. */
export async function takePictures(options: PictureOptions): Promise<number> {
  const shots = shotsOf(options);
  if (shots.length === 0) throw new Error(`No such screen. There are: ${[...SCREENS.keys()].join(', ')}.`);
  const words = wordsOf(options.language);
  await using extension = await inLanguage(await buildIfNeeded('chrome'), options.language);
  const sandbox = await startSandbox();
  const browser = await launch('chromium', {
    extensionDir: extension.folder,
    proxyPort: sandbox.proxyPort,
    language: options.language.replace('_', '-'),
  });
  let failures = 0;
  try {
    for (const shot of shots) {
      try {
        await take(shot, { browser, sandbox, words, language: options.language });
        console.log(relative(PROJECT_FOLDER, shot.file));
      } catch (error) {
        failures += 1;
        console.error(`${shot.screen}: ${error instanceof Error ? error.message : error}`);
        console.error(`  What there was to see is in ${await reportFailure(browser, shot.screen)}`);
      }
    }
  } finally {
    await browser.close();
    await sandbox.close();
  }
  return failures;
}

function shotsOf(options: PictureOptions): readonly Shot[] {
  const wanted = (name: string) =>
    options.only.length === 0 || options.only.some((one) => name.includes(one));
  if (options.purpose !== 'look') {
    const [pictures, folder] =
      options.purpose === 'docs'
        ? [DOCS_PICTURES, 'docs/pictures']
        : [STORE_PICTURES.map((one): Kept => ({ ...one, size: STORE_SIZE })), 'docs/store/screenshots'];
    return pictures
      .filter(({ file }) => wanted(file))
      .map(({ file, screen, size, theme = 'light' }) => ({
        screen,
        theme,
        size,
        file: join(PROJECT_FOLDER, folder, `${file}.png`),
        whole: false,
      }));
  }
  return options.themes.flatMap((theme) =>
    [...SCREENS]
      .filter(([name]) => wanted(name))
      .map(([screen, { size, whole = false }]) => ({
        screen,
        theme,
        size: options.width === undefined ? size : { ...size, width: options.width },
        file: join(
          outFolder(),
          'pictures',
          `${theme}-${options.language}${options.width === undefined ? '' : `-${options.width}`}`,
          `${screen}.png`,
        ),
        whole,
      })),
  );
}

async function take(shot: Shot, place: Place): Promise<void> {
  const screen = SCREENS.get(shot.screen);
  if (screen === undefined) throw new Error('There is no such screen.');
  const { puppeteer } = place.browser;
  const studio = await openStudio(place, shot.theme, shot.size);
  const page = await screen.show(studio);
  await page.bringToFront();
  await rest(page);
  await mkdir(join(shot.file, '..'), { recursive: true });
  await page.screenshot({ path: shot.file as `${string}.png`, fullPage: shot.whole });
  for (const other of await puppeteer.pages()) {
    if (!isStoragePage(place.browser, other)) await other.close();
  }
}

/** The mouse points at nothing, and what was drawn last is drawn. */
async function rest(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}
