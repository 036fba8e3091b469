import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The built extension as a browser of this language shows it. Browsers choose by the language of their own interface,
 * and those of a system often have English alone; so in a copy the other texts stand where the English ones stood.
 * A text that the language lacks stays English, as in the browser.
 */
export async function inLanguage(
  folder: string,
  language: string,
): Promise<{ readonly folder: string } & AsyncDisposable> {
  if (language === 'en') return { folder, [Symbol.asyncDispose]: async () => {} };
  const copy = await mkdtemp(join(tmpdir(), 'token-presets-language-'));
  await cp(folder, copy, { recursive: true });
  const texts = async (name: string): Promise<object> =>
    JSON.parse(await readFile(join(folder, '_locales', name, 'messages.json'), 'utf8'));
  const both = { ...(await texts('en')), ...(await texts(language)) };
  await writeFile(join(copy, '_locales/en/messages.json'), JSON.stringify(both));
  return {
    folder: copy,
    [Symbol.asyncDispose]: () => rm(copy, { recursive: true, force: true, maxRetries: 3 }),
  };
}
