import { describe, expect, test } from 'vitest';
import { fakeCredentials } from '../../sandbox/data/credentials.ts';
import { parseMessage } from '../../utils/messages/schema.ts';
import { faultOfName } from '../../utils/migration/change.ts';
import { migrationSchema } from '../../utils/migration/schema.ts';
import { readPolicy } from '../../utils/policy/policy.ts';
import { readRecord } from '../../utils/records/schema.ts';
import { sampleRecord } from '../../utils/records/testing/records.ts';
import { mirrorKey, readMirrorItem } from '../../utils/sync/mirror.ts';
import { sampleTemplate } from '../../utils/templates/testing/templates.ts';
import { pack } from '../../utils/templates/transfer/compress.ts';
import { readImportedFile, readImportedText } from '../../utils/templates/transfer/import-text.ts';
import { shareText } from '../../utils/templates/transfer/share.ts';

/*
 * Whatever comes in from outside is refused where it holds a credential, wherever in it that stands: in known fields and
 * unknown ones, deep down, and in the names of fields.
 */

const { accountSid, authToken } = fakeCredentials();
const pair = `${accountSid}:${authToken}`;

const SHAPES: readonly (readonly [shape: string, secret: string])[] = [
  ['Account SID', accountSid],
  ['Auth Token', authToken],
  ['percent-encoded pair', encodeURIComponent(pair).replaceAll('~', '%7E')],
  ['pair', pair],
  ['header', `Basic ${btoa(pair)}`],
  [
    'session token',
    `eyJ${btoa('{"alg":"HS256"}').slice(3, -1)}.eyJ${btoa('{"sub":"1234567"}').slice(3, -1)}.x`,
  ],
  ['named key', `auth_token=${authToken.replaceAll(/\W/g, '').slice(0, 24)}`],
  ['unseen characters', `${authToken.slice(0, 9)}\u200B${authToken.slice(9)}`],
];

/** Ways for a text to stand in a JSON object. */
const PLACES: readonly (readonly [
  place: string,
  put: (secret: string) => Readonly<Record<string, unknown>>,
])[] = [
  ['the name', (secret) => ({ name: `For ${secret}` })],
  ['an unknown field', (secret) => ({ note: secret })],
  ['deep down', (secret) => ({ note: { list: [0, { text: `see ${secret}.` }] } })],
  ['the name of a field', (secret) => ({ note: { [secret]: 1 } })],
];

const newId = () => 'new';
const file = (template: unknown) =>
  JSON.stringify({ format: 'impact-token-templates', version: 1, templates: [template] });

/** Each takes an object with these fields, and says whether anything of it came in. */
const WAYS: readonly (readonly [
  way: string,
  comesIn: (fields: Readonly<Record<string, unknown>>) => boolean | Promise<boolean>,
])[] = [
  ['a file', async (fields) => (await readImportedFile(file(sampleTemplate(fields)), newId)).ok],
  ['pasted text', async (fields) => (await readImportedText(file(sampleTemplate(fields)), newId)).ok],
  [
    'share text',
    async (fields) =>
      (await readImportedText(`Here: ${await shareText([sampleTemplate(fields)])}`, newId)).ok,
  ],
  ['a policy', (fields) => readPolicy({ templates: [sampleTemplate(fields)] }).templates.length > 0],
  [
    'the mirror',
    async (fields) => {
      const raw = { version: 1, before: [], data: await pack(JSON.stringify(sampleTemplate(fields))) };
      return (await readMirrorItem(mirrorKey('sample'), raw)).state === 'ok';
    },
  ],
  ['a record', (fields) => readRecord({ ...sampleRecord(), ...fields }).ok],
];

describe.each(WAYS)('%s', (_, comesIn) => {
  test('comes in without a credential', async () => {
    expect(await comesIn({ name: 'For Acme', note: { list: [0, { text: 'see there' }] } })).toBe(true);
  });

  test.each(PLACES)('does not with one in %s', async (_place, put) => {
    for (const [shape, secret] of SHAPES) expect(await comesIn(put(secret)), shape).toBe(false);
  });
});

describe('messages from the process of the page', () => {
  const reason = {
    finding: 'checklist.finding.name.generic',
    text: 'it is old',
    covers: ['a'],
    on: '2026-11-22',
  };
  const draft = (part: object) => ({
    kind: 'set-draft',
    draft: { draftId: 'd1', ticked: [], reasons: [{ ...reason, ...part }] },
  });
  const answers = (value: string) => ({
    kind: 'template-used',
    templateId: 'a',
    answers: { client: [value] },
  });

  test('are taken without a credential', () => {
    expect(parseMessage(draft({}))).not.toBeNull();
    expect(parseMessage(answers('Acme'))).not.toBeNull();
    expect(parseMessage(draft({ text: 'for Acme', covers: ['GET /Actions'] }))).not.toBeNull();
  });

  test.each(SHAPES)('hold none: %s', (_, secret) => {
    expect(parseMessage(draft({ text: `since ${secret}` }))).toBeNull();
    expect(parseMessage(draft({ covers: [secret] }))).toBeNull();
    expect(parseMessage(answers(secret))).toBeNull();
  });
});

describe('an integration of the migration guide', () => {
  const stored = (name: string) =>
    migrationSchema.safeParse({ accountType: 'brand', integrations: [{ id: 'a', name, ticked: [] }] })
      .success;

  test('has a name', () => {
    expect(faultOfName('Looker')).toBeNull();
    expect(stored('Looker')).toBe(true);
  });

  test.each(SHAPES)('that is none: %s', (_, secret) => {
    expect(faultOfName(`For ${secret}`)).toBe('secret');
    expect(stored(`For ${secret}`)).toBe(false);
  });
});
