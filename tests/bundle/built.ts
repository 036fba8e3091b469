import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Build, builtFolder } from '../../utils/build/out-folder.ts';
import { filesBelow } from '../../utils/build/package/files.ts';

export { BUILDS, type Build, builtFolder, outFolder } from '../../utils/build/out-folder.ts';

/** The files of a build whose names end so, with `/` between folders, in order. */
export function builtFiles(build: Build, ending = ''): readonly string[] {
  return filesBelow(builtFolder(build))
    .filter((path) => path.endsWith(ending))
    .sort();
}

export function readBuilt(build: Build, path: string): Buffer {
  return readFileSync(join(builtFolder(build), path));
}

export function readBuiltText(build: Build, path: string): string {
  return readBuilt(build, path).toString('utf8');
}

/** The content script that the manifest names, for the page's every load. */
export const LOADER = 'content-scripts/tokens-page.js';
/** What the background injects when the loader found the page. */
export const PANEL = 'panel.js';
/** What the background injects before it, and every other part imports. */
export const SHARED = 'shared.js';
