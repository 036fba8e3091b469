import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { ICON_FOLDER } from './draw.ts';
import { type Colour, encodePng, paletteOf } from './png.ts';
import { ICONS } from './sizes.ts';

const BLUE: Colour = [10, 20, 200, 255];

it('there is an icon of each size, none else, and each is as large as its name says and small in bytes', () => {
  const files = globSync('*.png', { cwd: ICON_FOLDER }).sort();
  expect(files).toEqual(ICONS.map(([size]) => `${size}.png`).sort());
  for (const [size] of ICONS) {
    const png = readFileSync(join(ICON_FOLDER, `${size}.png`));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    expect(png.length).toBeLessThan(1000);
  }
});

it('a picture holds its pixels, each in the closest colour of the palette', () => {
  const palette = paletteOf(BLUE);
  expect(palette).toHaveLength(15);
  const nothing: Colour = [99, 0, 0, 0];
  const white: Colour = [255, 255, 255, 255];
  const almostBlue: Colour = [12, 22, 203, 250];
  const png = encodePng([nothing, white, almostBlue, BLUE], 2, palette);
  const from = png.indexOf('IDAT');
  const lines = inflateSync(png.subarray(from + 4, from + 4 + png.readUInt32BE(from - 4)));
  const pixels = [lines[1], lines[3]].flatMap((byte = 0) => [palette[byte >> 4], palette[byte & 15]]);
  expect(pixels.map((one) => one?.[3])).toEqual([0, 255, 255, 255]);
  expect(pixels.slice(1)).toEqual([white, BLUE, BLUE]);
});

it('what is no square, and too many colours, are refused', () => {
  expect(() => encodePng([BLUE], 2, [BLUE])).toThrow('no square of 2');
  expect(() =>
    encodePng(
      [BLUE],
      1,
      Array.from({ length: 17 }, () => BLUE),
    ),
  ).toThrow('17 colours');
});
