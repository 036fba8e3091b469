import { describe, expect, it } from 'vitest';
import { callsIn, rawCalls } from './testing/read.ts';

describe('what is no call of the API', () => {
  it.each([
    [
      'imports, files, titles, routes, patterns and keys of answers',
      `
// impact.com client types
import { Actions, Campaigns } from './Actions/Campaigns';
import type { Ads } from '@/Ads';
const css = '.Actions { color: red }';
const file = path.join(__dirname, 'Reports', 'data.csv');
fs.readFileSync('/Volumes/Data/Reports/a.csv');
fs.readFileSync('/srv/Reports/a.csv');
const date = '2024/01/02';
const re = /\\/Mediapartners\\/(\\w+)\\/Actions/;
app.get('/Actions', handler);
router.post('/Campaigns', handler);
res.redirect('/Reports');
history.push('/Users');
const e = payload['Campaigns'];
const docs = 'https://integrations.impact.com/impact-brand/reference/list-actions';
const ui = 'https://app.impact.com/secure/advertiser/Reports/x.ihtml';
t('Actions'); i18n.get('Reports');
<Link to="/Campaigns">Campaigns</Link>
const data = map.get('Actions'); cache.delete('Jobs'); store.put('Tasks', x);
expect(screen.getByText('Actions'));
const next = data['@nextpageuri'];
if (path.startsWith('/Actions')) return;
const parts = url.split('/Mediapartners/');
`,
    ],
    [
      'routes of servers and files in Python',
      `
from impact.views import Actions  # impact
urlpatterns = [path('Actions/', Actions.as_view()), path('Reports', x)]
x = os.path.join(BASE_DIR, 'Reports', 'Ads')
df.get('Actions'); row.get("Campaigns"); d = response.json().get("Actions", [])
open('/data/Reports/x.csv'); pd.read_csv('/data/Ads/x.csv')
@app.route('/Campaigns', methods=['GET'])
@app.get('/Actions')
def a(): pass
`,
    ],
    ['texts that have nothing to do with it', `client.get('/Actions'); fetch(\`\${base}/Campaigns\`);`],
    ['a base alone', `const base = \`https://api.impact.com/Mediapartners/\${sid}\`; use(base);`],
  ])('finds nothing in %s', (_, text) => {
    expect(callsIn(text)).toEqual([]);
  });

  it('hands over calls of other services as such', () => {
    const text = `
IMPACT = "https://api.impact.com/Advertisers/" + SID
STRIPE_URL = "https://api.stripe.com/v1"
requests.get(IMPACT + "/Actions")
requests.post(STRIPE_URL + "/invoices")
stripe.get("/Invoices")
`;
    expect(callsIn(text)).toEqual([
      'GET /Advertisers/{}/Actions',
      'GET /Invoices host',
      'POST https://api.stripe.com/v1/invoices',
    ]);
  });
});

describe('doubts', () => {
  it('takes comments, docstrings and messages for mentions, with the method where it is named', () => {
    const script = `
// impact: axios.get(\`https://api.impact.com/Advertisers/\${sid}/Tasks\`)
/* POST /Advertisers/{AccountSID}/Ads */
/**
 * GET /Advertisers/{AccountSID}/Invoices/{InvoiceId}/Download
 */
throw new Error(\`impact: GET https://api.impact.com/Advertisers/\${sid}/Stores failed\`);
const tools = [{ name: 'x', description: 'Calls GET /Mediapartners/{AccountSID}/Stores to list' }];
`;
    const python = `
def sync():
    """Reads GET /Mediapartners/{AccountSID}/Contracts.

    See https://integrations.impact.com/impact-publisher/reference/list-contracts
    """
    return None
# PUT /Jobs/{JobId}/Replay of impact
`;
    expect(callsIn(script)).toEqual([
      'GET /Advertisers/{}/Invoices/{}/Download mention',
      'GET /Advertisers/{}/Stores mention',
      'GET /Advertisers/{}/Tasks mention',
      'GET /Mediapartners/{}/Stores mention',
      'POST /Advertisers/{}/Ads mention',
    ]);
    expect(callsIn(python)).toEqual([
      'GET /Mediapartners/{}/Contracts mention',
      'PUT /Jobs/{}/Replay mention host',
    ]);
  });

  it('leaves the method open where nothing says it', () => {
    const text = `
ACTIONS_URL = "https://api.impact.com/Mediapartners/" + sid + "/Actions"
save(ACTIONS_URL)
`;
    expect(callsIn(text)).toEqual(['? /Mediapartners/{}/Actions']);
  });

  it('doubts a path that goes on with something unknown, and not a query or an extension', () => {
    const text = `
fetch(\`https://api.impact.com/Mediapartners/\${sid}/Actions\${query}\`);
fetch(\`https://api.impact.com/Mediapartners/\${sid}/Ads\${rest}\`);
fetch(\`https://api.impact.com/Mediapartners/\${sid}/Jobs/\${id}.json?x=\${y}\`);
`;
    expect(callsIn(text)).toEqual([
      'GET /Mediapartners/{}/Actions',
      'GET /Mediapartners/{}/Ads path',
      'GET /Mediapartners/{}/Jobs/{}',
    ]);
  });

  it('does not take a parameter for a local name of another function', () => {
    const text = `
const API = 'https://api.impact.com/Advertisers/' + sid;
function list() { const url = API + '/Deals'; return fetch(url); }
function send(url, body) { return axios.post(url, body); }
`;
    expect(callsIn(text)).toEqual(['GET /Advertisers/{}/Deals']);
  });

  it('follows both sides of a choice', () => {
    const text = `
const root = 'https://api.impact.com';
const path = isBrand ? \`/Advertisers/\${sid}/Campaigns\` : \`/Mediapartners/\${sid}/Campaigns\`;
const r = await fetch(\`\${root}\${path}\`, { headers });
`;
    expect(callsIn(text)).toEqual(['GET /Advertisers/{}/Campaigns', 'GET /Mediapartners/{}/Campaigns']);
  });

  it('names the line of the path, in nested scripts too', () => {
    const text = `const a = 1;\n\nawait fetch(\n  API +\n    '/Mediapartners/' + sid + '/Actions',\n);\n`;
    expect(rawCalls(text).map(({ line }) => line)).toEqual([5]);
  });
});

describe('texts joined with || in SQL', () => {
  const sql = (joined: string) =>
    callsIn(`-- impact.com
create function base() returns text as $$ select 'https://api.impact.com/Mediapartners/' || sid $$;
-- one call
select http(('GET', ${joined}, null));
`);

  it.each([
    ["base() || '/Jobs/' || job || '/Download'", 'Jobs/{}/Download'],
    ["base() || '/Jobs/' || :job || '/Download'", 'Jobs/{}/Download'],
    ["base() || '/ClickExport?DateStart=' || day || '&DateEnd=' || day", 'ClickExport'],
    ["base() || '/MediaProperties'", 'MediaProperties'],
  ])('%s', (joined, path) => {
    expect(sql(joined)).toEqual([`GET /Mediapartners/{}/${path}`]);
  });

  it('are in doubt on both sides of what is not understood', () => {
    expect(sql("base() || '/Campaigns/' || [x] || '/Deals'")).toEqual([
      'GET /Mediapartners/{}/Campaigns path',
      'GET /Mediapartners/{}/Deals path',
    ]);
    expect(callsIn('requests.get("https://api.impact.com/Advertisers/x/Actions/" + {x})')).toEqual([
      'GET /Advertisers/x/Actions path',
    ]);
  });

  it('are no alternatives of a shell or a default', () => {
    expect(callsIn('#!/bin/sh\nhttp PUT "https://api.impact.com/Advertisers/x/Actions" || exit 1')).toEqual([
      'PUT /Advertisers/x/Actions',
    ]);
    expect(callsIn("fetch((E.BASE || 'https://api.impact.com') + '/Advertisers/x/Actions')")).toEqual([
      'GET /Advertisers/x/Actions',
    ]);
  });
});

it('sockets and longer names of hosts are not impact.com', () => {
  expect(
    callsIn(`
fetch('https://api.impact.com.cdn.example.net/Mediapartners/x/Actions');
new Socket('wss://api.impact.com/Mediapartners/x/Users');
// GET https://api.impact.com.cdn.example.net/Mediapartners/x/Jobs, wss://live.example.com/Mediapartners/x/Ads
`),
  ).toEqual([]);
});
