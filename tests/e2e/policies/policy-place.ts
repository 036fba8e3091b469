import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { findBrowser } from '../../browser/find.ts';
import type { BrowserName } from '../../browser/names.ts';
import { builtFolder } from '../../bundle/built.ts';
import { readProjectFile } from '../../repo/source/files.ts';

/*
 * Where a browser looks for policies, for one start of it. Chromium reads those of the machine, so a test's policy
 * speaks of a copy of the extension with an id of its own: browsers of other tests beside it have none for theirs.
 */

export interface PolicyPlace {
  /** The extension to start the browser with. */
  readonly extensionDir: string;
  /** The person's folder to start the browser with. */
  readonly home: string;
  /** Sets a policy: one of the files of `docs/policies/` as it is, or other values in the same place. */
  set(policy: 'as documented' | Readonly<Record<string, unknown>>): Promise<void>;
  remove(): Promise<void>;
}

const GECKO_ID = 'token-presets@impact.unofficial';
const documented = (file: string) => readProjectFile(`docs/policies/${file}`);

/** Makes such a place. */
export async function makePolicyPlace(name: BrowserName): Promise<PolicyPlace> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'policies-')));
  const extensionDir = join(folder, 'extension');
  await cp(builtFolder(name === 'chromium' ? 'chrome' : 'firefox'), extensionDir, { recursive: true });
  const file =
    name === 'chromium'
      ? join(await machineFolder(), `${basename(folder)}.json`)
      : join(folder, '.mozilla', 'managed-storage', `${GECKO_ID}.json`);
  const id = unpackedId(extensionDir);
  const asDocumented =
    name === 'chromium'
      ? documented('chrome-edge-linux.json').replace('EXTENSION_ID', id)
      : documented(`${GECKO_ID}.json`);
  return {
    extensionDir,
    home: folder,
    async set(policy) {
      await mkdir(dirname(file), { recursive: true });
      const values =
        name === 'chromium'
          ? { '3rdparty': { extensions: { [id]: policy } } }
          : { name: GECKO_ID, description: 'x', type: 'storage', data: policy };
      await writeFile(file, policy === 'as documented' ? asDocumented : JSON.stringify(values));
    },
    async remove() {
      await rm(file, { force: true });
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

/** The id of an extension that is loaded from a folder: Chromium makes it of the folder's path. */
function unpackedId(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return hash.replaceAll(/./g, (digit) =>
    String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)),
  );
}

/**
 * Whether a test may set a policy for this browser. Chromium takes policies for extensions from the machine alone, and
 * on Linux alone from a file; where this process may not write it, the browser cannot be started with one.
 */
export async function maySetPolicies(name: BrowserName): Promise<boolean> {
  if (name === 'firefox') return true;
  let there = await machineFolder();
  while (!existsSync(there)) there = dirname(there);
  try {
    accessSync(there, constants.W_OK);
    return process.platform === 'linux';
  } catch {
    return false;
  }
}

/** Where Chromium, Chrome or Edge reads the policies of a Linux machine. */
async function machineFolder(): Promise<string> {
  const program = await findBrowser('chromium');
  const product = /edge/.test(basename(program))
    ? 'opt/edge'
    : /chrome-linux/.test(program)
      ? 'opt/chrome_for_testing'
      : /chrome/.test(basename(program))
        ? 'opt/chrome'
        : 'chromium';
  return join('/etc', product, 'policies', 'managed');
}
