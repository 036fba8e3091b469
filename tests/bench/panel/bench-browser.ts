import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from '../../browser/launch.ts';
import type { RunningBrowser } from '../../browser/running.ts';
import { until } from '../../browser/until.ts';
import { builtFolder } from '../../bundle/built.ts';
import { notePanel } from './notes.ts';

/** A Chromium with the built extension, which notes what its panel offers, and with an extension whose background is empty. */
export interface BenchBrowser {
  readonly running: RunningBrowser;
  /** Ends the background of the extension, or of the empty one, as the browser does after half a minute. */
  stopBackground(of: 'extension' | 'empty'): Promise<void>;
  close(): Promise<void>;
}

const NOTES = 'bench-notes.js';
const EMPTY = fileURLToPath(new URL('empty-extension', import.meta.url));

/**
 * The panel lives in a closed root in a world of its own, where only a script of the same extension can note something
 * without asking again and again from outside. So a copy of the build gets one more content script; all else is as built.
 */
async function copyWithNotes(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'token-presets-bench-'));
  await cp(builtFolder('chrome'), folder, { recursive: true });
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const [{ matches }] = manifest.content_scripts;
  manifest.content_scripts.unshift({ matches, js: [NOTES], run_at: 'document_start' });
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, NOTES), `(${notePanel})();`);
  return folder;
}

export async function launchBenchBrowser(proxyPort: number): Promise<BenchBrowser> {
  const extensionDir = await copyWithNotes();
  const removeCopy = () => rm(extensionDir, { recursive: true, force: true });
  try {
    const running = await launch('chromium', { extensionDir, proxyPort });
    const { puppeteer } = running;
    const addresses = {
      extension: running.extensionUrl(''),
      empty: `chrome-extension://${await puppeteer.installExtension(EMPTY)}/`,
    };
    const workers = (of: 'extension' | 'empty') =>
      puppeteer
        .targets()
        .filter((one) => one.type() === 'service_worker' && one.url().startsWith(addresses[of]));
    return {
      running,
      async stopBackground(of) {
        // One that is just starting, for a change of storage, has to be there before it can be ended.
        await until('the background to end', async () => {
          const there = workers(of);
          for (const target of there) await (await target.worker())?.close();
          return there.length === 0;
        });
      },
      async close() {
        await running.close();
        await removeCopy();
      },
    };
  } catch (error) {
    await removeCopy();
    throw error;
  }
}
