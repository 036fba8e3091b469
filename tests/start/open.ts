import { startSandbox } from '../../sandbox/server.ts';
import { findBrowser } from '../browser/find.ts';
import { launch } from '../browser/launch.ts';
import type { BrowserName } from '../browser/names.ts';
import { buildIfNeeded } from './build.ts';

/** Whether this machine can show a window. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** Opens a browser window with the extension on the sandbox's tokens page, until the person closes it. */
export async function openWindow(): Promise<void> {
  const name = await chooseBrowser();
  const extensionDir = await buildIfNeeded(name === 'chromium' ? 'chrome' : 'firefox');
  const sandbox = await startSandbox();
  const browser = await launch(name, { extensionDir, proxyPort: sandbox.proxyPort, headless: false });
  try {
    await browser.openPage(sandbox.url('agency'));
    console.log(`
The sandbox stands in for impact.com in this window, and only there. Nothing leaves this machine.
Press "Create Access Token" to see the panel. Other pages to try:
  ${sandbox.url('brand')}
  ${sandbox.url('partner', { lang: 'zh' })}
  ${browser.extensionUrl('popup.html')}
  ${browser.extensionUrl('welcome.html')}, which opens after installing
  ${browser.extensionUrl('practice.html')}, which needs no sandbox
Close the browser to end.`);
    await new Promise<void>((closed) => browser.puppeteer.once('disconnected', () => closed()));
  } finally {
    await browser.close();
    await sandbox.close();
  }
}

/** Chromium, and Firefox where there is no Chromium and none can be installed. */
async function chooseBrowser(): Promise<BrowserName> {
  try {
    await findBrowser('chromium');
    return 'chromium';
  } catch (noChromium) {
    console.log(noChromium instanceof Error ? noChromium.message : noChromium);
    console.log('Firefox instead.');
    await findBrowser('firefox').catch((noFirefox: unknown) => {
      throw new AggregateError([noChromium, noFirefox], 'Neither Chromium nor Firefox is here.');
    });
    return 'firefox';
  }
}
