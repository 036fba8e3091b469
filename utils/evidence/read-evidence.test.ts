import { describe, expect, it } from 'vitest';
import { fakeCredentials } from '../../sandbox/data/credentials.ts';
import { readEvidence } from './read-evidence.ts';

const { accountSid, authToken } = fakeCredentials();

/** All that comes of one input, as text. */
function readingOf(content: string | Uint8Array, name: string | null = null): string {
  return JSON.stringify(readEvidence([{ name, content }], () => undefined));
}

/** As JSON may write a text, so that nothing is found before it is parsed. */
function escaped(text: string): string {
  return [...text].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
}

describe('credentials that only a parser makes visible', () => {
  const collection = (folder: string, name: string) =>
    `{"info":{"name":"impact.com","schema":"https://schema.getpostman.com/json/collection/v2.1.0/"},"item":[
      {"name":"${folder}","item":[{"name":"${name}","request":{"method":"GET","url":"/Mediapartners/x/Ads"}}]}]}`;

  it('are in no name of a request or folder, wherever a long name is cut', () => {
    for (const secret of [accountSid, authToken])
      for (let before = 0; before < 130; before += 7) {
        const long = `${'a '.repeat(before / 2)}${escaped(secret)}`;
        for (const text of [collection(long, 'Ads'), collection('All', long)])
          expect(readingOf(text)).not.toContain(secret.slice(0, 10));
      }
  });
});

it('a value that is written like a placeholder or ends like the name of one is in no path', () => {
  const old = accountSid.toLowerCase();
  const ways = [
    `{${old}}`,
    `<${old}>`,
    `:${old}`,
    `$${old}`,
    `\${${old}}`,
    `__${old}__`,
    `{{keys.${old}}}`,
    `${old}Id`,
  ];
  for (const way of ways) {
    const reading = readingOf(`GET https://api.impact.com/Mediapartners/x/Actions/${way}`);
    expect(reading).toContain('/Actions/{}');
    expect(reading).not.toContain(old.slice(0, 10));
  }
});

describe('what is only spoken of is never certain', () => {
  const certain = (content: string, name: string | null = null) =>
    readEvidence([{ name, content }], () => undefined)
      .endpoints.filter(({ doubts }) => doubts.length === 0)
      .map(({ method, path }) => `${method} ${path}`);
  const actions = 'GET /Advertisers/{AccountSID}/Actions';

  it.each([
    'Never call PUT /Advertisers/{sid}/Jobs',
    "Don't use: PUT /Advertisers/{sid}/Jobs",
    '- not needed: PUT /Advertisers/{sid}/Jobs',
    '~~PUT /Advertisers/{sid}/Jobs~~',
    'PUT /Advertisers/{sid}/Jobs (not used)',
    'Do not run `curl -X PUT https://api.impact.com/Advertisers/{sid}/Jobs`.',
    'echo "usage: curl -X PUT https://api.impact.com/Advertisers/{sid}/Jobs"',
  ])('in a list or a text: %s', (line) => {
    expect(certain(`GET /Advertisers/{sid}/Actions\n${line}\n`)).toEqual([actions]);
  });

  it('by a user agent or referer in a log', () => {
    const agents = ['PUT https://api.impact.com/Advertisers/x/Jobs', 'PUT /Advertisers/x/Jobs HTTP/1.1'];
    for (const agent of agents) {
      const line = `9.9.9.9 - - [18/Nov/2025:07:30:00 +0000] "GET /Advertisers/x/Actions HTTP/1.1" 200 12 "${agent}" "${agent}"\n`;
      expect(certain(line.repeat(3), 'access.log')).toEqual([actions]);
    }
  });
});

it('a path of impact.com at the host of another in code leaves doubt', () => {
  for (const host of ['proxy.example.com', 'api.impact.com@example.com', 'api.imp\u0430ct.com']) {
    const content = `await fetch("https://${host}/Advertisers/" + sid + "/Actions", { method: "PUT" });`;
    const { endpoints } = readEvidence([{ name: 'a.js', content }], () => undefined);
    expect(endpoints).toMatchObject([{ method: 'PUT', doubts: ['host'] }]);
  }
});
