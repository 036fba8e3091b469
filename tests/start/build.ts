import { existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Build, outFolder } from '../bundle/built.ts';
import { PROJECT_FOLDER, runTool } from '../run/command.ts';

/** All that a build is made of. */
const SOURCES = ['entrypoints', 'components', 'utils', 'public', 'wxt.config.ts', 'package-lock.json'];

/** Builds the extension for a browser unless the last build is newer than every source. Gives its folder. */
export async function buildIfNeeded(browser: Build): Promise<string> {
  const folder = outFolder(browser);
  const manifestFile = join(folder, 'manifest.json');
  if (await isCurrent(manifestFile)) return folder;
  const why = existsSync(manifestFile) ? 'the last build is older than its sources' : 'there is no build yet';
  console.log(`Building the extension for ${browser}: ${why}.`);
  const code = await runTool('wxt', ['build', '-b', browser, '--mv3']);
  if (code !== 0) throw new Error(`The build for ${browser} failed with code ${code}.`);
  return folder;
}

async function isCurrent(manifestFile: string): Promise<boolean> {
  if (!existsSync(manifestFile)) return false;
  const builtAt = statSync(manifestFile).mtimeMs;
  const changedAt = await Promise.all(SOURCES.map((source) => newest(join(PROJECT_FOLDER, source))));
  return Math.max(...changedAt) < builtAt;
}

/** When a file, or anything below a folder, was last changed. */
async function newest(path: string): Promise<number> {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  const below = await readdir(path, { recursive: true });
  return Math.max(mtimeMs, ...below.map((name) => statSync(join(path, name)).mtimeMs));
}
