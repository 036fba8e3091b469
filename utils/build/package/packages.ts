import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILDS, type Build, builtFolder } from '../out-folder.ts';
import { archive } from './archive.ts';
import { filesBelow, readFiles } from './files.ts';
import { sourcePaths } from './sources.ts';

/** A build as the stores get it: every file of it, and nothing else. */
export async function packBuild(build: Build): Promise<Uint8Array> {
  const folder = builtFolder(build);
  return await archive(readFiles(folder, filesBelow(folder)));
}

/** The sources as Mozilla's reviewers get them: the same builds come out of them. */
export async function packSources(projectFolder: string): Promise<Uint8Array> {
  return await archive(readFiles(projectFolder, sourcePaths(projectFolder)));
}

/** All that is published, by the names of the files. */
export async function packages(projectFolder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const name = (what: string) => `token-presets-${versionIn(projectFolder)}-${what}.zip`;
  const made = new Map<string, Uint8Array>();
  for (const build of BUILDS) made.set(name(build), await packBuild(build));
  return made.set(name('sources'), await packSources(projectFolder));
}

function versionIn(projectFolder: string): string {
  const file = join(projectFolder, 'package.json');
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const version =
    typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, 'version') : undefined;
  if (typeof version !== 'string') throw new Error(`${file} has no version`);
  return version;
}
