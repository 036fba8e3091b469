import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The built extension as a browser of this language shows it. Browsers choose by the language of their own interface,
 * and those of a system often have English alone; so in a copy the other texts stand where the English ones stood.
 */
export async function inLanguage(
  folder: string,
  language: string,
): Promise<{ readonly folder: string } & AsyncDisposable> {
  if (language === 'en') return { folder, [Symbol.asyncDispose]: async () => {} };
  const copy = await mkdtemp(join(tmpdir(), 'token-presets-language-'));
  await cp(folder, copy, { recursive: true });
  await cp(join(folder, '_locales', language), join(copy, '_locales/en'), { recursive: true, force: true });
  return {
    folder: copy,
    [Symbol.asyncDispose]: () => rm(copy, { recursive: true, force: true, maxRetries: 3 }),
  };
}
