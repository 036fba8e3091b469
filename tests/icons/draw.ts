import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchBareChromium } from '../browser/chromium.ts';
import { findBrowser } from '../browser/find.ts';
import { PROJECT_FOLDER } from '../run/command.ts';
import { type Colour, encodePng, paletteOf } from './png.ts';
import { ICONS } from './sizes.ts';

export const ICON_FOLDER = join(PROJECT_FOLDER, 'public/icon');

/** What all drawings stand on: seen on light and dark toolbars alike, and white is seen on it. */
const GROUND: Colour = [0x37, 0x66, 0xdc, 255];

/** Draws every icon in Chromium and writes it; the same drawings give the same bytes. Gives a line about each. */
export async function drawIcons(): Promise<readonly string[]> {
  const browser = await launchBareChromium(await findBrowser('chromium'), {});
  try {
    const page = await browser.openPage('about:blank');
    const lines: string[] = [];
    for (const [size, drawing] of ICONS) {
      const pixels = await pixelsOf(page, await readFile(join(ICON_FOLDER, drawing), 'utf8'), size);
      const png = encodePng(pixels, size, paletteOf(GROUND));
      await writeFile(join(ICON_FOLDER, `${size}.png`), png);
      lines.push(`${size}.png: ${png.length} bytes, from ${drawing}`);
    }
    return lines;
  } finally {
    await browser.close();
  }
}

/** The pixels, line by line. */
async function pixelsOf(page: Page, svg: string, size: number): Promise<readonly Colour[]> {
  const numbers = await page.evaluate(
    async (text, side) => {
      const image = new Image(side, side);
      image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
      await image.decode();
      // Not by the graphics card, which rounds as it likes.
      const context = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true });
      if (context === null) throw new Error('There is nothing to draw on');
      context.drawImage(image, 0, 0, side, side);
      return [...context.getImageData(0, 0, side, side).data];
    },
    svg,
    size,
  );
  return Array.from({ length: size * size }, (_, at): Colour => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = numbers.slice(at * 4, at * 4 + 4);
    return [red, green, blue, alpha];
  });
}
