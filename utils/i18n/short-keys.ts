/**
 * Short names for the keys of texts in the built package: each key stands in every locale and in the code once more,
 * which is 2.7 kB of the package. Only the build uses this; the sources keep the keys that people can read.
 */

/** A key put together from parts, such as `` `panel.fault.${fault}` ``. */
const TEMPLATE = /`([a-z]\w*\.(?:[\w.]|\$\{[^{}`]*\})*)`/g;
/** A key that the manifest names, in the form that it has there. */
const IN_MANIFEST = /__MSG_(\w+)__/g;

/** Two letters or digits, and first a letter: from `a0` on; then three. */
const FIRST = Number.parseInt('a0', 36);
const WITH_TWO = 36 ** 2 - FIRST;
const FIRST_OF_THREE = Number.parseInt('a00', 36);

function shortName(at: number): string {
  return (at < WITH_TWO ? FIRST + at : FIRST_OF_THREE + at - WITH_TWO).toString(36);
}

/**
 * The short name of each key that the sources only name whole. Keys that they put together from parts, and those of
 * the manifest, keep their names. The same keys and sources give the same names.
 */
export function shortKeys(keys: readonly string[], sources: readonly string[]): ReadonlyMap<string, string> {
  const templates = sources.flatMap((source) => [...source.matchAll(TEMPLATE)].map(([, text = '']) => text));
  const forms = templates
    .filter((text) => text.includes('${'))
    .map((text) => new RegExp(`^${text.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '.+')}$`));
  const named = new Set(sources.flatMap((s) => [...s.matchAll(IN_MANIFEST)].map(([, name = '']) => name)));
  // A key without a dot might be any word of the code.
  const whole = keys.filter(
    (key) => key.includes('.') && !named.has(messageName(key)) && !forms.some((form) => form.test(key)),
  );
  return new Map(whole.map((key, at) => [key, shortName(at)]));
}

/** The name that a key has in `messages.json`. */
export function messageName(key: string): string {
  return key.replaceAll('.', '_');
}

/** A script with short names instead of keys, wherever a text is a key and nothing else. */
export function withShortKeys(code: string, short: ReadonlyMap<string, string>): string {
  return code.replaceAll(/(["'`])(\w+(?:\.\w+)+)\1/g, (text, quote: string, key: string) => {
    const name = short.get(key);
    return name === undefined ? text : `${quote}${name}${quote}`;
  });
}

/** The contents of a locale's `messages.json` with short names. */
export function shortMessages(
  messages: Readonly<Record<string, unknown>>,
  short: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const names = new Map([...short].map(([key, name]) => [messageName(key), name]));
  return Object.fromEntries(Object.entries(messages).map(([name, text]) => [names.get(name) ?? name, text]));
}
