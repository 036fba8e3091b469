import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { launch } from '../browser/launch.ts';
import type { BrowserName } from '../browser/names.ts';
import type { RunningBrowser } from '../browser/running.ts';
import { packedExtension } from './packed.ts';

/** A browser with the extension installed from its package, and the sandbox behind it. */
export interface Running {
  readonly browser: RunningBrowser;
  readonly sandbox: Sandbox;
}

let running: Promise<Running> | undefined;

/**
 * The same for all the test files of a run (they share one process, see `vitest.config.ts`), since a browser takes
 * longer to start than most tests take. One that broke down under a test is replaced by another.
 */
export async function sharedBrowser(name: BrowserName): Promise<Running> {
  if (running !== undefined) {
    const { browser } = await running;
    if (browser.puppeteer.connected) return await running;
  }
  running = start(name);
  return await running;
}

async function start(name: BrowserName): Promise<Running> {
  const sandbox = await startSandbox();
  const packed = await packedExtension(name);
  const browser = await launch(name, {
    extensionDir: packed.extensionDir,
    extensionFile: packed.extensionFile,
    proxyPort: sandbox.proxyPort,
  });
  const end = () => {
    browser.kill();
    packed.removeNow();
  };
  // No hook of vitest runs after the last file. It ends this process by a signal, and half a second later by force.
  process.once('SIGTERM', end);
  process.once('exit', end);
  return { browser, sandbox };
}
