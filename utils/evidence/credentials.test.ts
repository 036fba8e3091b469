import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fakeCredentials } from '../../sandbox/data/credentials.ts';
import { addRemoved, withoutCredentials } from './credentials.ts';

const clean = (text: string) => withoutCredentials(text).text;

/** A SID and a token in a text of some kind, and what has to come out of it. */
type Context = (sid: string, token: string) => string;

/** Wherever people keep the pair. In each of them any value is known by where it stands. */
const BOTH: Readonly<Record<string, Context>> = {
  'curl -u': (sid, token) => `curl -u ${sid}:${token} https://api.impact.com/x`,
  'curl -u, single quotes': (sid, token) => `curl -u '${sid}:${token}' https://api.impact.com/x`,
  'curl -u, double quotes': (sid, token) => `curl -sS -X POST -u "${sid}:${token}" \\\n  https://x`,
  'curl -u without space': (sid, token) => `curl -u${sid}:${token} https://api.impact.com/x`,
  'curl -su': (sid, token) => `curl -su ${sid}:${token} https://api.impact.com/x`,
  'curl --user': (sid, token) => `curl --user ${sid}:${token} --request GET --url https://x`,
  'curl --user=': (sid, token) => `curl --user="${sid}:${token}"`,
  'curl of Windows': (sid, token) => `curl ^"https://x^" -u ^"${sid}:${token}^"`,
  'curl as an array': (sid, token) => `run(['curl', '-u', '${sid}:${token}', url])`,
  userinfo: (sid, token) => `GET https://${sid}:${token}@api.impact.com/Mediapartners/${sid}/Actions`,
  'userinfo, encoded': (sid, token) => `?u=https%3A%2F%2F${sid}%3A${token}%40api.impact.com%2FActions`,
  'auth of requests': (sid, token) => `requests.get(url, auth=('${sid}', '${token}'))`,
  'auth of requests over lines': (sid, token) => `get(url, auth=(\n    "${sid}",\n    "${token}",\n))`,
  HTTPBasicAuth: (sid, token) => `auth = HTTPBasicAuth("${sid}", "${token}")`,
  'basicAuth of Java': (sid, token) => `Credentials.basic("${sid}", "${token}")`,
  'withBasicAuth of Laravel': (sid, token) => `Http::withBasicAuth('${sid}', '${token}')->get($url);`,
  'SetBasicAuth of Go': (sid, token) => `req.SetBasicAuth("${sid}", "${token}")`,
  'basic_auth of Ruby': (sid, token) => `request.basic_auth '${sid}', '${token}'`,
  CURLOPT_USERPWD: (sid, token) => `curl_setopt($ch, CURLOPT_USERPWD, "${sid}:${token}");`,
  guzzle: (sid, token) => `$client->get($url, ['auth' => ['${sid}', '${token}']]);`,
  axios: (sid, token) => `axios.get(url, { auth: { username: '${sid}', password: '${token}' } })`,
  environment: (sid, token) => `IMPACT_ACCOUNT_SID=${sid}\nexport IMPACT_AUTH_TOKEN=${token}\n`,
  'environment, quoted': (sid, token) => `IMPACT_SID="${sid}"\nIMPACT_TOKEN='${token}'\n`,
  JSON: (sid, token) => JSON.stringify({ accountSid: sid, authToken: token }),
  'JSON in JSON': (sid, token) => JSON.stringify(JSON.stringify({ AccountSID: sid, AuthToken: token })),
  YAML: (sid, token) => `impact:\n  account_sid: ${sid}\n  auth_token: ${token}\n`,
  'YAML, quoted': (sid, token) => `account_sid: "${sid}"\nauth_token: '${token}' # secret\n`,
  INI: (sid, token) => `account_sid = ${sid}\nauth_token = ${token}\n`,
  Kubernetes: (sid, token) =>
    `- name: ACCOUNT_SID\n  value: "${sid}"\n- name: IMPACT_TOKEN\n  value: ${token}\n`,
  PHP: (sid, token) => `define('IMPACT_ACCOUNT_SID', '${sid}'); $config['auth_token'] = '${token}';`,
  TypeScript: (sid, token) => `const accountSid = '${sid}';\nconst authToken: string = \`${token}\`;`,
  'C#': (sid, token) => `string AccountSid = "${sid}"; var apiKey = @"${token}";`,
  Ruby: (sid, token) => `{ :account_sid => "${sid}", :auth_token => "${token}" }`,
  XML: (sid, token) => `<AccountSID>${sid}</AccountSID><AuthToken>${token}</AuthToken>`,
  'XML attributes': (sid, token) =>
    `<add key="AccountSid" value="${sid}" /><add key="ImpactSecret" value="${token}" />`,
  query: (sid, token) => `GET /Actions?account_sid=${sid}&token=${token}&page=1`,
  'path and query': (sid, token) => `/Mediapartners/${sid}/Actions.json?api_key=${token}`,
  Postman: (sid, token) =>
    JSON.stringify({
      basic: [
        { key: 'password', value: token, type: 'string' },
        { key: 'username', value: sid, type: 'string' },
      ],
    }),
  'Postman, otherwise': (sid, token) =>
    JSON.stringify([
      { value: token, key: 'authToken' },
      { type: 'string', value: sid, key: 'accountSid' },
    ]),
};

/** The two as one value, already put together or alone. */
const HEADERS: Readonly<Record<string, (value: string) => string>> = {
  'curl -H': (value) => `curl -H 'Authorization: Basic ${value}' https://x`,
  'curl -H bearer': (value) => `curl -H "authorization: Bearer ${value}"`,
  HAR: (value) => JSON.stringify({ headers: [{ name: 'Authorization', value: `Basic ${value}` }] }),
  'HAR, turned': (value) => JSON.stringify({ headers: [{ value: `Basic ${value}`, name: 'Authorization' }] }),
  'JSON header': (value) => JSON.stringify({ Authorization: `Bearer ${value}` }),
  'code with brackets': (value) => `headers['Authorization'] = 'Basic ${value}';`,
  'code with a call': (value) => `.header("Authorization", "Basic ${value}")`,
  'code with double arrow': (value) => `'Authorization' => 'Basic ${value}',`,
  YAML: (value) => `Authorization: Basic ${value}\n`,
  'raw request': (value) => `GET /x HTTP/1.1\r\nAuthorization: Bearer ${value}\r\nHost: api.impact.com\r\n`,
  'raw without scheme': (value) => `Authorization: ${value}\n`,
  'f-string': (value) => `headers = {"Authorization": f"Bearer ${value}"}`,
  cookie: (value) => `curl -H 'Cookie: a=1; JSESSIONID=${value}; b=2' https://x`,
  'raw cookie': (value) => `Cookie: JSESSIONID=${value}; x=1\r\nAccept: a`,
  'HAR cookie header': (value) => JSON.stringify([{ name: 'Cookie', value: `s=${value}` }]),
  'HAR cookies': (value) => JSON.stringify({ cookies: [{ name: 'session', value, path: '/' }] }),
  'curl -b': (value) => `curl -b 'session=${value}' https://x`,
  'curl --cookie': (value) => `curl --cookie "session=${value}; a=b" https://x`,
};

const ALNUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
/** Random, of no known shape: 12 to 40 letters and digits. */
const opaque = fc
  .array(fc.noBias(fc.integer({ min: 0, max: ALNUM.length - 1 })), { minLength: 12, maxLength: 40 })
  .map((numbers) => numbers.map((number) => ALNUM.charAt(number)).join(''))
  .filter((text) => /\d/.test(text) && /[A-Za-z]/.test(text));

describe('credentials of impact.com are taken out', () => {
  it.each(Object.keys(BOTH))('%s', (name) => {
    for (let run = 0; run < 50; run++) {
      const { accountSid, authToken } = fakeCredentials();
      const text = BOTH[name]?.(accountSid, authToken) ?? '';
      const { text: rest, removed } = withoutCredentials(text);
      expect(rest).not.toContain(accountSid);
      expect(rest).not.toContain(authToken);
      expect(rest).toContain('{AuthToken}');
      expect(Object.values(removed).reduce((a, b) => a + b, 0)).toBeGreaterThan(0);
    }
  });
});

describe('values of no known shape are taken out by where they stand', () => {
  it.each(Object.keys(BOTH))('%s', (name) => {
    fc.assert(
      fc.property(opaque, opaque, (sid, token) => {
        const rest = clean(BOTH[name]?.(sid, token) ?? '');
        expect(rest).not.toContain(sid);
        expect(rest).not.toContain(token);
      }),
      { numRuns: 200, seed: 5 },
    );
  });

  it.each(Object.keys(HEADERS))('header: %s', (name) => {
    fc.assert(
      fc.property(opaque, opaque, (one, other) => {
        const value = name.includes('ookie') || name.includes('-b') ? one : btoa(`${one}:${other}`);
        const rest = clean(HEADERS[name]?.(value) ?? '');
        expect(rest).not.toContain(value);
        expect(rest).not.toContain(value.slice(0, 12));
      }),
      { numRuns: 200, seed: 5 },
    );
  });

  it('a pair in base64 anywhere', () => {
    fc.assert(
      fc.property(opaque, opaque, (sid, token) => {
        const value = btoa(`${sid}:${token}`);
        expect(clean(`x = "${value}"`)).toBe('x = "{AuthToken}"');
      }),
      { seed: 5 },
    );
  });
});

describe('what is no credential stays', () => {
  it.each([
    'curl -u "$SID:$TOKEN" https://api.impact.com/Mediapartners/$SID/Actions',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code as evidence
    'curl -u ${SID}:${TOKEN} "https://api.impact.com/Mediapartners/${SID}/Actions"',
    'curl -u {{sid}}:{{token}} https://x',
    'curl -u <AccountSID>:<AuthToken> https://x',
    'curl -u YOUR_ACCOUNT_SID:YOUR_AUTH_TOKEN https://x',
    'docker run -u 1000:1000 image',
    'sort -u names.txt; git push -u origin main',
    'https://{AccountSID}:{AuthToken}@api.impact.com/Mediapartners/{AccountSID}/Actions',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code as evidence
    '`https://${sid}:${token}@api.impact.com/Advertisers/${sid}/Actions`',
    "const token = process.env.IMPACT_TOKEN;\nconst sid = process.env['IMPACT_SID'];",
    'auth = (os.environ["IMPACT_SID"], os.environ["IMPACT_TOKEN"])',
    'auth=(self.account_sid, self.auth_token)',
    'requests.get(url, auth=(sid, token))',
    'auth_token: {{ secrets.token }}',
    'auth_token: $IMPACT_TOKEN',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code as evidence
    'auth_token: ${IMPACT_TOKEN}',
    'IMPACT_TOKEN=$(cat token.txt)',
    "headers: { Authorization: 'Basic ' + btoa(sid + ':' + token) }",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code as evidence
    'headers: { Authorization: `Bearer ${token}` }',
    'headers = {"Authorization": f"Bearer {token}"}',
    'interface Options { token: string; password?: string }',
    'def get(self, account_sid: str, auth_token: Optional[str] = None):',
    '  token: string',
    "tokenUrl: 'https://api.impact.com/oauth'",
    "label: 'Password', placeholder: 'Enter your password'",
    'this.token = await getToken()',
    'client = Client(token=config.token, account_sid=account_sid)',
    'GET /Mediapartners/{AccountSID}/Actions',
    'GET /Mediapartners/AccountSID/Actions',
    'GET /MediaPartners/123456/MediaProperties',
    'Basic authentication with the Account SID and the Auth Token',
    '{"securitySchemes":{"basicAuth":{"type":"http","scheme":"basic"}},"security":[{"basicAuth":[]}]}',
    'import { createToken, tokenize } from "./token.ts";',
    'const author = "somebody"; const inside = "x";',
    '',
  ])('%s', (text) => {
    expect(withoutCredentials(text)).toEqual({ text, removed: {} });
  });

  it('and nothing more is found in what is left', () => {
    for (const context of Object.values(BOTH)) {
      const { accountSid, authToken } = fakeCredentials();
      const rest = clean(context(accountSid, authToken));
      expect(withoutCredentials(rest)).toEqual({ text: rest, removed: {} });
    }
  });
});

describe('the text can be read as before', () => {
  const { accountSid, authToken } = fakeCredentials();

  it('JSON stays JSON', () => {
    const har = {
      headers: [{ name: 'Authorization', value: `Basic ${btoa(`${accountSid}:${authToken}`)}` }],
    };
    expect(JSON.parse(clean(JSON.stringify(har)))).toEqual({
      headers: [{ name: 'Authorization', value: 'Basic {AuthToken}' }],
    });
  });

  it('commands stay commands', () => {
    expect(
      clean(`curl -u '${accountSid}:${authToken}' https://api.impact.com/Advertisers/${accountSid}`),
    ).toBe("curl -u '{AccountSID}:{AuthToken}' https://api.impact.com/Advertisers/{AccountSID}");
  });

  it('lines stay where they are', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.values(BOTH)), { maxLength: 12 }), (contexts) => {
        const text = contexts.map((context) => context(accountSid, authToken)).join('\n');
        expect(clean(text).split('\n')).toHaveLength(text.split('\n').length);
      }),
      { seed: 5 },
    );
  });

  it('says what it took out', () => {
    expect(withoutCredentials(`GET /Agencies/${accountSid}/Jobs\ntoken: '${authToken}'`).removed).toEqual({
      sid: 1,
      token: 1,
    });
    expect(addRemoved({ sid: 1 }, { sid: 2, header: 1 })).toEqual({ sid: 3, header: 1 });
  });
});

describe('a long text', () => {
  it.each([
    ['lines', '\n'],
    ['one line', ' '],
  ])('of %s has its credentials taken out by their context wherever they stand', (_, between) => {
    const { authToken } = fakeCredentials();
    const short = `Zq9${authToken.slice(0, 6).replaceAll(/\W/g, 'x')}8t`;
    const pair = `{ "token": "${short}", "path": "/Actions" },${between}`;
    const count = Math.ceil(3_000_000 / pair.length);
    const { text, removed } = withoutCredentials(pair.repeat(count));
    expect(text).toBe(pair.replace(short, '{AuthToken}').repeat(count));
    expect(removed).toEqual({ token: count });
  });

  it('tells of progress all the time, which only grows', () => {
    const fractions: number[] = [];
    withoutCredentials('token='.repeat(1_000_000), (fraction) => fractions.push(fraction));
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    const steps = [...fractions, 1].map((fraction, at) => fraction - (fractions[at - 1] ?? 0));
    expect(Math.max(...steps)).toBeLessThan(0.2);
  });
});

it('takes time in proportion to the text, whatever the text is', () => {
  // biome-ignore format: a list
  const hostile = ['a', '-u ', '://', '"value":"', 'token', 'token=', 'auth(', "auth=('", 'authorization: basic ',
    'password"\\', '\\', 'Advertisers/', 'sid = ', '"name":"cookie","value":"', 'Cookie: a=', 'cookies":[', '%2F%2Fa',
    ' ', 'aB1', '{', 'key', 'token"  ', 'Bearer '];
  const timeOf = (unit: string, length: number) => {
    const text = unit.repeat(Math.ceil(length / unit.length));
    const started = performance.now();
    withoutCredentials(text);
    return performance.now() - started;
  };
  for (const unit of hostile) expect(timeOf(unit, 200_000), unit).toBeLessThan(5000);
});
