import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesIn } from './archive.ts';

/** Unpacks a zip into a folder, which is made where there is none. Throws on names that lead out of it. */
export async function unpack(zip: Uint8Array, folder: string): Promise<void> {
  for (const { path, content } of await filesIn(zip)) {
    const file = join(folder, path);
    if (!file.startsWith(join(folder, '/'))) throw new Error(`The zip has a file outside of itself: ${path}`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
