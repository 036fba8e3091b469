/** Of what our code asks for promises; the polyfill hands on everything else as the browser has it. */
const USED: Readonly<Record<string, readonly string[]>> = {
  permissions: ['contains', 'remove', 'request'],
  runtime: ['openOptionsPage'],
  storage: ['local'],
  tabs: ['create', 'getCurrent', 'query'],
};

/** The table of the whole extension API in the polyfill. */
const TABLE = /(?<=const apiMetadata = )\{.*?^ {6}\}(?=;)/ms;

/** Around its code: what hands it to whichever loader is there. */
const HEAD = /^\(function \(global, factory\) \{.*?^\}\)\([^\n]*, function \(module\) \{$/ms;
const TAIL = /^\}\);$/m;

/**
 * What it does for calls that nobody here makes through it: messages are sent by `utils/messages/send.ts`, where the
 * panel has no polyfill, and nobody reads devtools, settings of privacy or messages of other extensions.
 */
const UNUSED: readonly RegExp[] = [
  /^ {6}const onRequestFinishedWrappers = .*?^ {6}\}\);$/ms,
  /^ {6}const wrappedSendMessageCallback = .*?^ {6}\};$/ms,
  /^ {6}const wrappedSendMessage = .*?^ {6}\};$/ms,
  /^ {8}devtools: \{.*?^ {8}\},$/ms,
  /^ {10}onMessageExternal: .*?$/m,
  /^ {10}sendMessage: .*?^ {10}\}\)$/ms,
  /^ {8}tabs: \{.*?^ {8}\}$/ms,
  /^ {6}const settingMetadata = .*?^ {6}\};$/ms,
  /^ {6}apiMetadata\.privacy = .*?^ {6}\};$/ms,
];

/** `webextension-polyfill` as a module, without what nobody here uses. */
export function polyfillOfUsed(code: string): string {
  const [text] = TABLE.exec(code) ?? [];
  if (text === undefined) throw otherwise('the table of the API');
  const api: Record<string, Record<string, unknown>> = JSON.parse(text);
  const kept = (space: string, name: string) => {
    const one = api[space]?.[name];
    if (one === undefined) throw new Error(`webextension-polyfill knows no ${space}.${name}`);
    return [name, one];
  };
  const used = Object.entries(USED).map(([space, names]) => [
    space,
    Object.fromEntries(names.map((name) => kept(space, name))),
  ]);
  const table = JSON.stringify(Object.fromEntries(used));
  const replaced = [
    [TABLE, table],
    [HEAD, 'const module = {};\n(function (module) {'],
    [TAIL, '})(module);\nexport default module.exports;'],
    ...UNUSED.map((pattern) => [pattern, ''] as const),
  ] as const;
  return replaced.reduce((before, [pattern, by]) => {
    const after = before.replace(pattern, () => by);
    if (after === before) throw otherwise(String(pattern));
    return after;
  }, code);
}

function otherwise(what: string): Error {
  return new Error(`webextension-polyfill is built otherwise now: ${what} is not where it was`);
}
