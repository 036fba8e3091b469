import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  Browser,
  type BrowserPlatform,
  detectBrowserPlatform,
  getInstalledBrowsers,
  install,
  resolveBuildId,
} from '@puppeteer/browsers';
import type { BrowserName } from './names.ts';
import { APT_PACKAGES } from './places.ts';

/** Where downloaded browsers are kept between runs: the folder that Puppeteer itself uses. */
const CACHE_FOLDER = join(homedir(), '.cache', 'puppeteer');

const DOWNLOADS: Readonly<Record<BrowserName, Browser>> = {
  chromium: Browser.CHROME,
  firefox: Browser.FIREFOX,
};

/** An executable that an earlier run downloaded, if there is one. */
export async function findDownloaded(name: BrowserName): Promise<string | undefined> {
  if (!existsSync(CACHE_FOLDER)) return undefined;
  const installed = await getInstalledBrowsers({ cacheDir: CACHE_FOLDER });
  return installed.find((one) => one.browser === DOWNLOADS[name] && existsSync(one.executablePath))
    ?.executablePath;
}

/** Whether this is a Debian-like system on which this process may install packages. */
export function mayUseApt(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Installs the system's own package. Throws with apt's exit code where that fails. */
export async function installWithApt(name: BrowserName): Promise<void> {
  await apt(['update']);
  await apt(['install', '--yes', '--no-install-recommends', APT_PACKAGES[name]]);
}

/** Downloads a build of the browser's maker. Gives the executable's path; throws where that fails. */
export async function download(name: BrowserName): Promise<string> {
  const platform: BrowserPlatform | undefined = detectBrowserPlatform();
  if (platform === undefined) {
    throw new Error(`no build is published for ${process.platform} ${process.arch}`);
  }
  const browser = DOWNLOADS[name];
  const buildId = await resolveBuildId(browser, platform, 'stable');
  const installed = await install({ browser, buildId, platform, cacheDir: CACHE_FOLDER });
  return installed.executablePath;
}

async function apt(words: readonly string[]): Promise<void> {
  const command = ['apt-get', '-o', 'DPkg::Lock::Timeout=300', ...words];
  console.log(`$ ${command.join(' ')}`);
  await new Promise<void>((resolve, reject) => {
    const child = spawn('apt-get', command.slice(1), {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`"${command.join(' ')}" ended with code ${code}`));
    });
  });
}
