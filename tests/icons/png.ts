import { crc32, deflateSync } from 'node:zlib';

/** Red, green, blue, alpha: each from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const WHITE: Colour = [255, 255, 255, 255];
/** Steps from nothing to the ground, and as many from the ground to white: sixteen colours, of four bits each. */
const STEPS = 7;

/**
 * The colours of a white drawing on a ground of one colour with nothing around it, with the steps in between that
 * make edges smooth. More steps nobody sees, and they are most of the bytes.
 */
export function paletteOf(ground: Colour): readonly Colour[] {
  const [red, green, blue] = ground;
  const around = Array.from(
    { length: STEPS + 1 },
    (_, step): Colour => [red, green, blue, part(0, 255, step)],
  );
  const inside = Array.from({ length: STEPS }, (_, step): Colour => {
    const towards = (at: 0 | 1 | 2) => part(ground[at], WHITE[at], step + 1);
    return [towards(0), towards(1), towards(2), 255];
  });
  return [...around, ...inside];
}

function part(from: number, to: number, step: number): number {
  return Math.round(from + ((to - from) * step) / STEPS);
}

/** A square picture as a PNG, each pixel in the closest colour of the palette, which has sixteen at the most. */
export function encodePng(pixels: readonly Colour[], side: number, palette: readonly Colour[]): Buffer {
  if (pixels.length !== side * side) throw new Error(`${pixels.length} pixels are no square of ${side}`);
  if (palette.length > 16) throw new Error(`${palette.length} colours do not fit into four bits`);
  const perLine = Math.ceil(side / 2);
  // Each line begins with its filter, which is none.
  const lines = Buffer.alloc(side * (perLine + 1));
  for (const [at, pixel] of pixels.entries()) {
    const column = at % side;
    const byte = Math.floor(at / side) * (perLine + 1) + 1 + (column >> 1);
    lines[byte] = (lines[byte] ?? 0) | (closest(pixel, palette) << (column % 2 === 0 ? 4 : 0));
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([4, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap((one) => one.slice(0, 3)))),
    chunk('tRNS', Buffer.from(palette.map(([, , , alpha]) => alpha))),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** By what is seen: the less there is of a colour, the less matters which it is. */
function closest(pixel: Colour, palette: readonly Colour[]): number {
  const distances = palette.map((one) => distance(pixel, one));
  return distances.indexOf(Math.min(...distances));
}

function distance(one: Colour, other: Colour): number {
  const seen = ([red, green, blue, alpha]: Colour) =>
    [red, green, blue].map((value) => (value * alpha) / 255);
  const others = seen(other);
  const colours = seen(one).map((value, at) => (value - (others[at] ?? 0)) ** 2);
  return colours.reduce((sum, value) => sum + value, (one[3] - other[3]) ** 2);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
