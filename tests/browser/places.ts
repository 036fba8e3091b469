import { join } from 'node:path';
import type { BrowserName } from './names.ts';

/** The environment variable that names a browser's executable. */
export const PATH_VARIABLES: Readonly<Record<BrowserName, string>> = {
  chromium: 'CHROMIUM_PATH',
  firefox: 'FIREFOX_PATH',
};

/** The package in Debian and its children. */
export const APT_PACKAGES: Readonly<Record<BrowserName, string>> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
};

/**
 * Where browsers usually are, the most suitable first. Chromium comes before branded Chrome, which ignores
 * `--load-extension` since version 137 (it takes extensions through the debugging pipe all the same).
 */
export function usualPlaces(
  name: BrowserName,
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
): readonly string[] {
  if (platform === 'darwin') {
    const apps = ['/Applications', join(environment['HOME'] ?? '/', 'Applications')];
    const programs =
      name === 'chromium'
        ? ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome']
        : ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'];
    return programs.flatMap((program) => apps.map((folder) => join(folder, program)));
  }
  if (platform === 'win32') {
    const folders = ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)'].flatMap((variable) => {
      const folder = environment[variable];
      return folder === undefined ? [] : [folder];
    });
    const programs =
      name === 'chromium'
        ? [
            'Chromium\\Application\\chrome.exe',
            'Google\\Chrome\\Application\\chrome.exe',
            'Microsoft\\Edge\\Application\\msedge.exe',
          ]
        : ['Mozilla Firefox\\firefox.exe'];
    return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  }
  return name === 'chromium'
    ? [
        '/usr/bin/chromium',
        '/usr/bin/chromium-browser',
        '/snap/bin/chromium',
        '/usr/bin/google-chrome-stable',
        '/usr/bin/google-chrome',
        '/usr/bin/microsoft-edge',
      ]
    : ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox', '/opt/firefox/firefox'];
}
