import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ASSETS } from './assets.ts';

const SANDBOX = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(SANDBOX, 'dist');

/** The built app, in memory. */
export interface AppBundle {
  /** The page around the app; `lang` of its `<html>` is still English. */
  readonly html: string;
  /** File contents by path below the host: `/platform-ui/…`. */
  readonly files: ReadonlyMap<string, Buffer>;
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** A hash of everything that the bundle is made of. */
async function sourceHash(): Promise<string> {
  const sources = [
    ...(await filesBelow(join(SANDBOX, 'app'))),
    ...(await filesBelow(join(SANDBOX, 'data'))),
    ...(await filesBelow(join(SANDBOX, 'fixtures'))).filter((file) => file.endsWith('.ts')),
    ...(await filesBelow(join(SANDBOX, 'pages'))),
    ...(await filesBelow(join(SANDBOX, 'server'))),
    ...(await filesBelow(join(SANDBOX, 'teams'))),
  ].filter((file) => !file.endsWith('.test.ts'));
  const hash = createHash('sha256');
  for (const file of [...sources, join(SANDBOX, '..', 'package-lock.json')]) {
    hash.update(`${relative(SANDBOX, file)}\n`).update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 16);
}

/** In a process of its own: test runners set NODE_ENV, and Vite would then build Vue with its warnings. */
async function buildInto(folder: string): Promise<void> {
  const script = join(SANDBOX, 'server', 'vite-build.ts');
  await promisify(execFile)(process.execPath, [script, folder], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
}

async function load(folder: string): Promise<AppBundle> {
  const files = new Map<string, Buffer>();
  for (const file of await filesBelow(folder)) {
    files.set(ASSETS + relative(folder, file).split('\\').join('/'), await readFile(file));
  }
  const html = files.get(`${ASSETS}index.html`);
  if (html === undefined) throw new Error(`The build in ${folder} has no index.html`);
  return { html: html.toString(), files };
}

/**
 * The app's bundle: built by Vite when a source has changed since the last build, taken from `sandbox/dist`
 * otherwise. Safe when several test files start at once: a build appears whole or not at all.
 */
export async function appBundle(): Promise<AppBundle> {
  const hash = await sourceHash();
  const folder = join(DIST, hash);
  if (!existsSync(folder)) {
    const unfinished = join(DIST, `unfinished-${process.pid}`);
    await mkdir(DIST, { recursive: true });
    await buildInto(unfinished);
    try {
      await rename(unfinished, folder);
    } catch (error) {
      // Another process was faster with the same sources.
      if (!existsSync(folder)) throw error;
      await rm(unfinished, { recursive: true });
    }
    const others = (await readdir(DIST)).filter((name) => name !== hash && !name.startsWith('unfinished-'));
    await Promise.all(others.map((name) => rm(join(DIST, name), { recursive: true, force: true })));
  }
  return load(folder);
}
