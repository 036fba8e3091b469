import { expect, test } from 'vitest';
import { FAKE } from '../rules/secrets.ts';
import { foundIn } from './spellings.ts';

const secrets = new Map([['the token', FAKE.authToken]]);
const encoded = (text: string) =>
  text.replaceAll(/[^A-Za-z0-9]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`.toUpperCase());

test.each<[string, string | Buffer]>([
  ['as it is', `x${FAKE.authToken}y`],
  ['cut short', FAKE.authToken.slice(0, 20)],
  ['in small letters', FAKE.authToken.toLowerCase()],
  ['in UTF-16', Buffer.from(`ab${FAKE.authToken}`, 'utf16le')],
  ['in UTF-16, the other way round', Buffer.from(FAKE.authToken, 'utf16le').swap16()],
  ['percent-encoded', encoded(FAKE.authToken)],
  ['in base64', btoa(FAKE.authToken)],
  ['in base64, behind one letter', btoa(`a${FAKE.authToken}`)],
  ['in base64, behind two letters', btoa(`ab${FAKE.authToken}`)],
  ['in hex', Buffer.from(FAKE.authToken).toString('hex')],
])('a credential is found %s', (_, content) => {
  expect(foundIn(content, secrets)).toHaveLength(1);
});

test('nothing is found where nothing is', () => {
  expect(foundIn('Reporting, read-only', secrets)).toEqual([]);
  expect(foundIn(FAKE.authToken.slice(0, 15), secrets)).toEqual([]);
});
