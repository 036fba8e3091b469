import { afterEach, describe, expect, test } from 'vitest';
import { type ArchivedFile, archive, filesIn } from './archive.ts';

const file = (path: string, text = path): ArchivedFile => ({ path, content: new TextEncoder().encode(text) });
const files = [
  file('b/ü.js', 'const a = 1;\n'.repeat(500)),
  file('B.txt'),
  file('a.css'),
  file('run', '#!/bin/sh\n'),
];

/** The fields of a zip's central directory that may tell of the machine it was made on. */
function directoryOf(zip: Uint8Array) {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const found: {
    readonly name: string;
    readonly time: number;
    readonly date: number;
    readonly mode: number;
    readonly extra: number;
  }[] = [];
  for (let at = 0; at < zip.length - 46; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    found.push({
      name: new TextDecoder().decode(zip.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))),
      time: view.getUint16(at + 12, true),
      date: view.getUint16(at + 14, true),
      mode: view.getUint32(at + 38, true) >>> 16,
      extra: view.getUint16(at + 30, true),
    });
  }
  return found;
}

describe('an archive', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  test('has the same bytes in any order of files and in any time zone', async () => {
    const once = await archive(files);
    process.env['TZ'] = 'Pacific/Kiritimati';
    expect(new Date(0).getHours()).not.toBe(0);
    expect(await archive(files.toReversed())).toEqual(once);
  });

  test('says nothing of the machine: names in order, one date, modes by what the files are', async () => {
    const noon = 12 << 11;
    const firstDay = (1 << 5) | 1;
    const entry = (name: string, mode = 0o100644) => ({ name, time: noon, date: firstDay, mode, extra: 0 });
    expect(directoryOf(await archive(files))).toEqual([
      entry('B.txt'),
      entry('a.css'),
      entry('b/ü.js'),
      entry('run', 0o100755),
    ]);
  });

  test('is smaller than its files and gives them back', async () => {
    const zip = await archive(files);
    expect(zip.length).toBeLessThan(1_000);
    const back = await filesIn(zip);
    expect(back.map(({ path }) => path)).toEqual(['B.txt', 'a.css', 'b/ü.js', 'run']);
    expect(back.find(({ path }) => path === 'b/ü.js')?.content).toEqual(files[0]?.content);
  });

  test('that was changed on its way is refused', async () => {
    const zip = await archive([file('a.txt', 'a plain text')]);
    const at = 30 + 'a.txt'.length + 4;
    zip[at] = (zip[at] ?? 0) ^ 1;
    await expect(filesIn(zip)).rejects.toThrow();
  });
});
