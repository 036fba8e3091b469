import { fakeCredentials } from '../../../sandbox/data/credentials.ts';

/** Evidence as people have it: with the credentials still in. */
export interface WithCredentials {
  /** What must be found nowhere afterwards. */
  readonly secrets: readonly string[];
  /** By file name, one of each kind. */
  readonly files: Readonly<Record<string, string>>;
}

/** Each kind of evidence has credentials of its own, so that what is found tells where it came from. */
export function evidenceWithCredentials(): WithCredentials {
  const secrets: string[] = [];
  const make = (write: (sid: string, token: string, basic: string) => string): string => {
    const { accountSid, authToken } = fakeCredentials();
    const basic = Buffer.from(`${accountSid}:${authToken}`).toString('base64');
    secrets.push(accountSid, authToken, basic, encodeURIComponent(authToken));
    return write(accountSid, authToken, basic);
  };
  const api = 'https://api.impact.com/Mediapartners';
  return {
    secrets,
    files: {
      'calls.sh': make((sid, token, basic) =>
        [
          `curl -u '${sid}:${token}' ${api}/${sid}/Actions`,
          `curl https://${sid}:${encodeURIComponent(token)}@api.impact.com/Mediapartners/${sid}/Campaigns`,
          `curl ${api}/${sid}/Catalogs -H "Authorization: Basic ${basic}"`,
        ].join('\n'),
      ),
      'session.har': make((sid, token, basic) =>
        JSON.stringify({
          log: {
            version: '1.2',
            entries: [
              {
                request: {
                  method: 'GET',
                  url: `${api}/${sid}/Ads?AuthToken=${encodeURIComponent(token)}`,
                  headers: [
                    { name: 'Authorization', value: `Basic ${basic}` },
                    { name: 'Cookie', value: `session=${token}` },
                  ],
                },
                response: {
                  status: 200,
                  content: { text: `{"AccountSid":"${sid}","AuthToken":"${token}"}` },
                },
              },
            ],
          },
        }),
      ),
      'openapi.yaml': make((sid, token) =>
        [
          'openapi: 3.0.0',
          'info: { title: impact.com, version: "1" }',
          'servers: [{ url: https://api.impact.com }]',
          'paths:',
          '  /Mediapartners/{AccountSID}/Deals:',
          '    get:',
          '      parameters:',
          `        - { name: AccountSID, in: path, example: ${sid} }`,
          `        - { name: token, in: query, example: ${token} }`,
          '      responses: {}',
        ].join('\n'),
      ),
      'collection.json': make((sid, token) =>
        JSON.stringify({
          info: {
            name: `impact of ${sid}`,
            schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
          },
          auth: {
            type: 'basic',
            basic: [
              { key: 'username', value: sid },
              { key: 'password', value: token },
            ],
          },
          variable: [{ key: 'authToken', value: token }],
          item: [{ name: `Stores with ${token}`, request: { method: 'GET', url: `${api}/${sid}/Stores` } }],
        }),
      ),
      'access.log': make((sid, token, basic) =>
        [
          `10.0.0.1 - - [10/Oct/2025:13:55:36 +0000] "GET /Mediapartners/${sid}/Contracts?token=${token} HTTP/1.1" 200 12 "-" "x/${basic}"`,
          `10.0.0.1 - ${sid} [10/Oct/2025:13:55:37 +0000] "GET /Mediapartners/${sid}/Jobs HTTP/1.1" 200 12`,
        ].join('\n'),
      ),
      'endpoints.txt': make((sid, token) =>
        [`GET /Mediapartners/${sid}/Invoices`, `token: ${token}`].join('\n'),
      ),
      'client.py': make((sid, token, basic) =>
        [
          `ACCOUNT_SID = "${sid}"`,
          `AUTH_TOKEN = '${token}'`,
          `HEADERS = {"Authorization": "Basic ${basic}"}`,
          `requests.get("${api}/${sid}/Reports", auth=("${sid}", "${token}"))`,
        ].join('\n'),
      ),
    },
  };
}
