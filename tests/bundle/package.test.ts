import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { archive, filesIn } from '../../utils/build/package/archive.ts';
import { filesBelow, readFiles } from '../../utils/build/package/files.ts';
import { packBuild, packSources } from '../../utils/build/package/packages.ts';
import { unpack } from '../../utils/build/package/unpack.ts';
import { part } from '../part.ts';
import { readProjectFile } from '../repo/source/files.ts';
import { PROJECT_FOLDER } from '../run/command.ts';
import { BUILDS, builtFiles, builtFolder, outFolder, readBuilt } from './built.ts';

/* What `npm run package` makes of the builds: see `docs/releasing.md`. */

const temporary = mkdtempSync(join(tmpdir(), 'package-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

describe.each(BUILDS)('the package for %s', (build) => {
  const zip = packBuild(build);

  test('has exactly the built files, and none that only maintainers need', async () => {
    const files = await filesIn(await zip);
    expect(files.map(({ path }) => path)).toEqual(builtFiles(build));
    for (const { path, content } of files)
      expect(readBuilt(build, path).equals(content), `${path} is as it was built`).toBe(true);
    expect(files.filter(({ path }) => /\.(?:map|svg|ts|tsx|yml|md)$|test|modules\.json$/.test(path))).toEqual(
      [],
    );
  });

  test('has the same bytes from a copy of the build with other dates elsewhere', async () => {
    const copy = join(temporary, `${build} copied`);
    await cp(builtFolder(build), copy, { recursive: true });
    const paths = filesBelow(copy);
    for (const path of paths) utimesSync(join(copy, path), 1, 1);
    expect(sameBytes(await archive(readFiles(copy, paths.toReversed())), await zip)).toBe(true);
  });
});

describe('what is published', () => {
  test('are the two packages and the sources, named after the version, with the sum of each', () => {
    const version = part(JSON.parse(readProjectFile('package.json')), 'version');
    const run = spawnSync(process.execPath, [join(PROJECT_FOLDER, 'utils/build/package/main.ts')], {
      encoding: 'utf8',
    });
    expect(run.status, run.stderr).toBe(0);
    const names = ['chrome', 'firefox', 'sources'].map((what) => `token-presets-${version}-${what}.zip`);
    const lines = names.map((name) => {
      const file = join(outFolder(), name);
      return `${createHash('sha256').update(readFileSync(file)).digest('hex')}  ${file}\n`;
    });
    expect(run.stdout).toBe(lines.join(''));
  });

  /*
   * As a reviewer does it: the sources unpacked somewhere, without git, in another time zone and language. One browser
   * is enough, since both are built by the same steps.
   */
  test('comes out of the published sources byte for byte', async () => {
    const folder = join(temporary, 'sources, unpacked');
    await unpack(await packSources(PROJECT_FOLDER), folder);
    symlinkSync(join(PROJECT_FOLDER, 'node_modules'), join(folder, 'node_modules'), 'junction');
    const { WXT_OUT_DIR: _, CI, ...env } = process.env;
    const script = join(PROJECT_FOLDER, 'node_modules/wxt/bin/wxt.mjs');
    const run = spawnSync(process.execPath, [script, 'build', '-b', 'firefox', '--mv3'], {
      cwd: folder,
      env: { ...env, TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', ...(CI === undefined ? { CI: '1' } : {}) },
      encoding: 'utf8',
    });
    expect(run.status, run.stderr).toBe(0);
    const anew = join(folder, '.output/firefox-mv3');
    const zip = await archive(readFiles(anew, filesBelow(anew)));
    // Told by names first: where the build that is tested is older than the sources, some differ.
    expect(filesBelow(anew).toSorted()).toEqual(builtFiles('firefox'));
    expect(sameBytes(zip, await packBuild('firefox'))).toBe(true);
  }, 180_000);
});

/** In one word, since a difference of two zips would be told at the length of both. */
function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
