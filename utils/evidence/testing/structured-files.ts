/** Small whole files of the structured kinds, to be damaged in tests. */

const OK = { responses: { 200: { description: 'ok' } } };

export const SAMPLE_HAR = {
  log: {
    version: '1.2',
    creator: { name: 'Firefox', version: '140' },
    entries: ['/Actions', '/Jobs/1/Download', '/Campaigns'].map((path, at) => ({
      startedDateTime: '2026-03-01T10:00:00.000Z',
      request: {
        method: ['GET', 'POST', 'OPTIONS'][at],
        url: `https://api.impact.com/Mediapartners/{AccountSID}${path}`,
        headers: [{ name: 'Accept', value: 'application/json' }],
      },
      response: { status: [200, 404, 204][at], content: { text: '{"Actions": []}' } },
    })),
  },
};

export const SAMPLE_OPENAPI = {
  openapi: '3.0.3',
  info: { title: 'impact.com', version: '16' },
  servers: [
    { url: 'https://{host}/Mediapartners/{sid}', variables: { host: { default: 'api.impact.com' } } },
  ],
  host: 'api.impact.com',
  basePath: '/Agencies',
  paths: {
    '/Actions': { get: { operationId: 'actions', ...OK }, post: OK, servers: [{ url: '/v2' }] },
    '/Ads': { $ref: '#/components/pathItems/Ads' },
    '/Jobs': { $ref: 'jobs.yaml' },
  },
  components: { pathItems: { Ads: { put: { summary: 'Change', ...OK } } } },
};

export const SAMPLE_COLLECTION = {
  info: {
    name: 'impact.com',
    schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
  },
  variable: [
    { key: 'base', value: 'https://{{host}}/Agencies' },
    { key: 'host', value: 'api.impact.com' },
  ],
  item: [
    {
      name: 'Reports',
      variable: [{ key: 'type', value: 'Agencies' }],
      item: [{ name: 'Jobs', request: { method: 'GET', url: { raw: '{{base}}/:sid/Jobs' } }, response: [] }],
    },
    {
      name: 'Track',
      request: { method: 'POST', url: { host: ['{{host}}'], path: ['Agencies', ':sid', { value: 'Ads' }] } },
    },
    { name: 'Plain', request: '{{base}}/Campaigns' },
  ],
};

export const SAMPLE_INSOMNIA = {
  _type: 'export',
  resources: [
    { _id: 'w', _type: 'workspace', name: 'impact.com' },
    { _id: 'f', _type: 'request_group', name: 'Reports', parentId: 'w' },
    { _id: 'r', _type: 'request', name: 'Jobs', parentId: 'f', method: 'GET', url: '{{ _.base }}/Jobs' },
    { _id: 'e', _type: 'environment', data: { base: 'https://api.impact.com/Agencies/{AccountSID}' } },
  ],
};
