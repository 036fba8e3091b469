import { stringifyYAML } from 'confbox/yaml';
import { describe, expect, it } from 'vitest';
import { handedBy, linesOf } from '../testing/sink.ts';
import { readOpenApi } from './openapi.ts';

const OK = { responses: { 200: { description: 'ok' } } };

function openApi(paths: unknown, more: object = {}) {
  return JSON.stringify({ openapi: '3.0.3', info: { title: 'Reports', version: '1' }, ...more, paths });
}

const impactServer = { servers: [{ url: 'https://api.impact.com' }] };

describe('OpenAPI', () => {
  const document = {
    openapi: '3.1.0',
    info: { title: 'Partner API', version: '16' },
    servers: [{ url: 'https://api.impact.com/' }],
    paths: {
      '/Mediapartners/{AccountSID}/Actions': {
        summary: 'Actions',
        parameters: [{ name: 'AccountSID', in: 'path', required: true, schema: { type: 'string' } }],
        get: { operationId: 'listActions', ...OK },
      },
      '/Mediapartners/{AccountSID}/Actions/{ActionId}': {
        get: { summary: 'Get an action', ...OK },
        put: OK,
        options: OK,
        trace: OK,
        'x-get': OK,
      },
      'x-paths': { get: OK },
    },
    webhooks: { '/Mediapartners/{AccountSID}/Hooked': { post: OK } },
    components: { pathItems: { Other: { delete: OK } } },
  };
  const base = 'https://api.impact.com/Mediapartners/{AccountSID}/Actions';
  const expected = [
    { method: 'GET', url: base, doubts: [], isImpact: true, entry: 'listActions' },
    { method: 'GET', url: `${base}/{ActionId}`, doubts: [], isImpact: true, entry: 'Get an action' },
    {
      method: 'PUT',
      url: `${base}/{ActionId}`,
      doubts: [],
      isImpact: true,
      entry: 'PUT /Mediapartners/{AccountSID}/Actions/{ActionId}',
    },
  ];

  it('in JSON', () => {
    expect(handedBy(readOpenApi, JSON.stringify(document))).toEqual({ calls: expected, problems: [] });
  });

  it('in YAML, with lines', () => {
    const text = stringifyYAML(document, { noRefs: true });
    const handed = handedBy(readOpenApi, `---\n${text}`);
    expect(handed.problems).toEqual([]);
    expect(handed.calls.map(({ line, ...call }) => call)).toEqual(expected);
    const lines = `---\n${text}`.split('\n').map((line) => line.trim());
    expect(handed.calls.map((call) => lines[(call.line ?? 0) - 1])).toEqual(['get:', 'get:', 'put:']);
  });

  it('in JSON over several lines, with lines', () => {
    const text = JSON.stringify(document, null, 2).replaceAll('/', '\\/');
    const { calls } = handedBy(readOpenApi, text);
    expect(calls.map((call) => text.split('\n')[(call.line ?? 0) - 1]?.trim())).toEqual([
      '"get": {',
      '"get": {',
      '"put": {',
    ]);
  });

  it('several documents in one file', () => {
    const one = (path: string) => `openapi: 3.0.0\npaths:\n  ${path}:\n    get: {}\n`;
    const handed = handedBy(readOpenApi, `# all of it\n---\n${one('/Ads')}---\n${one('/Jobs')}`);
    expect(handed.calls.map((call) => [call.url, call.line])).toEqual([
      ['/Ads', 6],
      ['/Jobs', 11],
    ]);
    expect(handed.problems).toEqual([]);
  });

  it('with methods in capitals, empty operations and paths without a slash', () => {
    const text = 'openapi: 3.0\npaths:\n  Actions:\n    GET:\n    post: {}\n    delete: false\n';
    expect(linesOf(handedBy(readOpenApi, text))).toEqual(['GET /Actions', 'POST /Actions']);
  });

  it('neither callbacks nor examples are calls', () => {
    const operation = {
      ...OK,
      callbacks: { done: { '{$request.body#/url}': { post: OK } } },
      requestBody: { content: { 'application/json': { example: { paths: { '/Jobs': { get: {} } } } } } },
    };
    expect(linesOf(handedBy(readOpenApi, openApi({ '/Ads': { post: operation } })))).toEqual(['POST /Ads']);
  });
});

describe('references between paths', () => {
  it('inside of the document are followed', () => {
    const text = openApi(
      {
        '/Ads': { $ref: '#/components/pathItems/Ads' },
        '/Ads/{id}': { $ref: '#/paths/~1Jobs~1%7Bid%7D', put: OK },
        '/Jobs/{id}': { get: OK },
      },
      { components: { pathItems: { Ads: { $ref: '#/x-items/0' } } }, 'x-items': [{ post: OK }] },
    );
    expect(linesOf(handedBy(readOpenApi, text))).toEqual([
      'POST /Ads',
      'GET /Ads/{id}',
      'PUT /Ads/{id}',
      'GET /Jobs/{id}',
    ]);
  });

  it('into other files leave the method open', () => {
    const { calls } = handedBy(readOpenApi, openApi({ '/Ads': { $ref: './paths/ads.yaml' } }));
    expect(calls.map((call) => [call.method, call.url])).toEqual([[null, '/Ads']]);
  });

  it('in circles end', () => {
    const text = openApi({ '/Ads': { $ref: '#/paths/~1Jobs' }, '/Jobs': { $ref: '#/paths/~1Ads' } });
    expect(handedBy(readOpenApi, text).calls.map((call) => call.method)).toEqual([null, null]);
  });
});

describe('servers', () => {
  const paths = { '/Actions': { get: OK } };
  const url = (more: object, of: unknown = paths) =>
    handedBy(readOpenApi, openApi(of, more)).calls.map((call) => call.url);

  it('with variables take their defaults, where they are no values', () => {
    const servers = [
      {
        url: 'https://{host}/{account}s/{accountSid}/',
        variables: {
          host: { default: 'api.impact.com' },
          accountSid: { default: 'ABC' },
          account: { default: 'Mediapartner' },
        },
      },
    ];
    expect(url({ servers })).toEqual(['https://api.impact.com/{account}s/{accountSid}/Actions']);
    const named = [
      {
        url: '{scheme}://{host}/{type}/{accountSid}',
        variables: {
          scheme: { default: 'https' },
          host: { default: 'api.impact.com' },
          type: { enum: ['Advertisers', 'Mediapartners'], default: 'Mediapartners' },
        },
      },
    ];
    expect(url({ servers: named })).toEqual(['https://api.impact.com/Mediapartners/{accountSid}/Actions']);
  });

  it('of impact.com go before mocks and others, each path once', () => {
    const servers = [
      { url: 'http://localhost:4010' },
      { url: 'https://api.impact.com/Mediapartners/{AccountSID}' },
      { url: 'https://API.impactradius.com/MediaPartners/{AccountSID}' },
      { url: 'https://api.impact.com/Advertisers/{AccountSID}' },
    ];
    expect(url({ servers })).toEqual([
      'https://API.impactradius.com/MediaPartners/{AccountSID}/Actions',
      'https://api.impact.com/Advertisers/{AccountSID}/Actions',
    ]);
  });

  it('of another service go before relative and local ones', () => {
    expect(
      url({ servers: [{ url: '/' }, { url: 'http://localhost:1' }, { url: 'https://api.shop.example/v1' }] }),
    ).toEqual(['https://api.shop.example/v1/Actions']);
  });

  it('of an operation go before those of its path, and these before those of the document', () => {
    const servers = (name: string) => ({ servers: [{ url: `https://api.impact.com/${name}` }] });
    const of = {
      '/A': { ...servers('path'), get: { ...OK, ...servers('operation') }, put: OK },
      '/B': { get: OK },
    };
    expect(url(servers('document'), of)).toEqual([
      'https://api.impact.com/operation/A',
      'https://api.impact.com/path/A',
      'https://api.impact.com/document/B',
    ]);
  });

  it('may be relative, empty or missing', () => {
    expect(url({ servers: [{ url: '/Mediapartners/{AccountSID}' }] })).toEqual([
      '/Mediapartners/{AccountSID}/Actions',
    ]);
    expect(url({ servers: [] })).toEqual(['/Actions']);
    expect(url({ servers: [{ url: '/' }] })).toEqual(['/Actions']);
    expect(url({ servers: 'https://api.impact.com' })).toEqual(['/Actions']);
    expect(url({})).toEqual(['/Actions']);
  });
});

describe('Swagger 2', () => {
  const swagger = (more: object) =>
    linesOf(
      handedBy(
        readOpenApi,
        JSON.stringify({ swagger: '2.0', ...more, paths: { '/Actions': { get: OK, post: OK } } }),
      ),
    );

  it('puts host and base path before', () => {
    expect(
      swagger({ host: 'api.impact.com', basePath: '/Mediapartners/{AccountSID}/', schemes: ['https'] }),
    ).toEqual([
      'GET https://api.impact.com/Mediapartners/{AccountSID}/Actions',
      'POST https://api.impact.com/Mediapartners/{AccountSID}/Actions',
    ]);
    expect(swagger({ host: 'api.impact.com' })[0]).toBe('GET https://api.impact.com/Actions');
    expect(swagger({ basePath: '/Mediapartners/{AccountSID}' })[0]).toBe(
      'GET /Mediapartners/{AccountSID}/Actions',
    );
    expect(swagger({ basePath: '/' })[0]).toBe('GET /Actions');
  });

  it('with a version that YAML takes for a number', () => {
    expect(linesOf(handedBy(readOpenApi, 'swagger: 2.0\npaths:\n  /Ads:\n    get:\n'))).toEqual(['GET /Ads']);
  });
});

describe('whose API it is', () => {
  const isImpact = (of: unknown, more: object = {}) =>
    handedBy(readOpenApi, openApi(of, more)).calls[0]?.isImpact;
  const paths = { '/Actions': { get: OK } };

  it('is told by server, title or paths', () => {
    expect(isImpact(paths, impactServer)).toBe(true);
    for (const title of ['impact.com Agency API', 'Impact Radius', 'ImpactRadius v13', 'IMPACT API'])
      expect(isImpact(paths, { info: { title } }), title).toBe(true);
    expect(isImpact({ ...paths, '/MediaPartners/{AccountSID}/Ads': { get: OK } })).toBe(true);
    expect(isImpact(paths, { servers: [{ url: '/Agencies/{AccountSID}' }] })).toBe(true);
  });

  it('else stays open', () => {
    for (const title of ['Orders', 'Impacted orders', 'Highimpact', 'Carbon Impact Tracker'])
      expect(isImpact(paths, { info: { title } })).toBe(false);
    expect(isImpact({ '/Advertisers': { get: OK } })).toBe(false);
  });
});

describe('what YAML can do besides', () => {
  it('merge keys bring servers and methods, also several at once', () => {
    const text = [
      'openapi: 3.0.0',
      'servers: [{ url: https://eu.example.com }]',
      'x-here: &here',
      '  servers: [{ url: "https://api.impact.com/Agencies/{sid}/", variables: { sid: { default: me } } }]',
      'x-read: &read { get: {} }',
      'paths:',
      '  /Jobs:',
      '    <<: *here',
      '    put: {}',
      '  /Ads:',
      '    <<: [*here, *read]',
      '  /Users:',
      '    get: {}',
    ].join('\n');
    expect(linesOf(handedBy(readOpenApi, text))).toEqual([
      'PUT https://api.impact.com/Agencies/{sid}/Jobs',
      'GET https://api.impact.com/Agencies/{sid}/Ads',
      'GET https://eu.example.com/Users',
    ]);
  });

  it('a credential taken out of a word in braces leaves the document whole', () => {
    const text = [
      'openapi: 3.0.0',
      'servers: [{ url: https://api.impact.com/Agencies/{AccountSID} }]',
      'paths:',
      '  /Jobs/{JobId}:',
      '    get: { x-example: /Agencies/{AccountSID}/Jobs/1, x-token: {AuthToken} }',
    ].join('\n');
    const handed = handedBy(readOpenApi, text);
    expect(handed.problems).toEqual([]);
    expect(handed.calls.map((call) => [call.url, call.doubts, call.line])).toEqual([
      ['https://api.impact.com/Agencies/<AccountSID>/Jobs/{JobId}', [], 5],
    ]);
  });
});

describe('damaged documents', () => {
  const yaml = [
    'openapi: 3.0.0',
    'info:',
    "  title: 'Agency'",
    'servers:',
    '  - url: "https://api.impact.com/Agencies/{AccountSID}"',
    'paths:',
    '  /Jobs:',
    '    get:',
    '      description: "never closed',
    '      responses: {}',
    '  "/Jobs/{JobId}":',
    '    get:',
    '    put: {}',
    'components:',
    '  examples:',
    '    /Ads:',
    '      get: 1',
  ].join('\n');
  const base = 'https://api.impact.com/Agencies/{AccountSID}';
  const saved = [`GET ${base}/Jobs`, `GET ${base}/Jobs/{JobId}`, `PUT ${base}/Jobs/{JobId}`];

  it('in YAML come as far as their lines show them', () => {
    const handed = handedBy(readOpenApi, yaml);
    expect(handed.problems).toEqual([{ code: 'notYaml', line: 10 }]);
    expect(linesOf(handed)).toEqual(saved);
    expect(handed.calls.map((call) => [call.doubts, call.line])).toEqual([
      [['damaged'], 8],
      [['damaged'], 12],
      [['damaged'], 13],
    ]);
    const uncut = yaml.replace('"never', 'never').replace(/components:.*/s, '');
    for (const end of ['components: 1\nexa', 'components:\n  x: "', 'components:\n  x: [1, '])
      expect(handedBy(readOpenApi, `${uncut}${end}`).problems).toEqual([{ code: 'truncated', line: 15 }]);
    const wrong = handedBy(readOpenApi, yaml.replace('"never closed', 'a: b: c'));
    expect(wrong.problems).toEqual([{ code: 'notYaml', line: 9 }]);
    expect(linesOf(wrong)).toEqual(saved);
  });

  it('in JSON come as far as they go', () => {
    const text = openApi({ '/Ads': { get: OK }, '/Jobs': { get: OK } }, impactServer);
    const handed = handedBy(readOpenApi, text.slice(0, -30));
    expect(handed.problems).toEqual([{ code: 'truncated' }]);
    expect(handed.calls.map((call) => [call.url, call.doubts])).toEqual([
      ['https://api.impact.com/Ads', ['damaged']],
      ['https://api.impact.com/Jobs', ['damaged']],
    ]);
  });

  it('of another kind are told', () => {
    const codes = (text: string) => handedBy(readOpenApi, text).problems.map((problem) => problem.code);
    expect(codes('{"a": 1}')).toEqual(['notThisKind']);
    expect(codes('a: 1\nb: 2')).toEqual(['notThisKind']);
    expect(codes('openapi: 3.0.0\n')).toEqual([]);
    expect(codes('{"openapi": "3.0.0", "paths": [1]}')).toEqual([]);
  });
});

describe('junk', () => {
  it('aliases of aliases cost nothing', () => {
    const bomb = ['x0: &x0 [a, a, a, a, a, a, a, a, a]'];
    for (let level = 1; level < 40; level++)
      bomb.push(
        `x${level}: &x${level} [${Array(9)
          .fill(`*x${level - 1}`)
          .join(', ')}]`,
      );
    const text = `openapi: 3.0.0\n${bomb.join('\n')}\nservers: *x39\npaths:\n  /Ads: *x39\n  /Jobs:\n    get: *x39\n`;
    expect(linesOf(handedBy(readOpenApi, text))).toEqual(['GET /Jobs']);
  });

  it('one item shared by many paths is looked at once for each', () => {
    const item = Array.from({ length: 20_000 }, (_, at) => `  k${at}: 1`).join('\n');
    const paths = Array.from({ length: 20_000 }, (_, at) => `  /p${at}: *item`).join('\n');
    const started = performance.now();
    const handed = handedBy(
      readOpenApi,
      `openapi: 3.0.0\nx-item: &item\n${item}\n  get: {}\npaths:\n${paths}\n`,
    );
    expect(handed.calls).toHaveLength(20_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('too much YAML is read by its lines', () => {
    const text = `openapi: 3.0.0\npaths:\n  /Ads:\n    get:\n      description: |\n${`        ${'words '.repeat(12)}\n`.repeat(110_000)}`;
    const handed = handedBy(readOpenApi, text);
    expect(handed.problems).toEqual([{ code: 'tooLarge' }]);
    expect(handed.calls.map((call) => [call.url, call.doubts])).toEqual([['/Ads', ['damaged']]]);
  });

  it('nesting without end is told', () => {
    const text = `openapi: 3.0.0\npaths:\n  /Ads:\n    get: ${'['.repeat(100_000)}`;
    const handed = handedBy(readOpenApi, text);
    expect(handed.problems).toEqual([{ code: 'tooDeep', line: 4 }]);
    expect(linesOf(handed)).toEqual(['GET /Ads']);
  });
});

it("takes what Amazon's gateway hands its paths on to", () => {
  const to = (httpMethod: string, uri: string) => ({
    ...OK,
    'x-amazon-apigateway-integration': { type: 'http_proxy', httpMethod, uri },
  });
  const text = openApi(
    {
      '/orders': {
        post: to('PUT', 'https://api.impact.com/Advertisers/{sid}/Actions'),
        get: to('ANY', 'https://api.impact.com/Advertisers/{sid}/Deals'),
        delete: to('DELETE', 'https://shop.example.com/orders'),
      },
    },
    { servers: [{ url: 'https://gateway.example.com' }] },
  );
  expect(linesOf(handedBy(readOpenApi, text)).sort()).toEqual([
    'DELETE https://gateway.example.com/orders',
    'GET https://api.impact.com/Advertisers/{sid}/Deals',
    'PUT https://api.impact.com/Advertisers/{sid}/Actions',
  ]);
});
