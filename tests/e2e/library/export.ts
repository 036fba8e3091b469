import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Surface } from '../../browser/surface.ts';
import { until } from '../../browser/until.ts';
import type { Harness } from '../harness.ts';

/** How a file of each kind ends once it is whole. */
const ENDS = { '.json': '}\n', '.csv': '\r\n', '.ics': 'END:VCALENDAR\r\n' } as const;

/** One press of **Export**, or of another button that exports; gives the file that ends up in the download folder, once it is whole. */
export async function exportFile(
  harness: Pick<Harness, 'browser'>,
  surface: Surface,
  button = 'Export',
  kind: keyof typeof ENDS = '.json',
): Promise<string> {
  const folder = harness.browser.downloadDir;
  // A file of the same name may be written over, so that there would be no new one to see.
  for (const name of await readdir(folder)) await rm(join(folder, name));
  await surface.button(button).click();
  return await until('the exported file', async () => {
    const name = (await readdir(folder)).find((one) => one.endsWith(kind));
    if (name === undefined) return false;
    const text = await readFile(join(folder, name), 'utf8');
    return text.endsWith(ENDS[kind]) && text;
  });
}
