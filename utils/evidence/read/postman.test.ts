import { describe, expect, it } from 'vitest';
import { handedBy, linesOf } from '../testing/sink.ts';
import { readPostman } from './postman.ts';

const SCHEMA = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';

interface Parts {
  readonly name?: string;
  readonly variable?: unknown;
}

function collection(item: unknown, { name = 'Partners', ...more }: Parts = {}) {
  return JSON.stringify({ info: { name, schema: SCHEMA }, item, ...more });
}

function request(url: unknown, method: unknown = 'GET', name = 'One') {
  return { name, request: { method, header: [], url }, response: [] };
}

/** The addresses of requests in a collection with variables. */
function urls(items: unknown[], variables: Readonly<Record<string, unknown>> = {}): string[] {
  const variable = Object.entries(variables).map(([key, value]) => ({ key, value }));
  return handedBy(readPostman, collection(items, { variable })).calls.map((call) => call.url);
}

const url = (address: unknown, variables: Readonly<Record<string, unknown>> = {}) =>
  urls([request(address)], variables)[0];

describe('a collection', () => {
  it('gives its requests with the folders they stand in', () => {
    const text = collection([
      request('{{baseUrl}}/Mediapartners/{{sid}}/Campaigns', 'GET', 'Campaigns'),
      {
        name: 'Reports',
        item: [
          { name: 'Export', item: [request('/Mediapartners/{{sid}}/ReportExport/x', 'GET', 'Start')] },
          request('/Mediapartners/{{sid}}/Jobs/:id/Download', 'GET', 'Download'),
        ],
      },
      request('/Mediapartners/{{sid}}/Tracking', 'post', 'Track'),
    ]);
    expect(handedBy(readPostman, `\uFEFF${text}`)).toEqual({
      problems: [],
      calls: [
        ['GET', '{{baseUrl}}/Mediapartners/{{sid}}/Campaigns', 'Campaigns'],
        ['GET', '/Mediapartners/{{sid}}/ReportExport/x', 'Reports / Export / Start'],
        ['GET', '/Mediapartners/{{sid}}/Jobs/:id/Download', 'Reports / Download'],
        ['post', '/Mediapartners/{{sid}}/Tracking', 'Track'],
      ].map(([method, address, entry]) => ({ method, url: address, doubts: [], isImpact: false, entry })),
    });
  });

  it('as the API of Postman wraps it', () => {
    const text = JSON.stringify({ collection: JSON.parse(collection([request('/Ads')])) });
    expect(linesOf(handedBy(readPostman, text))).toEqual(['GET /Ads']);
  });

  it('with requests that are only an address, and without a method', () => {
    const items = [{ request: '/Ads' }, { request: { url: '/Jobs' } }, request('/Actions', '{{method}}')];
    const handed = handedBy(readPostman, collection(items));
    expect(linesOf(handed)).toEqual(['GET /Ads', 'GET /Jobs', '? /Actions']);
    expect(handed.calls[0]).not.toHaveProperty('entry');
  });

  it('saved answers are no calls', () => {
    const saved = {
      name: 'Found',
      originalRequest: { method: 'DELETE', url: '/Ads/1' },
      code: 200,
      body: '{}',
    };
    expect(urls([{ ...request('/Ads'), response: [saved] }])).toEqual(['/Ads']);
  });

  it('says by its name, or that of a folder, that it is about impact.com', () => {
    const isImpact = (text: string) => handedBy(readPostman, text).calls.map((call) => call.isImpact);
    expect(isImpact(collection([request('/Ads')], { name: 'impact.com Partner API' }))).toEqual([true]);
    const folder = { name: 'Impact API', item: [{ name: 'Inner', item: [request('/Ads')] }] };
    expect(isImpact(collection([request('/Jobs'), folder, request('/Jobs')]))).toEqual([false, true, false]);
    const stock = { name: 'Impact on stock', item: [request('{{baseUrl}}/Actions', 'PUT')] };
    expect(isImpact(collection([stock]))).toEqual([false]);
    const shop = request('{{shopUrl}}/Actions');
    expect(isImpact(collection([shop, request('{{baseUrl}}/Actions')], { name: 'impact.com' }))).toEqual([
      false,
      true,
    ]);
  });
});

describe('addresses', () => {
  it('as parts', () => {
    expect(url({ raw: 'https://api.impact.com/Ads', host: ['other'], path: ['x'] })).toBe(
      'https://api.impact.com/Ads',
    );
    expect(
      url({
        protocol: 'https',
        host: ['api', 'impact', 'com'],
        port: '443',
        path: ['Mediapartners', ':sid', 'Ads'],
      }),
    ).toBe('https://api.impact.com:443/Mediapartners/:sid/Ads');
    expect(url({ host: ['{{baseUrl}}'], path: ['Ads', { type: 'string', value: '1' }] })).toBe(
      '{{baseUrl}}/Ads/1',
    );
    expect(url({ host: 'api.impact.com', path: '/Ads' })).toBe('api.impact.com/Ads');
    expect(url({ path: ['Ads'] })).toBe('/Ads');
  });

  it('that are missing are no calls', () => {
    expect(
      urls([request(''), request(null), request({}), request({ raw: '' }), { name: 'x' }, null, 1, 'x']),
    ).toEqual([]);
  });

  it('with path variables that say where they lead', () => {
    const variable = [
      { key: 'type', value: 'Mediapartners' },
      { key: 'id', value: '1234' },
    ];
    expect(url({ raw: 'https://api.impact.com/:type/:sid/Actions/:id', variable })).toBe(
      'https://api.impact.com/Mediapartners/:sid/Actions/:id',
    );
  });
});

describe('variables', () => {
  it('that hold an address are resolved, others stay', () => {
    const variables = {
      baseUrl: 'https://api.impact.com/',
      sid: '1234',
      id: 'abc',
      host: 'api.impact.com',
      type: 'Agencies',
    };
    expect(url('{{baseUrl}}Mediapartners/{{sid}}/Actions/{{id}}', variables)).toBe(
      'https://api.impact.com/Mediapartners/{{sid}}/Actions/{{id}}',
    );
    expect(url('https://{{host}}/{{type}}/{{sid}}', variables)).toBe(
      'https://api.impact.com/Agencies/{{sid}}',
    );
    expect(url('{{unknown}}/Ads', variables)).toBe('{{unknown}}/Ads');
    expect(url('{{host}}/Ads', { host: 'localhost:8080' })).toBe('localhost:8080/Ads');
    expect(url('{{host}}/Ads', { host: '127.0.0.1' })).toBe('127.0.0.1/Ads');
  });

  it('in variables are resolved too', () => {
    const variables = {
      root: '{{scheme}}://{{host}}',
      host: 'api.impact.com',
      scheme: 'https',
      base: '{{root}}/Agencies/{{sid}}',
    };
    expect(url('{{base}}/Jobs', variables)).toBe('https://api.impact.com/Agencies/{{sid}}/Jobs');
    expect(url('{{protocol}}://{{host}}/Jobs', variables)).toBe('https://api.impact.com/Jobs');
    expect(url('{{protocol}}://{{server}}/Jobs', variables)).toBe('https://{{server}}/Jobs');
  });

  it('in circles end', () => {
    expect(url('{{a}}/Ads', { a: '{{b}}/x', b: '{{a}}/y' })).toBe('{{a}}/y/x/Ads');
    expect(url('{{a}}/Ads', { a: '/{{a}}{{a}}' })).toBe('/{{a}}{{a}}/Ads');
  });

  it('of a folder go before those around it; switched off ones count for nothing', () => {
    const folder = {
      name: 'eBay',
      variable: [{ key: 'host', value: 'api.partner.ebay.com' }],
      item: [request('https://{{host}}/{{type}}/x')],
    };
    expect(
      urls([request('https://{{host}}/x'), folder], { host: 'api.impact.com', type: 'Mediapartners' }),
    ).toEqual(['https://api.impact.com/x', 'https://api.partner.ebay.com/Mediapartners/x']);
    const variable = [
      { key: 'host', value: 'https://other.example', disabled: true },
      { id: 'host', value: 'https://api.impact.com' },
    ];
    const text = collection([request('{{host}}/x')], { variable });
    expect(linesOf(handedBy(readPostman, text))).toEqual(['GET https://api.impact.com/x']);
  });

  it('that multiply stay within bounds', () => {
    const variables = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`v${at}`, `/{{v${at + 1}}}`.repeat(9)] as const),
    );
    const [first = ''] = urls([request('{{v0}}/Ads')], { ...variables, v60: '/x' });
    expect(first.length).toBeLessThan(5000);
  });
});

describe('other exports', () => {
  it('of Insomnia', () => {
    const text = JSON.stringify({
      _type: 'export',
      __export_format: 4,
      resources: [
        { _id: 'wrk_1', _type: 'workspace', name: 'impact.com', parentId: null },
        {
          _id: 'req_1',
          _type: 'request',
          parentId: 'fld_2',
          name: 'List',
          method: 'GET',
          url: '{{ _.base_url }}/Agencies/{{ _.sid }}/Jobs',
        },
        {
          _id: 'req_2',
          _type: 'request',
          parentId: 'wrk_1',
          name: 'Next',
          url: "{{base_url}}/Jobs/{% response 'body', 'req_1' %}",
        },
        { _id: 'fld_2', _type: 'request_group', parentId: 'fld_1', name: 'Jobs' },
        { _id: 'fld_1', _type: 'request_group', parentId: 'wrk_1', name: 'Reports' },
        {
          _id: 'env_1',
          _type: 'environment',
          parentId: 'wrk_1',
          data: { base_url: 'https://api.impact.com', sid: '1' },
        },
      ],
    });
    expect(handedBy(readPostman, text).calls).toEqual([
      {
        method: 'GET',
        url: 'https://api.impact.com/Agencies/{{sid}}/Jobs',
        doubts: [],
        isImpact: true,
        entry: 'Reports / Jobs / List',
      },
      { method: 'GET', url: 'https://api.impact.com/Jobs/{}', doubts: [], isImpact: true, entry: 'Next' },
    ]);
  });

  it('of Insomnia in YAML', () => {
    const text = [
      'type: collection.insomnia.rest/5.0',
      'name: impact.com',
      'meta: { id: wrk_1 }',
      'collection:',
      '  - name: Reports',
      '    children:',
      '      - url: "{{ _.base }}/Agencies/{{ _.sid }}/Jobs"',
      '        name: Jobs',
      '        method: GET',
      '        headers: [{ name: Authorization, value: "Basic {AuthToken}" }]',
      '  - { url: "{{ _.base }}/Ads/{% response \'body\' %}", name: Change, method: PUT }',
      'environments:',
      '  name: Base',
      '  data: { base: "https://api.impact.com", sid: {AccountSID} }',
    ].join('\n');
    expect(handedBy(readPostman, text)).toEqual({
      problems: [],
      calls: [
        ['GET', 'https://api.impact.com/Agencies/{{sid}}/Jobs', 'Reports / Jobs'],
        ['PUT', 'https://api.impact.com/Ads/{}', 'Change'],
      ].map(([method, url, entry]) => ({ method, url, doubts: [], isImpact: true, entry })),
    });
    expect(handedBy(readPostman, text.slice(0, text.indexOf('{{ _.sid')))).toEqual({
      calls: [],
      problems: [{ code: 'truncated', line: 7 }],
    });
    expect(handedBy(readPostman, `${text}\n#${' '.repeat(5_000_000)}`).problems).toEqual([
      { code: 'tooLarge' },
    ]);
  });

  it('of Bruno', () => {
    const text = JSON.stringify({
      name: 'Partners',
      version: '1',
      items: [
        {
          type: 'folder',
          name: 'Ads',
          items: [{ type: 'http', name: 'All', request: { url: '{{base}}/Ads', method: 'GET' } }],
        },
      ],
      environments: [
        { name: 'Live', variables: [{ name: 'base', value: 'https://api.impact.com', enabled: true }] },
      ],
    });
    expect(handedBy(readPostman, text).calls.map((call) => [call.url, call.entry])).toEqual([
      ['https://api.impact.com/Ads', 'Ads / All'],
    ]);
  });

  it('of an old Postman, and what is none, are told', () => {
    const codes = (text: string) => handedBy(readPostman, text).problems.map((problem) => problem.code);
    expect(codes(JSON.stringify({ id: 'x', name: 'Old', order: [], requests: [request('/Ads')] }))).toEqual([
      'notThisKind',
    ]);
    expect(codes('{"item": "x"}')).toEqual(['notThisKind']);
    expect(codes('[]')).toEqual(['notThisKind']);
    expect(codes('words')).toEqual(['notJson']);
  });

  it('an environment holds no calls', () => {
    const text = JSON.stringify({
      name: 'Live',
      values: [{ key: 'a', value: 'b' }],
      _postman_variable_scope: 'environment',
    });
    expect(handedBy(readPostman, text)).toEqual({ calls: [], problems: [] });
  });
});

describe('damaged collections', () => {
  it('give their whole requests', () => {
    const text = collection([{ name: 'A', item: [request('/Ads'), request('/Jobs')] }, request('/Actions')]);
    const handed = handedBy(readPostman, text.slice(0, text.indexOf('/Jobs') + 8));
    expect(handed.problems).toEqual([{ code: 'truncated' }]);
    expect(handed.calls.map((call) => [call.url, call.doubts, call.entry])).toEqual([
      ['/Ads', ['damaged'], 'A / One'],
    ]);
  });

  it('with folders in folders without end are read to a depth, and told', () => {
    const deep = `${'{"item":['.repeat(100_000)}${JSON.stringify(request('/Deep'))}${']}'.repeat(100_000)}`;
    const text = `{"item":[${JSON.stringify(request('/Ads'))},${deep},${JSON.stringify(request('/Jobs'))}]}`;
    const handed = handedBy(readPostman, text);
    expect(handed.problems).toEqual([{ code: 'tooDeep' }]);
    expect(linesOf(handed)).toEqual(['GET /Ads', 'GET /Jobs']);
  });
});

it("reads Hoppscotch's collections, which keep folders and requests apart", () => {
  const request = (method: string, endpoint: string) => ({ v: '11', name: endpoint, method, endpoint });
  const text = JSON.stringify([
    {
      v: 6,
      name: 'brand',
      folders: [{ name: 'Deals', folders: [], requests: [request('PUT', '<<base>>/Deals/<<deal>>')] }],
      requests: [request('GET', 'https://api.impact.com/Advertisers/<<sid>>/Campaigns')],
      variables: [{ key: 'base', currentValue: 'https://api.impact.com/Advertisers/<<sid>>' }],
    },
  ]);
  expect(linesOf(handedBy(readPostman, text))).toEqual([
    'PUT https://api.impact.com/Advertisers/{{sid}}/Deals/{{deal}}',
    'GET https://api.impact.com/Advertisers/{{sid}}/Campaigns',
  ]);
});
