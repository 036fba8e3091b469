import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fakeCredentials } from '../../sandbox/data/credentials.ts';
import { hasSecret } from '../secrets/secrets.ts';
import { collect } from './collect.ts';
import { LIMITS } from './limits.ts';
import { shownName } from './shown-name.ts';
import type { RawCall, SeenEndpoint } from './types.ts';

function seen(...calls: readonly (RawCall | string)[]): readonly SeenEndpoint[] {
  const collection = collect();
  for (const call of calls) {
    collection.add('a.txt', typeof call === 'string' ? { method: 'GET', url: call } : call);
  }
  return collection.endpoints();
}

const paths = (...urls: readonly string[]) => seen(...urls).map(({ path }) => path);
const certain = (endpoint: SeenEndpoint | undefined) => endpoint?.doubts.length === 0;

const { accountSid } = fakeCredentials();

describe('hosts', () => {
  it.each([
    'https://api.impact.com/Mediapartners/x1/Actions',
    'http://API.impact.com:443/Mediapartners/x1/Actions',
    'https://api.impactradius.com/Mediapartners/x1/Actions',
    'https://api.partner.ebay.com/Mediapartners/x1/Actions',
    '//api.impact.com/Mediapartners/x1/Actions',
    'api.impact.com/Mediapartners/x1/Actions',
    'https://{AccountSID}:{AuthToken}@api.impact.com/Mediapartners/{AccountSID}/Actions',
    'https://#{sid}:#{token}@api.impact.com/Mediapartners/#{sid}/Actions',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code as evidence
    'https://${a[b/c]}:${t}@api.impact.com/Mediapartners/${sid}/Actions',
    'https:\\/\\/api.impact.com\\/Mediapartners\\/x1\\/Actions',
    '/Mediapartners/x1/Actions',
    'Mediapartners/x1/Actions',
    '{{baseUrl}}/Mediapartners/x1/Actions',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code as evidence
    '${BASE}/Mediapartners/x1/Actions',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code as evidence
    '${BASE}Mediapartners/x1/Actions',
    '$API/Mediapartners/x1/Actions',
    '%s/Mediapartners/%s/Actions',
    'https://{{host}}/Mediapartners/x1/Actions',
    'https://api.impact.com:{{port}}/Mediapartners/x1/Actions',
    'https://\\(sid):\\(token)@api.impact.com/Mediapartners/x1/Actions',
    '<host>/Mediapartners/x1/Actions',
  ])('of impact.com, or as good as: %s', (url) => {
    const [endpoint, ...more] = seen(url);
    expect(more).toEqual([]);
    expect(endpoint).toMatchObject({
      method: 'GET',
      path: '/Mediapartners/{AccountSID}/Actions',
      doubts: [],
    });
  });

  it.each(['/Actions', '{{baseUrl}}/Actions', '$API/Actions'])('not known: %s', (url) => {
    expect(seen(url)).toMatchObject([{ path: '/Actions', doubts: ['host'] }]);
    expect(certain(seen({ method: 'GET', url, isImpact: true })[0])).toBe(true);
  });

  it('other services are counted and left out, unless the path is one of impact.com', () => {
    const collection = collect();
    collection.add(null, { method: 'GET', url: 'https://example.com/Actions' });
    collection.add(null, { method: 'GET', url: 'http://localhost:8080/x', count: 3 });
    collection.add(null, { method: 'GET', url: 'example.com/x' });
    collection.add(null, { method: 'GET', url: 'https://proxy.example.com/Mediapartners/x1/Actions' });
    expect(collection.ignored()).toBe(5);
    expect(collection.endpoints()).toMatchObject([
      { path: '/Mediapartners/{AccountSID}/Actions', doubts: ['host'] },
    ]);
  });

  it('what merely looks like them is not theirs', () => {
    expect(seen('https://api.impact.com.example.com/Actions', 'https://notapi.impact.com/Actions')).toEqual(
      [],
    );
    expect(seen('https://api.impact.com@example.com/Actions')).toEqual([]);
    for (const url of [
      'https://api.impact.com.example.com',
      'https://api.impact.com%2Eexample.com',
      'https://api.impact.com$x.example.com',
      'wss://api.impact.com',
    ])
      expect(seen(`${url}/Advertisers/x1/Actions`)).toEqual([]);
    for (const host of ['api.imp\u0430ct.com', 'example.com\\@api.impact.com']) {
      expect(seen(`https://${host}/Actions`)).toEqual([]);
      expect(seen(`https://${host}/Advertisers/x1/Actions`)).toMatchObject([{ doubts: ['host'] }]);
    }
  });
});

describe('paths', () => {
  it.each([
    [`/Advertisers/${accountSid}/Actions/1234.5678.901.json`, '/Advertisers/{AccountSID}/Actions/{}'],
    ['/Advertisers/ABC/Actions?PageSize=1&x=/y', '/Advertisers/{AccountSID}/Actions'],
    ['/Advertisers/{sid}//Actions/', '/Advertisers/{AccountSID}/Actions'],
    ['/Advertisers/{sid}/./Actions#top', '/Advertisers/{AccountSID}/Actions'],
    ['/Agencies/{s}/Advertisers/77/Actions.xml', '/Agencies/{AccountSID}/Advertisers/{}/Actions'],
    ['/Advertisers/{AdvertiserId}', '/Advertisers/{AdvertiserId}'],
    ['/MEDIAPARTNERS/X1/ACTIONS', '/MEDIAPARTNERS/{AccountSID}/ACTIONS'],
    ['/mediapartners/{sid}', '/mediapartners/{AccountSID}'],
    ['/Actions/9f0c2d4e-7a1b-4c3d-8e5f-0123456789ab', '/Actions/{}'],
    ['/Catalogs/123/Items/AB-1_x', '/Catalogs/{}/Items/{}'],
    ['/Reports/mp_action_listing', '/Reports/{}'],
    ['/Campaigns/%7BCampaignId%7D', '/Campaigns/{CampaignId}'],
    ['/Campaigns/CampaignId/Ads', '/Campaigns/{CampaignId}/Ads'],
    ['/Campaigns/YOUR_CAMPAIGN', '/Campaigns/{YOUR_CAMPAIGN}'],
    ['/Mediapartners/.../Actions', '/Mediapartners/{AccountSID}/Actions'],
    ['/Mediapartners/ACCOUNT_SID/Actions', '/Mediapartners/{AccountSID}/Actions'],
    ['/Actions/a,b', '/Actions/{}'],
    ['/Users/jo@example.com', '/Users/{}'],
    ['/Actions{.format}', '/Actions'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code as evidence
    ['/Actions${query}', '/Actions'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code as evidence
    ['/Actions${a ? `?b=${c}/d` : ""}', '/Actions'],
    ['/Reports/{year}-{month}', '/Reports/{}'],
    ['/shareurls/your-configured-path', '/shareurls/your-configured-path'],
  ])('%s', (url, path) => {
    expect(paths(url)).toEqual([path]);
  });

  it.each([
    ...['{id}', '{{id}}', '<id>', ':id', '$id', '#{id}', '[id]', '%(id)s', '%id%', '{self.id}', '\\(id)'],
    ...[
      '{id:d}',
      '{ id }',
      '" + id + "',
      "' . $id . '",
      '{{ $id }}',
      '%7Bid%7D',
      '%7b%7bid%7d%7d',
      '%3Cid%3E',
    ],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code as evidence
    ...['${id}', '${this.id}', '${item?.id}'],
  ])('keeps the name of %s', (value) => {
    expect(paths(`/Actions/${value}/History`)).toEqual(['/Actions/{id}/History']);
  });

  it.each([
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code as evidence
    ...['%s', '%d', '{}', '{0}', '*', '12', '${f(x)[0]}', '<>', '{a + b}', '(.*)', '…', '%04d', '%v'],
    ...[accountSid, 'a'.repeat(200), 'qWeRtYuIoPaSdFgHjKlZxCvBnM'],
  ])('has no name for %s', (value) => {
    expect(paths(`/Actions/${value}/History`)).toEqual(['/Actions/{}/History']);
  });

  it.each([
    '',
    '/',
    '/{x}',
    '/{x}/{y}',
    'https://api.impact.com',
    '/a b c/"',
    '/x\u0000y',
    '/^api/$',
    'a'.repeat(9000),
  ])('none: %s', (url) => {
    expect(paths(url)).toEqual([]);
  });

  it('says where a part is a guess', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code as evidence
    expect(seen('/Advertisers/{s}/Actions${rest}')).toMatchObject([
      { path: '/Advertisers/{AccountSID}/Actions', doubts: ['path'] },
    ]);
  });

  it('every literal of the catalogue stays', async () => {
    const { default: catalogue } = await import('../scopes/catalogue/catalogue.json');
    const literals = new Set(
      [...JSON.stringify(catalogue).matchAll(/"(\/[^"]+)"/g)].flatMap(([, path = '']) => path.split('/')),
    );
    const named = [...literals].filter((text) => /^[A-Za-z-]+$/.test(text));
    expect(named.length).toBeGreaterThan(60);
    expect(named.filter((text) => paths(`/Ads/${text}/Code`)[0] !== `/Ads/${text}/Code`)).toEqual([]);
  });
});

describe('calls are put together', () => {
  it('by method and path, in any spelling, with the first places and a count', () => {
    const collection = collect();
    for (let line = 1; line <= 9; line++) {
      collection.add('log', { method: 'get', url: `/Mediapartners/A${line}b/actions/${line}`, line });
    }
    collection.add('b', { method: 'HEAD', url: '/MediaPartners/{s}/Actions/{id}', count: 5 });
    collection.add('b', { method: 'POST', url: '/MediaPartners/{s}/Actions/{id}' });
    const [first, second, ...more] = collection.endpoints();
    expect(more).toEqual([]);
    expect(first?.count).toBe(14);
    expect(first?.places).toEqual([1, 2, 3, 4, 5].map((line) => ({ source: 'log', line, entry: null })));
    expect(second).toMatchObject({ method: 'POST', count: 1 });
  });

  it('one place once', () => {
    const call = { method: 'GET', url: '/Mediapartners/{s}/Actions', line: 3 };
    expect(seen(call, call)).toMatchObject([{ count: 2, places: [{ source: 'a.txt', line: 3 }] }]);
  });

  it('a certain call takes the doubt of others', () => {
    const url = '/Mediapartners/{s}/Actions';
    const [endpoint] = seen(
      { method: null, url, doubts: ['mention'] },
      { method: 'GET', url, doubts: ['refused'] },
    );
    expect(endpoint?.doubts).toEqual(['refused']);
    expect(seen({ method: null, url }, url)[0]?.doubts).toEqual([]);
  });

  it('without a method it is GET, in doubt; OPTIONS and unknown ones are no calls', () => {
    const url = '/Mediapartners/{s}/Actions';
    expect(seen({ method: null, url })).toMatchObject([{ method: 'GET', doubts: ['method'] }]);
    expect(seen({ method: 'OPTIONS', url }, { method: 'BREW', url })).toEqual([]);
  });

  it('up to a bound', () => {
    const collection = collect();
    const word = (at: number) => [...String(at)].map((digit) => 'abcefghjkl'[Number(digit)]).join('');
    const added = Array.from({ length: LIMITS.endpoints + 5 }, (_, at) =>
      collection.add(null, { method: 'GET', url: `/${word(at)}` }),
    );
    expect(added.filter((one) => !one)).toHaveLength(5);
    expect(collection.endpoints()).toHaveLength(LIMITS.endpoints);
  });
});

describe('nothing secret and nothing unseen comes out', () => {
  it('whatever goes in', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '/',
        '{',
        '}',
        '$',
        '%7B',
        '?',
        '.json',
        'https://',
        'Mediapartners/',
        ':',
        '@',
        '<',
        '%',
      ),
      fc.string({ maxLength: 6 }),
      fc.constantFrom(0, 1).map((which) => Object.values(fakeCredentials())[which] ?? ''),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.string({ unit: 'binary' }), (pieces, name) => {
        const text = pieces.join('');
        const collection = collect();
        collection.add(`${name}${text}`, { method: 'GET', url: text, entry: text });
        for (const { path, places } of collection.endpoints()) {
          for (const shown of [path, places[0]?.source ?? '', places[0]?.entry ?? '']) {
            expect(hasSecret(shown)).toBe(false);
            expect(shown).not.toMatch(/[\p{Cc}\p{Cf}]/u);
          }
          expect(path).toMatch(/^(?:\/(?:[A-Za-z\d-]+|\{\w*\}))+$/);
        }
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  it('a name that comes again is made safe once', () => {
    const entry = 'Reports of our partner / '.repeat(9);
    const timeOf = (count: number, run: () => void) => {
      const started = performance.now();
      for (let at = 0; at < count; at++) run();
      return performance.now() - started;
    };
    const collection = collect();
    const add = () => collection.add('a.txt', { method: 'GET', url: '/Actions', entry });
    // In turns, and the quickest of each: another process takes its time from one of them now and then.
    const rounds = [0, 1, 2].map(() => ({
      once: timeOf(2000, () => shownName(entry)),
      all: timeOf(20_000, add),
    }));
    expect(Math.min(...rounds.map(({ all }) => all))).toBeLessThan(
      3 * Math.min(...rounds.map(({ once }) => once)),
    );
  });

  it('names are cut', () => {
    expect(shownName('a'.repeat(500))).toHaveLength(LIMITS.name);
    expect(shownName('a\u0000\u202Eb')).toBe('a b');
  });
});
