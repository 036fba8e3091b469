import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningBrowser } from '../../browser/running.ts';
import type { Surface } from '../../browser/surface.ts';
import { until } from '../../browser/until.ts';

/** One press of a button that exports; gives the file that ends up in the download folder, once it is whole. */
export async function exportedText(
  browser: RunningBrowser,
  surface: Surface,
  button: string,
): Promise<string> {
  const folder = browser.downloadDir;
  for (const name of await readdir(folder)) await rm(join(folder, name));
  await surface.button(button).click();
  return await until(`the file of ${button}`, async () => {
    const [name, ...others] = await readdir(folder);
    if (name === undefined || others.length > 0 || /\.(crdownload|part)$/.test(name)) return false;
    const text = await readFile(join(folder, name), 'utf8');
    return text.endsWith('\n') && text;
  });
}
