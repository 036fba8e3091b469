import type { Formats } from './intl.ts';

type Value = string | number;
type Named = Readonly<Record<string, Value>>;
type Argument = number | readonly Value[] | Named;

const NAME = /\{(\w+)\}/g;

/**
 * `i18n.t` over texts as the browser keeps them. The library only knows the plural forms of English and writes
 * numbers as code does; here both follow the language of the texts.
 */
export function textsOf(
  lookUp: (key: string, values: readonly string[]) => string,
  formats: () => Pick<Formats, 'number' | 'isOne'>,
): (key: string, ...args: readonly Argument[]) => string {
  const shown = (value: Value) => (typeof value === 'number' ? formats().number(value) : value);
  return (key, ...args) => {
    const count = args.find((one) => typeof one === 'number');
    const values = args.find((one): one is readonly Value[] => Array.isArray(one));
    const named = args.find((one): one is Named => typeof one === 'object' && !Array.isArray(one));
    let text = lookUp(key, (values ?? (count === undefined ? [] : [count])).map(shown));
    if (count !== undefined) {
      const [one = '', other = one] = text.split(' | ');
      text = formats().isOne(count) ? one : other;
    }
    if (named === undefined) return text;
    // In one pass: a value may itself contain braces.
    const of = new Map(Object.entries(named));
    return text.replace(NAME, (whole, name) => shown(of.get(name) ?? whole));
  };
}
