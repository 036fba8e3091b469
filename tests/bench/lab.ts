import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { launch } from '../browser/launch.ts';
import type { RunningBrowser } from '../browser/running.ts';
import { builtFolder } from '../bundle/built.ts';
import type { Measured } from './measured.ts';

/** What each part of the bench works with. */
export interface Lab {
  readonly sandbox: Sandbox;
  /** A Chromium with the built extension in it and a fresh profile, started when it is first asked for. */
  browser(): Promise<RunningBrowser>;
  /** How often each thing is measured. */
  readonly rounds: number;
}

/** A part of the bench: measures, and gives its rows in the order of the table. */
export interface BenchPart {
  /** For `npm run bench -- --only=apply`. */
  readonly name: string;
  measure(lab: Lab): Promise<readonly Measured[]>;
}

/** Opens the lab for one piece of work, and closes all that was started for it. */
export async function withLab<Result>(rounds: number, work: (lab: Lab) => Promise<Result>): Promise<Result> {
  const sandbox = await startSandbox();
  let started: Promise<RunningBrowser> | undefined;
  const browser = () => {
    started ??= launch('chromium', { extensionDir: builtFolder('chrome'), proxyPort: sandbox.proxyPort });
    return started;
  };
  try {
    return await work({ sandbox, browser, rounds });
  } finally {
    if (started !== undefined) await started.then((running) => running.close());
    await sandbox.close();
  }
}
