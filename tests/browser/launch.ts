import { launchChromium } from './chromium.ts';
import { findBrowser } from './find.ts';
import { launchFirefox } from './firefox.ts';
import type { BrowserName } from './names.ts';
import type { LaunchOptions, RunningBrowser } from './running.ts';

/** Finds or installs the browser and starts it with the extension in it. Throws where there is none. */
export async function launch(name: BrowserName, options: LaunchOptions): Promise<RunningBrowser> {
  const executable = await findBrowser(name);
  return name === 'chromium' ? launchChromium(executable, options) : launchFirefox(executable, options);
}
