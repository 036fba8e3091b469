import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where browsers keep what extensions store, as pieces of a path below the profile. */
const FOLDERS =
  /Local Extension Settings|Sync Extension Settings|Managed Extension Settings|Extension State|Extension Rules|Extension Scripts|Local App Settings|chrome-extension_|moz-extension|storage-sync|browser-extension-data|extension-storage|Service Worker/;

/** A file of a browser's profile. */
export interface ProfileFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/** All files in which an extension's data may be; call it when the browser is closed. */
export async function extensionFiles(profile: string): Promise<readonly ProfileFile[]> {
  const entries = await readdir(profile, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => FOLDERS.test(path.slice(profile.length)));
  return await Promise.all(paths.map(async (path) => ({ path, bytes: await readFile(path) })));
}
