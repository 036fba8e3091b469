import { parseArgs } from 'node:util';

/** What the browser is told that the person prefers; `forced` has colours of the person's own. */
export const THEMES = ['light', 'dark', 'forced'] as const;
export type Theme = (typeof THEMES)[number];

/** Where pictures go: to look at, for the README, for the stores. */
export type Purpose = 'look' | 'docs' | 'store';

export interface PictureOptions {
  readonly purpose: Purpose;
  readonly themes: readonly Theme[];
  /** As the locales are called, e.g. `de` or `zh_CN`. */
  readonly language: string;
  /** Only screens whose name holds one of these. */
  readonly only: readonly string[];
  /** Of the window, instead of the screen's own. */
  readonly width: number | undefined;
}

/** Reads the words after the command. Throws with what is known where one is not. */
export function readOptions(words: readonly string[]): PictureOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      docs: { type: 'boolean', default: false },
      store: { type: 'boolean', default: false },
      theme: { type: 'string', multiple: true },
      lang: { type: 'string', default: 'en' },
      only: { type: 'string', multiple: true, default: [] },
      width: { type: 'string' },
    },
  });
  if (values.docs && values.store) throw new Error('Either --docs or --store, one after the other.');
  const width = values.width === undefined ? undefined : Number(values.width);
  if (width !== undefined && !(Number.isInteger(width) && width >= 200))
    throw new Error(`--width takes pixels, not "${values.width}".`);
  return {
    purpose: values.docs ? 'docs' : values.store ? 'store' : 'look',
    themes: values.theme?.map(themeOf) ?? ['light', 'dark'],
    language: values.lang,
    only: values.only,
    width,
  };
}

function themeOf(word: string): Theme {
  const theme = THEMES.find((one) => one === word);
  if (theme === undefined) throw new Error(`--theme takes ${THEMES.join(', ')}, not "${word}".`);
  return theme;
}
