import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT_FOLDER = fileURLToPath(new URL('../..', import.meta.url));

/** The browsers that there are builds for, as WXT names them. Edge takes Chrome's as it is. */
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
