import { existsSync } from 'node:fs';
import { download, findDownloaded, installWithApt, mayUseApt } from './install.ts';
import type { BrowserName } from './names.ts';
import { APT_PACKAGES, PATH_VARIABLES, usualPlaces } from './places.ts';

/** What finding a browser needs of the machine; a test gives another one. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: NodeJS.ProcessEnv;
  exists(path: string): boolean;
  findDownloaded(name: BrowserName): Promise<string | undefined>;
  mayUseApt(): boolean;
  installWithApt(name: BrowserName): Promise<void>;
  download(name: BrowserName): Promise<string>;
}

const THIS_MACHINE: Machine = {
  platform: process.platform,
  environment: process.env,
  exists: existsSync,
  findDownloaded,
  mayUseApt,
  installWithApt,
  download,
};

/**
 * The path of a browser's executable. Looks at the environment variable, the usual places and earlier
 * downloads, and where there is none installs one. A missing browser is an error that says what to do,
 * never a reason to skip a test.
 */
export async function findBrowser(name: BrowserName, machine: Machine = THIS_MACHINE): Promise<string> {
  const present = await findPresent(name, machine);
  if (present !== undefined) return present;

  const tried: string[] = [];
  if (machine.mayUseApt()) {
    try {
      await machine.installWithApt(name);
      const installed = await findPresent(name, machine);
      if (installed !== undefined) return installed;
      tried.push(`apt installed ${APT_PACKAGES[name]}, but it is in none of the usual places`);
    } catch (error) {
      tried.push(`apt: ${messageOf(error)}`);
    }
  }
  try {
    return await machine.download(name);
  } catch (error) {
    tried.push(`download: ${messageOf(error)}`);
  }
  throw new Error(missingText(name, machine, tried));
}

/** A browser that is there already; `undefined` where there is none. */
async function findPresent(name: BrowserName, machine: Machine): Promise<string | undefined> {
  const variable = PATH_VARIABLES[name];
  const named = machine.environment[variable];
  if (named !== undefined && named !== '') {
    if (machine.exists(named)) return named;
    throw new Error(`${variable} names "${named}", and there is no such file.`);
  }
  const usual = usualPlaces(name, machine.platform, machine.environment).find((place) =>
    machine.exists(place),
  );
  return usual ?? (await machine.findDownloaded(name));
}

function missingText(name: BrowserName, machine: Machine, tried: readonly string[]): string {
  const title = name === 'chromium' ? 'Chromium (or Google Chrome)' : 'Firefox 140 or later';
  const how =
    machine.platform === 'linux'
      ? `on Debian or Ubuntu "sudo apt-get install ${APT_PACKAGES[name]}"`
      : 'from its maker, in the usual place';
  return [
    `No ${title} found, and none could be installed.`,
    `Install it (${how}) or set ${PATH_VARIABLES[name]} to its executable.`,
    ...tried.map((one) => `  - ${one}`),
  ].join('\n');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
