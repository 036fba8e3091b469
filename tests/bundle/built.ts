import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PROJECT_FOLDER } from '../run/command.ts';

/** The browsers that there are builds for, as WXT names them. */
export const BUILDS = ['chrome', 'firefox'] as const;
export type Build = (typeof BUILDS)[number];

/** Where builds go, or one of them; `WXT_OUT_DIR` moves them, as in `wxt.config.ts`. */
export function outFolder(build?: Build): string {
  const folder = resolve(PROJECT_FOLDER, process.env['WXT_OUT_DIR'] ?? '.output');
  return build === undefined ? folder : join(folder, `${build}-mv3`);
}

/** Where a build stands. Throws where there is none. */
export function builtFolder(build: Build): string {
  const folder = outFolder(build);
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`There is no build in ${folder}. Run "npm run build" first.`);
  }
  return folder;
}

/** The files of a build whose names end so, with `/` between folders, in order. */
export function builtFiles(build: Build, ending = ''): readonly string[] {
  return globSync('**/*', { cwd: builtFolder(build), withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name).slice(builtFolder(build).length + 1))
    .map((path) => path.replaceAll('\\', '/'))
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
