import { languageOf } from './language.ts';

/** Numbers, dates, lists and order as the language of the texts has them. */
export interface Formats {
  readonly number: (value: number) => string;
  /** Whether a count takes the form of one: languages differ on 0, and some have but one form. */
  readonly isOne: (count: number) => boolean;
  /** A day as it is at Greenwich, since a day of a record is the same wherever one is. */
  readonly day: (day: Date) => string;
  /** A moment in the person's own time. */
  readonly moment: (time: number) => string;
  readonly momentWithSeconds: (time: number) => string;
  /** `a, b and c` */
  readonly list: (words: readonly string[]) => string;
  /** `a, b, c`, where more may follow. */
  readonly listed: (words: readonly string[]) => string;
  /** Names as people sort them. */
  readonly compare: (one: string, other: string) => number;
}

/** Formats beside texts in the language `texts`, in a browser that speaks `ui`. Each is made on first use. */
export function formatsOf(texts: string, ui: string): Formats {
  // Not called `browser`: WXT imports the extension API into modules that use this name, and workers have none.
  const language = languageOf(texts, ui);
  const numbers = once(() => new Intl.NumberFormat(language, { useGrouping: 'min2' }));
  const plurals = once(() => new Intl.PluralRules(texts));
  const days = once(() => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }));
  const moments = once(() => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }));
  const seconds = once(() => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' }));
  const lists = once(() => new Intl.ListFormat(language));
  // What stands between the first two of three.
  const comma = once(() =>
    lists()
      .formatToParts(['1', '2', '3'])
      .slice(1, 2)
      .map(({ value }) => value)
      .join(''),
  );
  const order = once(() => new Intl.Collator(language, { numeric: true }));
  return {
    // Most numbers are small counts, which all of these languages write alike: 2000, but 20,000.
    number: (value) =>
      value >= 0 && value < 10_000 && value % 1 === 0 ? `${value}` : numbers().format(value),
    isOne: (count) => plurals().select(count) === 'one',
    day: (day) => days().format(day),
    moment: (time) => moments().format(time),
    momentWithSeconds: (time) => seconds().format(time),
    list: (words) => lists().format(words),
    listed: (words) => words.join(comma()),
    compare: (one, other) => order().compare(one, other),
  };
}

/** Makes it when it is first asked for. */
export function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
