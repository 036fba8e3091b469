import { describe, expect, it } from 'vitest';
import { fakeCredentials } from '../../sandbox/data/credentials.ts';
import { decode } from './decode.ts';
import { kindOf } from './kind.ts';
import { LIMITS } from './limits.ts';
import { readEvidence } from './read-evidence.ts';
import type { EvidenceInput } from './types.ts';

const read = (...inputs: readonly (string | Uint8Array | EvidenceInput)[]) =>
  readEvidence(
    inputs.map((one) =>
      typeof one === 'string' || one instanceof Uint8Array ? { name: null, content: one } : one,
    ),
    () => {},
  );
const endpoints = (text: string | Uint8Array) =>
  read(text).endpoints.map(({ method, path }) => `${method} ${path}`);
const bytes = (text: string) => new TextEncoder().encode(text);
const PATH = '/Mediapartners/{AccountSID}/Actions';

describe('bytes become text', () => {
  const wide = (mark: readonly number[], isBig: boolean) =>
    new Uint8Array([...mark, ...[...`GET ${PATH}`].flatMap((one) => pairOf(one.charCodeAt(0), isBig))]);
  const pairOf = (code: number, isBig: boolean) => (isBig ? [0, code] : [code, 0]);

  it.each([
    ['UTF-8', bytes(`GET ${PATH}`)],
    ['UTF-8 with a mark', bytes(`\uFEFFGET ${PATH}`)],
    ['UTF-16', wide([0xff, 0xfe], false)],
    ['UTF-16, the other way', wide([0xfe, 0xff], true)],
    ['UTF-16 without a mark', wide([], false)],
    ['Latin-1', new Uint8Array([...bytes(`GET ${PATH} `), 0xfc, 0xe4])],
    ['old Mac lines', bytes(`x\rGET ${PATH}\r\ny`)],
  ])('%s', (_, content) => {
    expect(endpoints(content)).toEqual([`GET ${PATH}`]);
  });

  it.each([
    ['binary', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])],
    ['binary', bytes('PK\u0003\u0004 some text that looks like one, GET /Actions')],
    ['binary', '\u0000\u0001\u0002\u0003'],
    ['empty', ''],
    ['empty', bytes(' \n\uFEFF')],
    ['tooLarge', new Uint8Array(LIMITS.bytes + 1)],
  ])('%s', (problem, content) => {
    expect(decode(content)).toEqual({ problem });
    expect(read(content)).toMatchObject({ sources: [{ kind: null }], problems: [{ code: problem }] });
  });

  it('a log that lost some bytes is still one', () => {
    const line = `1.2.3.4 - - [x] "GET ${PATH} HTTP/1.1" 200 1\n`;
    expect(endpoints(`${line.repeat(20)}\u0000\u0000\u0000${line}`)).toEqual([`GET ${PATH}`]);
  });
});

describe('a text is what it says', () => {
  it.each([
    ['curl', 'curl https://api.impact.com/x'],
    ['curl', '# First\n\nText.\n\n```\n$ curl -s https://api.impact.com/x\n```\n'],
    ['curl', '#!/bin/sh\nset -e\nfoo() {\n  curl -s "$A/x"\n}\n'],
    ['har', '{"log":{"version":"1.2","entries":[]}}'],
    ['har', '{\n  "log": {\n    "creator": {'],
    ['openapi', '{"openapi":"3.0.1","paths":{}}'],
    ['openapi', '# An API\nswagger: "2.0"\npaths:\n  /x:\n'],
    ['postman', '{"info":{"_postman_id":"1","name":"x"},"item":[]}'],
    ['postman', '{"info":{"name":"x"},"item":[{"name":"y","request":{"method":"GET"}}]}'],
    ['log', '1.2.3.4 - - [18/Nov/2026:02:00:01 +0000] "GET /x HTTP/1.1" 200 12'],
    ['log', '{"level":30,"method":"GET","url":"/x"}\n{"level":30,"method":"GET","url":"/y"}'],
    ['log', '#Version: 1.0\n#Fields: cs-method cs-uri-stem\nGET /x'],
    ['list', 'GET /x'],
    ['list', '| Endpoint | Method |\n| --- | --- |\n| `/x` | GET |'],
    ['list', 'Hello,\n\nwe need:\n\n- GET /Actions\n- GET /Jobs\n\nThanks'],
    ['list', '/Actions\n/Jobs'],
    ['code', "const url = '/Actions';\nawait client.get(url);\n"],
    ['code', 'Hello, nothing to see here.'],
    ['code', '{"a":1}'],
  ] as const)('%s: %j', (kind, text) => {
    expect(kindOf(null, text)).toBe(kind);
  });

  it('the name of a file decides where the text leaves it open', () => {
    expect(kindOf('x.har', '{}')).toBe('har');
    expect(kindOf('x.py', 'GET /x\nPOST /y')).toBe('code');
    expect(kindOf('x.yaml', 'info: {}\npaths:\n  /x: {}')).toBe('openapi');
  });
});

describe('sources', () => {
  it('are read one after another, with progress that only grows', () => {
    const fractions: number[] = [];
    const {
      sources,
      endpoints: all,
      problems,
    } = readEvidence(
      [
        { name: 'a.txt', content: `GET ${PATH}` },
        { name: 'b.bin', content: '\u0000\u0001' },
        { name: null, content: `curl https://api.impact.com${PATH}\ncurl https://example.com/` },
        { name: 'c.txt', content: 'nothing here' },
      ],
      (fraction) => fractions.push(fraction),
    );
    expect(sources).toEqual([
      { name: 'a.txt', kind: 'list' },
      { name: 'b.bin', kind: null },
      { name: null, kind: 'curl' },
      { name: 'c.txt', kind: 'code' },
    ]);
    expect(all).toMatchObject([{ count: 2, places: [{ source: 'a.txt' }, { source: null, line: 1 }] }]);
    expect(problems).toEqual([
      { code: 'binary', source: 'b.bin', line: null },
      { code: 'nothingFound', source: 'c.txt', line: null },
    ]);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
  });

  it('that are many take no longer each', () => {
    const timeOf = (count: number) => {
      const inputs = Array.from({ length: count }, (_, at) => ({ name: `${at}.txt`, content: '' }));
      const started = performance.now();
      expect(read(...inputs).problems).toHaveLength(count);
      return performance.now() - started;
    };
    timeOf(1000);
    const [few, many] = [timeOf(2000), timeOf(32_000)];
    expect(many / few).toBeLessThan(16 * 4);
  }, 60_000);

  it('of the same name have each problem once, apart from pasted text', () => {
    const { problems } = read({ name: '', content: '' }, { name: '', content: '' }, '', '');
    expect(problems).toEqual([
      { code: 'empty', source: '', line: null },
      { code: 'empty', source: null, line: null },
    ]);
  });

  it('commands in other texts are read as commands, the rest as what it is', () => {
    expect(
      read(`- GET /Jobs\n- GET /Ads\n\ncurl -X POST \\\n  https://api.impact.com${PATH}\n\n- GET /Deals`)
        .endpoints,
    ).toMatchObject([
      { method: 'POST', path: PATH, places: [{ line: 4 }] },
      { path: '/Jobs', places: [{ line: 1 }] },
      { path: '/Ads', places: [{ line: 2 }] },
      { path: '/Deals', places: [{ line: 7 }] },
    ]);
  });

  it('nothing of credentials comes out, not even by the name of a file', () => {
    const { accountSid, authToken } = fakeCredentials();
    const text = `curl -u ${accountSid}:${authToken} https://api.impact.com/Mediapartners/${accountSid}/Actions`;
    const reading = read({ name: `${accountSid}.txt`, content: text });
    expect(JSON.stringify(reading)).not.toContain(accountSid);
    expect(JSON.stringify(reading)).not.toContain(authToken);
    expect(reading.endpoints).toMatchObject([{ path: PATH }]);
    expect(Object.keys(reading.removed)).not.toEqual([]);
  });
});

/** A megabyte of anything; what took the square of that would take minutes. */
describe('junk ends in bounded time', () => {
  const SIZE = 1_000_000;
  const of = (unit: string) => unit.repeat(Math.ceil(SIZE / unit.length));
  const random = (alphabet: string) => {
    const some = Array.from(crypto.getRandomValues(new Uint8Array(65_536)), (byte) =>
      alphabet.charAt(byte % alphabet.length),
    ).join('');
    return of(some);
  };
  const ALNUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  const LINE = `1.2.3.4 - - [18/Nov/2026:02:00:01 +0000] "GET ${PATH}/17?a=b HTTP/1.1" 200 18233 "-" "x"`;

  it.each([
    ['a log', of(`${LINE}\n`)],
    ['a log on one line', of(`${LINE} `)],
    ['a truncated log of JSON', of(`{"method":"GET","url":"${PATH}"}\n`).slice(0, -9)],
    ['commands', of(`curl -s "https://api.impact.com${PATH}"\n`)],
    ['quotes in quotes', `curl ${of(`"'\\"`)}`],
    ['quotes that never close', of("curl -d ' https://x/y\n")],
    ['one quote', of(`curl -d " https://x/y `)],
    ['assignments', `${of('A=$A$A\n')}curl $A/x`],
    ['paths', of('/a/b/c\n')],
    ['methods', of('GET ')],
    ['methods with slashes', of('GET /')],
    ['pairs', of('method=GET path=')],
    ['names of secrets', of('token=')],
    ['one letter', of('a')],
    ['spaces', `x${of(' ')}x`],
    ['braces', of('{"a":')],
    ['tables', of('\t|')],
    ['slashes', of('/')],
    ['backslashes', of('\\')],
    ['NULs', of('\u0000')],
    ['base64', random(`${ALNUM}+/`)],
    ['random text', random(`${ALNUM} \n"'{}/:=$`)],
    ['random bytes', crypto.getRandomValues(new Uint8Array(65_536))],
  ])(
    '%s',
    (_, content) => {
      const started = performance.now();
      const reading = read(content);
      expect(performance.now() - started).toBeLessThan(10_000);
      expect(reading.sources).toHaveLength(1);
      expect(reading.endpoints.length + reading.problems.length + reading.ignored).toBeGreaterThan(0);
    },
    60_000,
  );
});
