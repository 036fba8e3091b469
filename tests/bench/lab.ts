import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { launchBareChromium } from '../browser/chromium.ts';
import { findBrowser } from '../browser/find.ts';
import { launch } from '../browser/launch.ts';
import type { BareBrowser, RunningBrowser } from '../browser/running.ts';
import { builtFolder } from '../bundle/built.ts';
import type { Measured } from './measured.ts';

/** What each part of the bench works with. */
export interface Lab {
  readonly sandbox: Sandbox;
  /** A Chromium with the built extension in it and a fresh profile, started when it is first asked for. */
  browser(): Promise<RunningBrowser>;
  /** The same Chromium with the same switches without the extension, to measure beside it. */
  bareBrowser(): Promise<BareBrowser>;
  /** As the browser names itself; null as long as none was asked for. */
  browserVersion(): Promise<string | null>;
  /** How often each thing is measured. */
  readonly rounds: number;
}

/** A part of the bench: measures, and gives its rows in the order of the table. */
export interface BenchPart {
  /** For `npm run bench -- --only=apply`. */
  readonly name: string;
  measure(lab: Lab): Promise<readonly Measured[]>;
  /** The same for `npm test`, with those of its kept rows that take least time; absent for a part that is not in it. */
  measureBriefly?(lab: Lab): Promise<readonly Measured[]>;
}

/** Opens the lab for one piece of work, and closes all that was started for it. */
export async function withLab<Result>(rounds: number, work: (lab: Lab) => Promise<Result>): Promise<Result> {
  const lab = await openLab(rounds);
  try {
    return await work(lab);
  } finally {
    await lab.close();
  }
}

/** The same for work that begins and ends in different places, such as the hooks of a test. */
export async function openLab(rounds: number): Promise<Lab & { close(): Promise<void> }> {
  const sandbox = await startSandbox();
  const { proxyPort } = sandbox;
  const started: Promise<BareBrowser>[] = [];
  const noted = <One extends BareBrowser>(browser: Promise<One>): Promise<One> => {
    started.push(browser);
    return browser;
  };
  let withIt: Promise<RunningBrowser> | undefined;
  let without: Promise<BareBrowser> | undefined;
  return {
    sandbox,
    rounds,
    browser() {
      withIt ??= noted(launch('chromium', { extensionDir: builtFolder('chrome'), proxyPort }));
      return withIt;
    },
    bareBrowser() {
      without ??= noted(findBrowser('chromium').then((path) => launchBareChromium(path, { proxyPort })));
      return without;
    },
    async browserVersion() {
      const [first] = started;
      return first === undefined ? null : await (await first).puppeteer.version();
    },
    async close() {
      // One that did not start has said so to whoever asked for it.
      const browsers = await Promise.allSettled(started);
      await Promise.all(browsers.map((one) => (one.status === 'fulfilled' ? one.value.close() : undefined)));
      await sandbox.close();
    },
  };
}
