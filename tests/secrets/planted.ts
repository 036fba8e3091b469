import { ALPHANUMERIC, DIGITS, LOWER, type Random, randomOf, UPPER } from './random.ts';

/** A made-up credential in a text, as people paste it. */
export interface Planted {
  readonly shape: Shape;
  readonly place: Place;
  readonly text: string;
  /** What must not be left of the text: the credential as it is spelled there. */
  readonly secret: string;
}

const sid = (random: Random, length = 34): string => {
  const number = random.text(DIGITS, random.pick([5, 6, 7, 7, 7, 8]));
  const filler = Math.max(0, length - 2 - 10 - number.length - 1);
  return `IR${random.text(ALPHANUMERIC, 10)}${number}${random.text(ALPHANUMERIC, filler)}1`;
};

/** Letters and digits of both cases, of which the documents' examples are made; some of each, as chance has it. */
const random20 = (random: Random): string => {
  for (;;) {
    const rest = random.text(ALPHANUMERIC, 18);
    if (/\d/.test(rest)) return `IR${rest}`;
  }
};

const MARKS = '._~-';

const token = (random: Random): string => {
  const plain = random.text(`${ALPHANUMERIC}${MARKS}`, 32);
  return /[._~-]/.test(plain) ? plain : `${plain.slice(0, 20)}${random.pick([...MARKS])}${plain.slice(21)}`;
};

const percent = (text: string): string =>
  text.replaceAll(/[._~:-]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

const basic = (sidLength: number) => (random: Random) => btoa(`${sid(random, sidLength)}:${token(random)}`);

const part = (random: Random, value: object): string =>
  btoa(JSON.stringify({ ...value, id: random.text(ALPHANUMERIC, random.between(4, 30)) }))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

const ENCODED_MARKS = ['%7E', '%2E', '%2D', '%5F'];

/** Every known shape (see `utils/secrets/secrets.ts`), made anew from chance. */
const SHAPES = {
  'SID, 34': (random) => sid(random),
  'SID, 34, no number': (random) => `IR${random.text(ALPHANUMERIC, 32)}`,
  'SID, 32 to 36': (random) => sid(random, random.pick([32, 33, 35, 36])),
  'SID, 20': random20,
  token,
  'token, no mark': (random) => random.text(ALPHANUMERIC, 32),
  'token, URL': (random) => {
    const encoded = percent(token(random));
    return /%/.test(encoded) ? encoded : encoded + random.pick(ENCODED_MARKS);
  },
  pair: (random) => `${sid(random)}:${token(random)}`,
  'pair, URL': (random) => `${sid(random)}%3A${percent(token(random))}`,
  'Basic, ==': basic(34),
  'Basic, =': basic(20),
  'Basic, no padding': basic(33),
  'web token': (random) =>
    `${part(random, { alg: 'HS256', typ: 'JWT' })}.${part(random, { sub: random.between(1, 9_999_999) })}.${random.text(`${ALPHANUMERIC}-_`, 43)}`,
} satisfies Record<string, (random: Random) => string>;

/** Keys of no known shape, which only the words before them give away. */
const NAMED = {
  'named, Auth Token': (random) => random.text(ALPHANUMERIC, random.pick([20, 24, 28, 40])),
  'named, lower case': (random) => random.text(`${LOWER}${DIGITS}`, random.pick([24, 32, 40])),
  'named, upper case': (random) => random.text(`${UPPER}${DIGITS}`, random.pick([24, 32, 40])),
} satisfies Record<string, (random: Random) => string>;

export type Shape = keyof typeof SHAPES | keyof typeof NAMED;

const CURLS = [
  (one: string) => `curl -u ${one} https://api.impact.com/Agencies`,
  (one: string) => `export IMPACT_KEY=${one}`,
  (one: string) => `$ http --auth '${one}' GET api.impact.com`,
  (one: string) => `IMPACT="${one}" node sync.js >> log.txt`,
];

/** Characters that show nothing, as chats and word processors put them into what is copied. */
const UNSEEN = ['\u200B', '\u00AD', '\u2060', '\uFEFF', '\u200D'];

// biome-ignore format: a list
const BESIDE = ['.', ',', ';', '"', "'", '`', '(', ')', '[', ']', '{', '}', '<', '>', '/', '=', '&', '?', '!', '#', '@', '|', '…', '。', '“', '”', '»', '*', '\\'];

const PLACES = {
  bare: (one) => one,
  sentence: (one, random) =>
    random.pick([
      `Use ${one} for the warehouse, please.`,
      `The one for Acme is ${one}.`,
      `Das ist ${one}, bitte nicht weitergeben!`,
      `トークンは${one}です。`,
      `Old: ${one} (until March)`,
    ]),
  JSON: (one, random) =>
    random.pick([
      `{"user":"${one}","active":true}`,
      `{\n  "config": { "value": "${one}" }\n}`,
      `{\\"v\\":\\"${one}\\"}`,
    ]),
  URL: (one, random) =>
    random.pick([
      `https://api.impact.com/Agencies/${one}/Jobs?page=1`,
      `https://example.com/callback?v=${one}&page=1`,
      `https://example.com/#${one}`,
    ]),
  shell: (one, random) => random.pick(CURLS)(one),
  unseen: (one, random) => {
    const at = random.between(1, one.length - 1);
    return `a ${one.slice(0, at)}${random.pick(UNSEEN)}${one.slice(at)} b`;
  },
  beside: (one, random) => `${random.pick(BESIDE)}${one}${random.pick(BESIDE)}`,
} satisfies Record<string, (one: string, random: Random) => string>;

const LABELS = [
  (one: string) => `Auth Token: ${one}`,
  (one: string) => `auth_token=${one}`,
  (one: string) => `The AuthToken is: ${one}`,
  (one: string) => `"authToken": "${one}"`,
  (one: string) => `IMPACT_AUTH_TOKEN=${one}`,
  (one: string) => `Authorization: Bearer ${one}`,
  (one: string) => `password=${one}`,
  (one: string) => `Account SID: ${one}`,
  (one: string) => `api-key = '${one}'`,
];

export type Place = keyof typeof PLACES | 'named';

const placeNames = (Object.keys(PLACES) as (keyof typeof PLACES)[]).sort();
const shapeNames = Object.keys(SHAPES) as (keyof typeof SHAPES)[];
const namedNames = Object.keys(NAMED) as (keyof typeof NAMED)[];

export const SHAPE_NAMES: readonly Shape[] = [...shapeNames, ...namedNames];

/** As many of each shape in each place. */
export function plantedOf(seed: number, ofEach: number): readonly Planted[] {
  const random = randomOf(seed);
  const planted: Planted[] = [];
  for (const shape of shapeNames)
    for (const place of placeNames)
      for (let count = 0; count < ofEach; count++) {
        const secret = SHAPES[shape](random);
        const isHeader = shape.startsWith('Basic') && random.next() < 0.5;
        planted.push({
          shape,
          place,
          secret,
          text: PLACES[place](isHeader ? `Basic ${secret}` : secret, random),
        });
      }
  for (const shape of namedNames)
    for (let count = 0; count < ofEach * placeNames.length; count++) {
      const secret = NAMED[shape](random);
      planted.push({ shape, place: 'named', secret, text: random.pick(LABELS)(secret) });
    }
  return planted;
}
