import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packBuild } from '../../utils/build/package/packages.ts';
import { unpack } from '../../utils/build/package/unpack.ts';
import type { BrowserName } from '../browser/names.ts';

/** The extension as it is published. */
export interface Packed {
  /** The zip that the store gets. */
  readonly extensionFile: string;
  /** What was unpacked of it: Chromium without a screen installs no file, only a folder. */
  readonly extensionDir: string;
  removeNow(): void;
}

/** Packs a build as `npm run package` does, so that what is tested is what is published. */
export async function packedExtension(name: BrowserName): Promise<Packed> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'packed-')));
  const extensionFile = join(folder, 'extension.zip');
  const extensionDir = join(folder, 'extension');
  const zip = await packBuild(name === 'chromium' ? 'chrome' : 'firefox');
  writeFileSync(extensionFile, zip);
  await unpack(zip, extensionDir);
  return {
    extensionFile,
    extensionDir,
    removeNow: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 20 }),
  };
}
