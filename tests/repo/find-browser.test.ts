import { describe, expect, test } from 'vitest';
import { findBrowser, type Machine } from '../browser/find.ts';

/** A machine without any browser on which nothing can be installed, unless a test says otherwise. */
function machine(changes: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    environment: {},
    exists: () => false,
    findDownloaded: async () => undefined,
    mayUseApt: () => false,
    installWithApt: async () => undefined,
    download: async () => {
      throw new Error('no network');
    },
    ...changes,
  };
}

describe('finding a browser', () => {
  test('takes the one that the environment names', async () => {
    const found = await findBrowser(
      'chromium',
      machine({ environment: { CHROMIUM_PATH: '/opt/mine' }, exists: () => true }),
    );
    expect(found).toBe('/opt/mine');
  });

  test('refuses a named one that is not there, instead of taking another', async () => {
    const wrong = machine({
      environment: { FIREFOX_PATH: '/opt/gone' },
      exists: (path) => path === '/usr/bin/firefox',
    });
    await expect(findBrowser('firefox', wrong)).rejects.toThrow(
      'FIREFOX_PATH names "/opt/gone", and there is no such file.',
    );
  });

  test.each([
    ['linux', {}, '/usr/bin/chromium'],
    ['darwin', { HOME: '/Users/dana' }, '/Users/dana/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['darwin', { HOME: '/Users/dana' }, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ] as const)('looks at the usual places on %s', async (platform, environment, place) => {
    const found = await findBrowser(
      'chromium',
      machine({ platform, environment, exists: (path) => path === place }),
    );
    expect(found).toBe(place);
  });

  test('takes what an earlier run downloaded', async () => {
    const found = await findBrowser('firefox', machine({ findDownloaded: async () => '/cache/firefox' }));
    expect(found).toBe('/cache/firefox');
  });

  test('installs with apt where it may, and downloads where it may not', async () => {
    const installed = new Set<string>();
    const root = machine({
      mayUseApt: () => true,
      exists: (path) => installed.has(path),
      installWithApt: async () => {
        installed.add('/usr/bin/firefox-esr');
      },
    });
    expect(await findBrowser('firefox', root)).toBe('/usr/bin/firefox-esr');
    expect(await findBrowser('firefox', machine({ download: async () => '/cache/new' }))).toBe('/cache/new');
  });

  test('says what to install when nothing worked, and what was tried', async () => {
    const hopeless = machine({
      mayUseApt: () => true,
      installWithApt: async () => {
        throw new Error('"apt-get update" ended with code 100');
      },
    });
    await expect(findBrowser('firefox', hopeless)).rejects.toThrow(
      [
        'No Firefox 140 or later found, and none could be installed.',
        'Install it (on Debian or Ubuntu "sudo apt-get install firefox-esr") or set FIREFOX_PATH to its executable.',
        '  - apt: "apt-get update" ended with code 100',
        '  - download: no network',
      ].join('\n'),
    );
  });
});
