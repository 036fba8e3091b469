import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchivedFile } from './archive.ts';

/** The paths of all files below a folder, with `/` between folders; nothing of what `skip` says by its path. */
export function filesBelow(folder: string, skip: (path: string) => boolean = () => false): readonly string[] {
  const walk = (below: string): readonly string[] =>
    readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (skip(path)) return [];
      if (entry.isDirectory()) return walk(path);
      if (entry.isFile()) return [path];
      throw new Error(`${join(folder, path)} is neither file nor folder, so it cannot be packed`);
    });
  return walk('');
}

/** Reads files of a folder by their paths there. */
export function readFiles(folder: string, paths: readonly string[]): readonly ArchivedFile[] {
  return paths.map((path) => ({ path, content: readFileSync(join(folder, path)) }));
}
