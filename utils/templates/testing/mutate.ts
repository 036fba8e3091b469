import { FAKE_SID, FAKE_TOKEN } from './templates.ts';

/** Takes one of `count`; the same numbers always take the same. */
export type Pick = (count: number) => number;

export function pickFrom(numbers: readonly number[]): Pick {
  let at = 0;
  return (count) => (numbers[at++ % numbers.length] ?? 0) % count;
}

/** Stand for what `JSON.stringify` cannot write; put in afterwards. */
const RAW: readonly (readonly [string, string])[] = [
  ['"@huge@"', '1e999'],
  ['"@long@"', '123456789012345678901234567890'],
  ['"@deep@"', `${'['.repeat(5000)}${']'.repeat(5000)}`],
  ['@proto@', '__proto__'],
];
const KEYS = ['@proto@', 'constructor', 'prototype', 'toString', 'id', 'x', '', 'length', FAKE_SID] as const;
const JUNK: readonly unknown[] = [
  null,
  true,
  0,
  -1.5,
  '@huge@',
  '@long@',
  '@deep@',
  '',
  ' ',
  'x',
  'GET',
  'any',
  'latest',
  '__proto__',
  'x'.repeat(5000),
  '\u0000',
  '\ud800',
  '../..',
  'tpt1.x',
  FAKE_SID,
  FAKE_TOKEN,
  [],
  [[]],
  [null],
  {},
  { '@proto@': { polluted: true } },
  { constructor: { prototype: { polluted: true } } },
  { access: 'read' },
];
const CHARACTERS = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  '\\',
  ' ',
  '\n',
  '0',
  'a',
  'é',
  '\u0000',
  '😀',
  '-',
  '.',
];

interface Place {
  readonly holder: object;
  readonly key: string | number;
}

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value) ? value.map((_, at) => at) : Object.keys(value);
  return keys.flatMap((key) => [{ holder: value, key }, ...placesIn(Reflect.get(value, key))]);
}

/** A JSON value with something wrong, missing or hostile in it, as text. */
export function mutateValue(value: unknown, pick: Pick): string {
  const root: unknown[] = [structuredClone(value)];
  for (let times = 1 + pick(3); times > 0; times--) {
    const places = placesIn(root);
    const place = places[pick(places.length)];
    if (place !== undefined) mutatePlace(place, pick);
  }
  const text = JSON.stringify(root[0], null, pick(2) * 2) ?? 'undefined';
  return RAW.reduce((all, [mark, raw]) => all.replaceAll(mark, raw), text);
}

function mutatePlace({ holder, key }: Place, pick: Pick): void {
  const junk = structuredClone(JUNK[pick(JUNK.length)]);
  const value: unknown = Reflect.get(holder, key);
  switch (pick(6)) {
    case 0:
    case 1:
      Reflect.set(holder, key, junk);
      return;
    case 2:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else Reflect.deleteProperty(holder, key);
      return;
    case 3:
      if (Array.isArray(holder)) holder.push(structuredClone(value));
      else Reflect.set(holder, KEYS[pick(KEYS.length)] ?? '', junk);
      return;
    case 4:
      Reflect.set(holder, key, [value, junk]);
      return;
    default:
      Reflect.set(holder, key, { [KEYS[pick(KEYS.length)] ?? '']: value });
  }
}

/** A text that something happened to on its way. */
export function mutateText(text: string, pick: Pick): string {
  const at = pick(text.length + 1);
  const to = at + pick(40);
  switch (pick(8)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(at);
    case 2:
      return text.slice(0, at) + (CHARACTERS[pick(CHARACTERS.length)] ?? '') + text.slice(at + 1);
    case 3:
      return text.slice(0, at) + (CHARACTERS[pick(CHARACTERS.length)] ?? '') + text.slice(at);
    case 4:
      return text.slice(0, at) + text.slice(to);
    case 5:
      return text.slice(0, to) + text.slice(at);
    case 6:
      return text.replace(/"(\w+)":/, '"$1":1,"$1":');
    default: {
      // One bit of one character.
      const code = text.charCodeAt(at);
      if (Number.isNaN(code)) return `\uFEFF${text}`;
      return text.slice(0, at) + String.fromCharCode(code ^ (1 << pick(8))) + text.slice(at + 1);
    }
  }
}
