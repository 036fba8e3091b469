import { createHash } from 'node:crypto';
import { catalogueOf } from '../../sandbox/data/catalogue.ts';
import { ACCOUNT_TYPES } from '../../utils/scopes/types.ts';
import { projectFiles, readProjectFile } from '../repo/source/files.ts';
import { COMPANIES, PEOPLE, PHRASES } from './phrases.ts';
import { ALPHANUMERIC, DIGITS, LOWER, type Random, randomOf, UPPER } from './random.ts';

/** Text without a credential, as people write it or paste it. */
export interface Ordinary {
  readonly kind: string;
  readonly text: string;
}

// biome-ignore format: a list
const WORDS = ['report', 'export', 'partner', 'catalog', 'action', 'media', 'promo', 'code', 'campaign', 'agency',
  'account', 'token', 'scope', 'client', 'brand', 'daily', 'sync', 'warehouse', 'prod', 'staging', 'read', 'only',
  'write', 'invoice', 'payment', 'conversion', 'tracking', 'upload', 'download', 'job', 'get', 'list', 'create',
  'update', 'response', 'request', 'schema', 'contact', 'company', 'information', 'contract', 'clicks', 'v2', 'v14',
  'api', 'key', 'id', 'http', 'json', 'xml', 'csv', 'emea', 'apac', 'us', 'uk', 'de', 'q4', '2025', '2026', 'test',
  'x', 'queue', 'jwt', 'zip', 'byGroup', 'rfq', 'kwh', 'sku', 'mtd', 'ytd', 'pdf', 'sftp', 'bq', 'wf', 'hq'];

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const words = (random: Random, least: number, most: number) =>
  Array.from({ length: random.between(least, most) }, () => random.pick(WORDS));
const hex = (random: Random, length: number) => random.text('0123456789abcdef', length);
const two = (number: number) => String(number).padStart(2, '0');
const day = (random: Random, between = '-') =>
  [random.between(2019, 2031), two(random.between(1, 12)), two(random.between(1, 28))].join(between);
const anyCase = (random: Random, text: string) => (random.next() < 0.5 ? text : text.toUpperCase());

function uuid(random: Random): string {
  const all = anyCase(random, hex(random, 32));
  if (random.next() < 0.3) return all;
  return [all.slice(0, 8), all.slice(8, 12), all.slice(12, 16), all.slice(16, 20), all.slice(20)].join('-');
}

function filled(random: Random, phrase: string): string {
  return phrase
    .replaceAll('{company}', random.pick(COMPANIES))
    .replaceAll('{person}', random.pick(PEOPLE))
    .replaceAll('{year}', String(random.between(2019, 2031)))
    .replaceAll('{quarter}', `Q${random.between(1, 4)}`)
    .replaceAll('{number}', String(random.between(1, 99_999)));
}

/** Slugs as people build them of the same parts. */
function slug(random: Random): string {
  const mark = random.pick(['-', '_', '.', '~', '-']);
  const spelled = random.pick([(word: string) => word, capital, (word: string) => word.toUpperCase()]);
  const parts = words(random, 2, 7).map((word) => (random.next() < 0.8 ? spelled(word) : word));
  if (random.next() < 0.4) parts.push(random.pick([day(random, mark), String(random.between(1, 9999))]));
  return parts.join(mark);
}

const ROWS = ACCOUNT_TYPES.flatMap((type) => catalogueOf(type).categories.flatMap(({ scopes }) => scopes));

function apiPath(random: Random): string {
  const [method, path, label] = random.pick(ROWS);
  const concrete = path.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    name === 'AccountSID' || random.next() < 0.4
      ? whole
      : random.pick([random.text(DIGITS, random.between(2, 12)), uuid(random), slug(random)]),
  );
  return random.pick([
    `${method} ${concrete}`,
    `https://api.impact.com${concrete}?PageSize=100&Page=2`,
    label,
  ]);
}

function link(random: Random): string {
  const { between, pick, text } = random;
  return pick([
    () =>
      `https://app.impact.com/secure/agency/ads/searchAdsDirectoryIR.ihtml?campaignId=${between(1, 99_999)}&tab=${pick(WORDS)}`,
    () =>
      `https://example.atlassian.net/wiki/spaces/${text(UPPER, 4)}/pages/${between(1e6, 1e9)}/${words(random, 2, 6).map(capital).join('+')}`,
    () => `https://github.com/${slug(random)}/${slug(random)}/commit/${hex(random, 40)}`,
    () => `https://www.notion.so/${words(random, 2, 5).map(capital).join('-')}-${hex(random, 32)}`,
    () => `https://example.slack.com/archives/C0${text(UPPER + DIGITS, 9)}/p${text(DIGITS, 16)}`,
    () =>
      `https://example.com/${slug(random)}/${day(random, '/')}/${slug(random)}.html?utm_source=${slug(random)}&utm_campaign=${slug(random)}`,
    () => `https://youtu.be/${text(`${ALPHANUMERIC}-_`, 11)}`,
    () =>
      `https://example.sharepoint.com/sites/${slug(random)}/Shared%20Documents/${words(random, 2, 6).map(capital).join('%20')}.xlsx`,
    () =>
      `s3://${slug(random)}/${slug(random)}/dt=${day(random)}/part-${text(DIGITS, 5)}-${uuid(random)}.snappy.parquet`,
    () => `https://${slug(random).toLowerCase().replaceAll(/[_~]/g, '-')}.example.com:8443/${slug(random)}`,
  ])();
}

/** What other services call their things: chance, too, and of other lengths than a token. */
function foreignId(random: Random): string {
  const { pick, text, between } = random;
  const url = `${ALPHANUMERIC}-_`;
  return pick([
    () => `https://docs.google.com/spreadsheets/d/1${text(url, 43)}/edit#gid=${between(0, 1e9)}`,
    () => `https://drive.google.com/file/d/1${text(url, 32)}/view`,
    () => `https://www.figma.com/file/${text(ALPHANUMERIC, 22)}/${slug(random)}`,
    () =>
      `arn:aws:secretsmanager:eu-west-1:${text(DIGITS, 12)}:secret:${slug(random)}-${text(ALPHANUMERIC, 6)}`,
    () => `https://trello.com/c/${text(ALPHANUMERIC, 8)}/${slug(random)}`,
    () =>
      `https://example.1password.com/vaults/${text(LOWER + DIGITS, 26)}/items/${text(LOWER + DIGITS, 26)}`,
    () => `projects/${slug(random)}/secrets/${slug(random)}/versions/${between(1, 99)}`,
    () => `UA-${text(DIGITS, 8)}-1 G-${text(UPPER + DIGITS, 10)} GTM-${text(UPPER + DIGITS, 7)}`,
    () => `cl${text(LOWER + DIGITS, 23)}`,
    () => text('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 26),
  ])();
}

const GENERATED: Readonly<Record<string, (random: Random) => string>> = {
  ...Object.fromEntries(
    Object.entries(PHRASES).map(([language, phrases]) => [
      language,
      (random: Random) => filled(random, random.pick(phrases)),
    ]),
  ),
  'company names': (random) =>
    `${random.pick(COMPANIES)} ${random.pick(['', 'GmbH', 'Inc.', 'EMEA', '2026'])}`.trim(),
  slugs: slug,
  camelCase: (random) => {
    const all = words(random, 2, 7);
    const joined = all.map((word, at) => (at === 0 ? word : capital(word))).join('');
    return random.next() < 0.5 ? joined : capital(joined);
  },
  'API paths': apiPath,
  UUIDs: uuid,
  'hex digests': (random) => anyCase(random, hex(random, random.pick([7, 32, 32, 40, 64, 128]))),
  'base64 digests': (random) =>
    `sha256-${createHash('sha256').update(String(random.next())).digest('base64')}`,
  dates: (random) => {
    const at = `${day(random)}T${two(random.between(0, 23))}:${two(random.between(0, 59))}:${two(random.between(0, 59))}`;
    return random.pick([
      `${at}Z`,
      `${at}.${random.text(DIGITS, 3)}+02:00`,
      `${at} - ${at}`,
      day(random, '.'),
      day(random, ''),
    ]);
  },
  'e-mails': (random) =>
    `${words(random, 1, 5)
      .map(random.pick([capital, (word: string) => word]))
      .join(
        random.pick(['.', '_', '-', '+', '']),
      )}${random.between(1, 2026)}@${slug(random).toLowerCase().replaceAll(/[_~]/g, '-')}.example.com`,
  'base64 of words': (random) =>
    Buffer.from(
      `${words(random, 2, 12).join(' ')}, ${filled(random, random.pick(PHRASES['German'] ?? []))}`,
    ).toString('base64'),
  links: link,
  'ids elsewhere': foreignId,
  'shell and code': (random) =>
    random.pick([
      () => `curl -H "Authorization: Basic $IMPACT_BASIC" https://api.impact.com${random.pick(ROWS)[1]}`,
      () => `const token = process.env.${words(random, 2, 4).join('_').toUpperCase()}; // ${slug(random)}`,
      () => `auth_token: \${{ secrets.${words(random, 2, 4).join('_').toUpperCase()} }}`,
      () => `password = getSecret("${slug(random)}")`,
      () => `impact-api-token=${slug(random)}`,
      () => `AUTH_TOKEN=<your ${random.pick(WORDS)} token> ACCOUNT_SID={AccountSID}`,
      () => `token: ${words(random, 1, 3).join('')}`,
      () => `Authorization: Bearer {{${words(random, 1, 3).join('_')}}}`,
      () => `Account SID: IR${'x'.repeat(random.between(10, 32))}`,
    ])(),
};

/** Generated text of every kind, and what people themselves wrote in this repository. */
export function ordinaryOf(seed: number, ofEach: number): readonly Ordinary[] {
  const random = randomOf(seed);
  const generated = Object.entries(GENERATED).flatMap(([kind, make]) =>
    Array.from({ length: ofEach }, (): Ordinary => ({ kind, text: make(random) })),
  );
  return [...generated, ...written()];
}

/** Every line of the documents and texts. */
function written(): readonly Ordinary[] {
  return projectFiles()
    .filter((file) => /\.(md|yml)$/.test(file))
    .flatMap((file) =>
      readProjectFile(file)
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map(
          (text): Ordinary => ({ kind: file.endsWith('.md') ? 'documents' : 'texts of the interface', text }),
        ),
    );
}
