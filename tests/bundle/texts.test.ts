import { globSync } from 'node:fs';
import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, test } from 'vitest';
import { z } from 'zod/mini';
import { PROJECT_FOLDER } from '../run/command.ts';
import { BUILDS, builtFiles, readBuiltText } from './built.ts';

const LOCALES = 'utils/i18n/locales';
const Messages = z.record(z.string(), z.object({ message: z.string() }));

const locales = globSync('*.yml', { cwd: join(PROJECT_FOLDER, LOCALES) }).map((name) => name.slice(0, -4));
const textsOf = (locale: string) => parseMessagesFile(join(PROJECT_FOLDER, LOCALES, `${locale}.yml`));
const keys = (await textsOf('en')).map(({ key }) => key.join('.'));

/** The build gives most keys short names, in the code and in each locale alike (`utils/i18n/short-keys.ts`). */
describe.each(BUILDS)('the texts for %s', (build) => {
  const messagesOf = (locale: string) =>
    Messages.parse(JSON.parse(readBuiltText(build, `_locales/${locale}/messages.json`)));
  const messages = messagesOf('en');
  const code = builtFiles(build, '.js')
    .map((file) => readBuiltText(build, file))
    .join('\n');
  const quoted = (name: string) => ['"', "'", '`'].some((quote) => code.includes(quote + name + quote));

  test.each(locales)('are all there in %s, as the sources have them', async (locale) => {
    const own = messagesOf(locale);
    const texts = Object.values(generateChromeMessages(await textsOf(locale)));
    expect(new Set(Object.values(own).map(({ message }) => message))).toEqual(
      new Set(texts.map(({ message }) => message)),
    );
    // By the same names, of which the code has but one each.
    expect(Object.keys(own).sort()).toEqual(Object.keys(messages).sort());
    expect(texts.length).toBeGreaterThan(100);
  });

  test('of findings keep their names, of which the kinds in stored reasons are made', () => {
    const ofFindings = keys.filter((key) => key.startsWith('checklist.finding.'));
    expect(ofFindings.length).toBeGreaterThan(20);
    expect(ofFindings.filter((key) => messages[key.replaceAll('.', '_')] === undefined)).toEqual([]);
  });

  test('have the names by which the code asks for them', () => {
    const inCode = keys.filter((key) => key.includes('.') && quoted(key));
    expect(inCode.filter((key) => messages[key.replaceAll('.', '_')] === undefined)).toEqual([]);
    const short = Object.keys(messages).filter((name) => /^[a-z][a-z0-9]{1,2}$/.test(name));
    expect(short.length).toBeGreaterThan(100);
    expect(short.filter((name) => !quoted(name))).toEqual([]);
  });
});
