import { describe, expect, it } from 'vitest';
import { collect } from '../collect.ts';
import { handedBy, linesOf } from '../testing/sink.ts';
import { readLog } from './log.ts';

const lines = (text: string) => linesOf(handedBy(readLog, text));
const P = '/Mediapartners/{AccountSID}/Actions';
const URL = `https://api.impact.com${P}`;

describe('a line of a log', () => {
  it.each([
    [`1.2.3.4 - - [18/Nov/2026:02:00:01 +0000] "GET ${P} HTTP/1.1" 200 12`, P],
    [
      `1.2.3.4 - - [18/Nov/2026:02:00:01 +0000] "GET ${P}?a=b HTTP/1.1" 200 1 "-" "x/1 (+https://e.com)"`,
      `${P}?a=b`,
    ],
    [`1.2.3.4 - jo [18/Nov/2026:02:00:01 +0000] "GET ${URL} HTTP/1.1" 200 12`, URL],
    [`gw.example.com:443 1.2.3.4 - - [18/Nov/2026:02:00:01 +0000] "GET ${P} HTTP/1.1" 200 12`, P],
    [
      'gw.example.com:443 1.2.3.4 - - [18/Nov/2026] "GET /cart HTTP/1.1" 200 1',
      'https://gw.example.com/cart',
    ],
    [`host1.example.com - - [18/Nov/2026:02:00:01 +0000] "GET /x HTTP/1.1" 200 12`, '/x'],
    [`https 2026-11-02T app/a 1.2.3.4:5 6.7.8.9:10 0 0 0 200 200 34 366 "GET ${URL} HTTP/1.1" "x"`, URL],
    [`1763510401.221    402 172.20.3.5 TCP_MISS/200 10233 GET ${URL} - HIER_DIRECT/1.2.3.4 a/b`, URL],
    [
      `DEBUG urllib3: https://api.impact.com:443 "GET ${P} HTTP/1.1" 200 181`,
      `https://api.impact.com:443${P}`,
    ],
    [`time=x level=info method=GET url="${URL}" status=200`, URL],
    [`method=GET host=api.impact.com path=${P} status=200`, URL],
    [`{"method":"GET","url":"${URL}","status":200}`, URL],
    [`{"req":{"method":"GET","url":"${P}"},"res":{"statusCode":200}}`, P],
    [`{"httpRequest":{"requestMethod":"GET","requestUrl":"${URL}","status":200}}`, URL],
    [`{"http":{"request":{"method":"GET"}},"url":{"path":"${P}","full":"${URL}"}}`, URL],
    [`{"http.request.method":"GET","url.path":"${P}"}`, P],
    [`{"log":"1.2.3.4 - - [x] \\"GET ${P} HTTP/1.1\\" 200 1","stream":"stdout"}`, P],
    [`{"msg":"GET ${URL} 200"}`, URL],
    [`2026-11-02 INFO {"verb":"GET","uri":"${P}","host":"api.impact.com"}`, URL],
    [`GET ${P} 200 12.1 ms - 5`, P],
    [`--> GET ${URL}`, URL],
    [`\u001b[0mGET ${P} \u001b[32m200\u001b[0m 12 ms`, P],
  ])('%s', (line, url) => {
    expect(lines(line)).toEqual([`GET ${url}`]);
  });
});

describe('a host that is named', () => {
  const endpoints = (line: string) => {
    const collection = collect();
    for (const call of handedBy(readLog, line).calls) collection.add(null, call);
    return { doubts: collection.endpoints().map(({ doubts }) => doubts), ignored: collection.ignored() };
  };

  it.each([
    `{"method":"PUT","path":"${P}","host":"evil.example.com"}`,
    `{"method":"PUT","path":"${P}","host":"https://evil.example.com"}`,
    `{"method":"PUT","path":"${P}","host":"10.0.0.7:8080"}`,
    `method=PUT host=evil.example.com path=${P} status=200`,
  ])('and is not impact.com\u2019s leaves a doubt: %s', (line) => {
    expect(endpoints(line)).toEqual({ doubts: [['host']], ignored: 0 });
    expect(endpoints(line.replace(P, '/Actions'))).toEqual({ doubts: [], ignored: 1 });
  });

  it.each([
    `{"method":"PUT","path":"${P}","host":"api.impact.com"}`,
    `{"method":"PUT","path":"/Actions","host":"gw.example.com","upstream_host":"api.impact.com:443"}`,
    `{"method":"PUT","path":"${P}","host":"web-1"}`,
  ])('and is, or is no address, leaves none: %s', (line) => {
    expect(endpoints(line)).toEqual({ doubts: [[]], ignored: 0 });
  });
});

it('columns that a W3C log names', () => {
  const text = `#Software: x\n#Fields: date time cs-method cs-uri-stem cs-uri-query sc-status\n2026-11-05 00:00 PUT ${P} a=b 200\n2026-11-05 00:01 GET ${P}/1 - 404`;
  expect(handedBy(readLog, text).calls).toEqual([
    { method: 'PUT', url: P, line: 3 },
    { method: 'GET', url: `${P}/1`, line: 4, doubts: ['refused'] },
  ]);
});

it('a list of objects', () => {
  expect(
    lines(
      JSON.stringify(
        [
          { method: 'GET', path: '/A' },
          { method: 'POST', path: '/B' },
        ],
        null,
        2,
      ),
    ),
  ).toEqual(['GET /A', 'POST /B']);
});

describe('what was answered with 404 or 405 is no endpoint for certain', () => {
  it.each([
    `1.2.3.4 - - [x] "GET ${P} HTTP/1.1" 404 12`,
    `TCP_MISS/404 12 GET ${URL} - x`,
    `{"method":"GET","path":"${P}","statusCode":405}`,
    `method=GET path=${P} status=404`,
    `app/a 1.2.3.4:5 0 0 0 404 404 34 366 "GET ${URL} HTTP/1.1" "x"`,
    `GET ${P} 405 1 ms`,
  ])('%s', (line) => {
    expect(handedBy(readLog, line).calls).toMatchObject([{ doubts: ['refused'], line: 1 }]);
  });

  it('403 is', () => {
    expect(handedBy(readLog, `1.2.3.4 - - [x] "GET ${P} HTTP/1.1" 403 12`).calls[0]?.doubts).toBeUndefined();
  });
});

it('a request in words of a message is no call for certain', () => {
  expect(handedBy(readLog, '{"message":"GET /Invoices is not configured"}').calls).toMatchObject([
    { doubts: ['mention'] },
  ]);
});

it.each(['{"msg":"job started"}', 'starting up', '1.2.3.4 - - [x] "-" 400 0', '{"method":', ''])(
  'no request: %s',
  (line) => {
    expect(lines(line)).toEqual([]);
  },
);

it('leaves a doubt about the own server, whose accounts are numbers', () => {
  const line = '1.2.3.4 - - [18/Nov/2026:02:00:01 +0000] "GET /agencies/4410/Reports HTTP/1.1" 200 12';
  const collection = collect();
  for (const call of handedBy(readLog, line).calls) collection.add(null, call);
  expect(collection.endpoints()).toMatchObject([{ doubts: ['host'] }]);
});

it('takes what a client asked off spans of OpenTelemetry', () => {
  const span = (kind: number, method: string, url: string) => ({
    kind,
    attributes: [
      { key: 'http.request.method', value: { stringValue: method } },
      { key: 'url.full', value: { stringValue: url } },
      { key: 'http.response.status_code', value: { intValue: '200' } },
    ],
  });
  const spans = [span(2, 'GET', `${P}/1`), span(3, 'GET', URL), span(3, 'PUT', `${URL}/1`)];
  expect(lines(JSON.stringify({ resourceSpans: [{ scopeSpans: [{ spans }] }] }))).toEqual([
    `GET ${URL}`,
    `PUT ${URL}/1`,
  ]);
});
