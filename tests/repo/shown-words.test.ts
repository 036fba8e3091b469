import { describe, expect, test } from 'vitest';
import { readProjectFile, sourceFiles } from './source/files.ts';
import { parseFile, parseText } from './source/parse.ts';
import { ownFormatsIn, shownWordsIn } from './source/shown-words.ts';

/*
 * What people read stands in the locales, and numbers, dates, lists and order go through `utils/i18n`. The words of
 * scripts that show nothing (errors for who maintains the extension, page labels) are other tests' business.
 */
const files = sourceFiles(['components', 'entrypoints', 'utils/panel', 'utils/background', 'utils/records']);
const formatted = sourceFiles(['components', 'entrypoints', 'utils']).filter(
  (file) => !file.startsWith('utils/i18n/'),
);

/** What no person reads as a sentence of the interface. */
const OWN_FORM = [
  // The page's own boxes, and selectors and reports for who maintains the extension.
  'utils/page/field.ts',
  'utils/page/fill.ts',
  'utils/page/report/repeats.ts',
  'utils/page/report/schema.ts',
  // A table for programs.
  'utils/records/csv.ts',
  // Days such as 2026-11-22, in their order.
  'utils/records/lists.ts',
  'utils/records/reminders.ts',
  // Addresses and tags that people type so, and that are read again.
  'utils/templates/form/form.ts',
  'utils/templates/transfer/instructions.ts',
];

const inEach = (list: readonly string[], find: (file: string) => readonly string[]) =>
  list.flatMap((file) => find(file).map((text) => `${file}: ${text}`));

describe('what people read', () => {
  test('stands in no code', () => {
    expect(inEach(files, (file) => shownWordsIn(parseFile(file)))).toEqual([]);
  });

  test('is formatted by the language of the texts alone', () => {
    const own = formatted.filter((file) => ownFormatsIn(parseFile(file)).length > 0);
    expect(own).toEqual(OWN_FORM);
  });

  test('is seen by these rules wherever it may stand', () => {
    const words = (code: string) => shownWordsIn(parseText('a.tsx', code));
    expect(words('const a = <p>Save it</p>;')).toEqual(['Save it']);
    expect(words("const a = <p>{x ? 'Saved' : i18n.t('a.b')}</p>;")).toEqual(['Saved']);
    expect(words('const a = <p>{`$' + '{n} rows`}</p>;')).toEqual(['rows']);
    expect(words('const a = <b title="Close" class="close" aria-label={`Open $' + '{x}`} />;')).toEqual([
      'Close',
      'Open',
    ]);
    expect(
      words("say('Done.'); box.setMessage(`Saved $" + "{name}`); element.textContent = 'Loading' + x;"),
    ).toEqual(['Done.', 'Saved', 'Loading']);
    expect(words("const a = <p lang='en'>{' · '}{x.join('abc')}{i18n.t('a.b')}×</p>; log('Words');")).toEqual(
      [],
    );
  });

  test('so are formats', () => {
    const formats = (code: string) => ownFormatsIn(parseText('a.ts', code));
    expect(
      formats("x.join(', '); n.toLocaleString('en'); new Intl.ListFormat(); a.localeCompare(b);"),
    ).toEqual(["join(', ')", 'toLocaleString', 'Intl.ListFormat', 'localeCompare']);
    expect(formats("x.join(' '); x.join('\\n'); x.join();")).toEqual([]);
  });

  test('is said to be in the language of the texts by every page', () => {
    const pages = sourceFiles(['entrypoints']).filter((file) => /^entrypoints\/\w+\/main\.tsx?$/.test(file));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.filter((file) => !readProjectFile(file).includes('/page-language.ts'))).toEqual([]);
    expect(readProjectFile('entrypoints/panel.tsx')).toContain('.lang = textLanguage()');
  });
});
