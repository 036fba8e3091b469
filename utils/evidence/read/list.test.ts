import { describe, expect, it } from 'vitest';
import { handedBy, linesOf } from '../testing/sink.ts';
import { readList } from './list.ts';

const lines = (text: string) => linesOf(handedBy(readList, text));

describe('one endpoint', () => {
  it.each([
    'GET /Actions',
    'get /Actions',
    '- GET: /Actions',
    '* `GET` `/Actions`',
    '* `GET /Actions` – all of them',
    '- **GET** /Actions (read)',
    '1. GET /Actions',
    '[x] GET /Actions',
    '[GET] /Actions',
    '> GET /Actions HTTP/1.1',
    'GET,/Actions',
    'a,b,GET,/Actions,"read, and more"',
    'GET;/Actions;read',
    'GET\t/Actions',
    'Retrieve actions\t/Actions\tGET',
    '| Retrieve actions | `/Actions` | GET |',
    '|GET|/Actions|why|',
    '| GET | /Actions |',
    '/Actions GET',
    '/Actions - GET',
    '/Actions (GET)',
    'GET → /Actions',
    'We call GET /Actions, nothing else.',
    '"GET /Actions",',
    'GET /Actions // read',
  ])('%s', (line) => {
    expect(lines(line)).toEqual(['GET /Actions']);
  });

  it.each([
    ['GET Mediapartners/<AccountSID>/Actions', 'GET Mediapartners/<AccountSID>/Actions'],
    ['GET Mediapartners/<Account SID>/Actions', 'GET Mediapartners/<AccountSID>/Actions'],
    ['Retrieve\tMediapartners/<AccountSID>/Jobs/<JobId>\tGET', 'GET Mediapartners/<AccountSID>/Jobs/<JobId>'],
    [
      'POST https://api.impact.com/Advertisers/{AccountSID}/Jobs',
      'POST https://api.impact.com/Advertisers/{AccountSID}/Jobs',
    ],
    ['DELETE /Ads/{AdId}', 'DELETE /Ads/{AdId}'],
    ['DELETE /Ads/<AdId>', 'DELETE /Ads/<AdId>'],
    ['- `PUT /Ads/:id`.', 'PUT /Ads/:id'],
    ['PATCH {{base}}/Ads/{{id}}', 'PATCH {{base}}/Ads/{{id}}'],
  ])('%s', (line, call) => {
    expect(lines(line)).toEqual([call]);
  });
});

describe('several', () => {
  it.each([
    ['GET /A and GET /B', ['GET /A', 'GET /B']],
    ['GET /A, then POST /B', ['GET /A', 'POST /B']],
    ['GET/POST /A', ['GET /A', 'POST /A']],
    ['GET, POST /A', ['GET /A', 'POST /A']],
    ['| /A | GET, PUT |', ['GET /A', 'PUT /A']],
    ['`/A`, `/B` (both GET)', ['GET /A', 'GET /B']],
    ['<tr><td><code>GET</code></td><td><code>/A/{id}</code></td></tr>', ['GET /A/{id}']],
    ['| Both of | `GET /A`<br>`PUT /B` |', ['GET /A', 'PUT /B']],
    ['| GET | /A/[Sid]/B/[Id] |', ['GET /A/[Sid]/B/[Id]']],
    ['/A GET\n/A POST\nPUT /B', ['GET /A', 'POST /A', 'PUT /B']],
    ['Retrieve\n/A\nGET\nMake\n/B\nPOST', ['GET /A', 'POST /B']],
    ['GET\n/A\nPOST\n/B', ['GET /A', 'POST /B']],
    ['## GET\n\n- /A\n- /B\n\nother\n- /C', ['GET /A', 'GET /B', '? /C']],
  ])('%j', (text, calls) => {
    expect(lines(text)).toEqual(calls);
  });
});

describe('what speaks against it leaves doubt', () => {
  it.each([
    ['Endpoint\tMethod\tNeeded\n/A\tGET\tyes\n/B\tGET\tno', ['GET /A', 'GET /B mention']],
    ['| Path | Method | Used |\n|---|---|---|\n| /A | GET | no |', ['GET /A mention']],
    ['date,method,url,status_code\n1,GET,/A,200\n2,GET,/B,405', ['GET /A', 'GET /B refused']],
    ['Do not use `DELETE /A`.\n~~GET /B~~\nGET /C', ['DELETE /A mention', 'GET /B mention', 'GET /C']],
  ])('%j', (text, calls) => {
    const said = handedBy(readList, text).calls.map(({ method, url, doubts = [] }) =>
      [method, url, ...doubts].join(' '),
    );
    expect(said).toEqual(calls);
  });
});

it('a path without a method is one all the same', () => {
  expect(lines('/Actions\n- /Jobs - the exports\nMediapartners/{sid}/Ads')).toEqual([
    '? /Actions',
    '? /Jobs',
    '? Mediapartners/{sid}/Ads',
  ]);
});

it.each([
  'Please GET the list of /Actions',
  'see docs/decisions/0031.md and src/networks/impact',
  'and/or, 1/2, a/b',
  'Nothing is written. Best',
  'https://cal.example.com/marek is my calendar',
  '',
])('prose: %s', (line) => {
  expect(lines(line)).toEqual([]);
});

it('tells lines, and that it is impact.com which is meant', () => {
  expect(handedBy(readList, '\n\nGET /A').calls).toEqual([
    { method: 'GET', url: '/A', line: 3, isImpact: true },
  ]);
});

it('reads a table whose columns are methods, behind the base that is named', () => {
  const text = `Base: \`https://api.impact.com/Advertisers/{AccountSID}\`

| Resource | GET | POST | DELETE | Owner |
| -------- | :-: | :--: | :----: | ----- |
| \`/Deals\` | ✓ | ✓ | – | Promo |
| \`/Deals/{DealId}\` | x | | ✅ | Promo |
| \`/Ads\` | | no | | |
`;
  const at = 'https://api.impact.com/Advertisers/{AccountSID}/Deals';
  expect(lines(text)).toEqual([`GET ${at}`, `POST ${at}`, `GET ${at}/{DealId}`, `DELETE ${at}/{DealId}`]);
});

it("reads Jira's tables and escaped braces", () => {
  const text = `||Service||Method||Endpoint||
|Import|GET|{{/Mediapartners/\\{AccountSID\\}/PromoCodes/\\{Id\\}}}|hourly|
* {{PUT /Mediapartners/\\{AccountSID\\}/Actions}}
`;
  expect(lines(text)).toEqual([
    'GET /Mediapartners/{AccountSID}/PromoCodes/{Id}',
    'PUT /Mediapartners/{AccountSID}/Actions',
  ]);
});
