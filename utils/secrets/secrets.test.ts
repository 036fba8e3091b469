import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAKE_TOKEN } from '../templates/testing/templates.ts';
import { findSecrets, hasSecret, replaceSecrets, type SecretKind } from './secrets.ts';

const ALNUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const run = (alphabet: string, min: number, max = min) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: min, maxLength: max });

const sid = fc
  .tuple(run(ALNUM, 10), run('0123456789', 5, 9), run(ALNUM, 14), run('0123456789', 1))
  .map((parts) => `IR${parts.join('')}`);
/** Uniform over the alphabet, as an issued token is; fast-check's own bias favours repeated characters. */
const token = fc
  .array(fc.noBias(fc.integer({ min: 0, max: 2 ** 31 - 1 })), { minLength: 32, maxLength: 32 })
  .map((numbers) => numbers.map((number) => `${ALNUM}._~-`[number % 66]).join(''));
const pair = fc.tuple(sid, token).map(([user, password]) => `${user}:${password}`);
const basic = pair.map((text) => `Basic ${btoa(text)}`);

/** What may stand directly beside a secret in prose, code, URLs and tables. */
// biome-ignore format: a list
const beside = fc.constantFrom('', ' ', '\n', '\t', '.', ',', ';', '"', "'", '`', '(', ')', '[', ']',
  '{', '}', '<', '>', '/', '=', '&', '?', '!', '#', '@', '-', '_', '~', '|', '…', '。', '“');

const wrapped = (secret: fc.Arbitrary<string>) =>
  fc.tuple(beside, secret, beside).map(([before, value, after]) => ({
    text: `see ${before}${value}${after} here`,
    start: 4 + before.length,
    end: 4 + before.length + value.length,
  }));

describe('secrets of the known shapes are found where they stand', () => {
  const cases: [SecretKind, fc.Arbitrary<string>][] = [
    ['account-sid', sid],
    ['credential-pair', pair],
    ['basic-header', basic],
  ];
  it.each(cases)('%s', (kind, secret) => {
    fc.assert(
      fc.property(wrapped(secret), ({ text, start, end }) => {
        const found = findSecrets(text).filter((one) => one.kind === kind);
        expect(found).toHaveLength(1);
        expect(found[0]?.start).toBe(start);
        // A mark of the token's own alphabet beside it cannot be told from the token.
        expect(found[0]?.end).toBeGreaterThanOrEqual(end);
        expect(found[0]?.end).toBeLessThanOrEqual(end + 1);
      }),
    );
  });

  // Fixed seeds: about one random token in 30,000 looks like words and is missed.
  it('auth-token', () => {
    fc.assert(
      fc.property(wrapped(token), ({ text }) => hasSecret(text)),
      { numRuns: 1000, seed: 1 },
    );
  });

  it('all but one auth-token in a thousand', () => {
    const missed = fc.sample(token, { numRuns: 10_000, seed: 2 }).filter((value) => !hasSecret(value));
    expect(missed.length).toBeLessThanOrEqual(10);
  });

  it('auth-token with percent-encoded marks', () => {
    fc.assert(
      fc.property(token, (value) => hasSecret(`?t=${value.replaceAll('~', '%7E').replaceAll('.', '%2e')}`)),
      { seed: 3 },
    );
  });

  it('a session token', () => {
    expect(findSecrets(`itoken=eyJ${'hbGciOiJIUzI1NiJ9'}.eyJ${'zdWIiOiIxMjM0NTY3ODkwIn0'}.abc`)).toEqual([
      { kind: 'session-token', start: 7, end: 59 },
    ]);
  });

  it('by the name before it, whatever its shape', () => {
    const key = fc.sample(run(ALNUM, 24), { numRuns: 1, seed: 4 })[0] ?? '';
    for (const before of [
      'Auth Token: ',
      'auth_token=',
      '"authToken": "',
      'Bearer ',
      'IMPACT_PASSWORD=',
      'curl -u me:',
    ])
      expect(findSecrets(`${before}${key} x`), before).toEqual([
        { kind: 'named-secret', start: before.length, end: before.length + 24 },
      ]);
    expect(findSecrets(`the number is ${key}`)).toEqual([]);
  });

  it('inside the paths and URLs that API documents use', () => {
    const value = fc.sample(sid, { numRuns: 1, seed: 1 })[0] ?? '';
    expect(findSecrets(`GET https://api.impact.com/Agencies/${value}/Actions?x=1`)).toEqual([
      { kind: 'account-sid', start: 36, end: 36 + value.length },
    ]);
  });
});

describe('ordinary text is left alone', () => {
  it.each([
    'Reporting, read-only',
    'Retrieve company information for the quarterly review of 2025-11-21, please.',
    'https://app.impact.com/secure/advertiser/api/fr/api-access-tokens-ui.ihtml',
    'https://help.impact.com/other/reference-documentation/api-access-tokens-and-changelog/scoped-tokens-best-practices',
    '/Agencies/{AccountSID}/ReportExport/{ReportId}',
    '9f0c2d4e-7a1b-4c3d-8e5f-0123456789ab',
    '9f0c2d4e7a1b4c3d8e5f0123456789ab',
    'D41D8CD98F00B204E9800998ECF8427E',
    'Dana.Ito-Partnerships2024@example.com',
    'firstname.lastname+impact-api-tokens@subdomain.example.co.uk',
    'getMediaPartnerContactsV2Response',
    'AttributeCertificateInfoV1Schema',
    'http2.constants.NGHTTP2_NO_ERROR',
    'Q3-2024-EU-Partner-Report-v2-ABC',
    'Acme-GmbH_2025-11-21_Token_v1.02',
    'IRProductCatalogExport2024Version2',
    'IRTransactionReport2',
    'IRELANDANDUNITEDKINGDOMREPORTING',
    'SVJ is a name, Basic access is another',
    '中国区代理商报表只读令牌（2025年第四季度）用于数据仓库同步',
    '--------------------------------',
    'Auth token: see the vault, password: ask Dana',
    'password=getSecret("impact-reporting-production-2026")',
    'Token name: acme-looker-production-2026-q4',
    'arn:aws:secretsmanager:eu-west-1:838603752322:secret:Acme-Impact-Token-e75z6U',
    'PwC-Deals-UKI_produccion_2027_Q3',
    '1-800-FLOWERS.COM_producao_27903',
    '9F0C2D4E-7A1B-4C3D-8E5F-0123456789AB.snappy.parquet',
    `Account SID: IR${'x'.repeat(30)}`,
    'x'.repeat(100_000),
    '',
  ])('%s', (text) => {
    expect(findSecrets(text)).toEqual([]);
  });

  it('any text of words, numbers and the usual marks', () => {
    // biome-ignore format: a list
    const word = fc.constantFrom('report', 'Export', 'partner', 'catalog', 'Acme', 'read',
      'only', 'EMEA', 'v2', '2025', 'Q4', 'promoCodes', 'mediaPartner', 'Agency', 'token');
    const mark = fc.constantFrom(' ', ', ', '/', ' - ', ': ', '. ', '@', '=', '\n');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, mark), { maxLength: 40 }), (parts) => {
        expect(findSecrets(parts.flat().join(''))).toEqual([]);
      }),
    );
  });

  it('any UUID', () => {
    fc.assert(fc.property(fc.uuid(), (uuid) => !hasSecret(uuid) && !hasSecret(uuid.replaceAll('-', ''))));
  });
});

it('a secret parted by characters that nobody sees, as chats and word processors put them', () => {
  fc.assert(
    fc.property(sid, fc.constantFrom('\u200B', '\u00AD', '\uFEFF', '\u2060\u200D'), (secret, unseen) => {
      const parted = `${secret.slice(0, 12)}${unseen}${secret.slice(12)}`;
      const text = `a${unseen} ${parted}${unseen} b`;
      expect(replaceSecrets(text, () => 'x')).toBe(`a${unseen} x${unseen} b`);
    }),
  );
});

it('replaces every secret and nothing else', () => {
  fc.assert(
    fc.property(pair, sid, (first, second) => {
      expect(replaceSecrets(`a ${first} b ${second} c`, (kind) => `[${kind}]`)).toBe(
        'a [credential-pair] b [account-sid] c',
      );
    }),
  );
});

it('takes time in proportion to the text, whatever the text is', () => {
  const hostile = [
    'IR',
    'IRa1',
    'eyJ',
    'Basic ',
    'SVI',
    'Aa0.',
    'Aa0bCd1eF-',
    '%7E',
    'IR1:',
    'token=',
    'token=a1B',
    '://ab:',
    'sha256-Ab1',
  ];
  for (const unit of hostile) {
    const started = performance.now();
    findSecrets(unit.repeat(Math.ceil(100_000 / unit.length)));
    expect(performance.now() - started, unit).toBeLessThan(4000);
  }
});

it('finds each one wherever it stands in a long text', () => {
  for (const at of [262_100, 262_130, 262_144, 258_040, 258_048, 520_200]) {
    const text = `${'word '.repeat(at / 5)}${FAKE_TOKEN} ${'word '.repeat(60_000)}`;
    const start = text.indexOf(FAKE_TOKEN);
    expect(findSecrets(text)).toEqual([{ kind: 'auth-token', start, end: start + FAKE_TOKEN.length }]);
  }
});

it.each(['x', 'Aa.b1', '%7E', '%', 'Aa1 '])('ten megabytes of %s are no error', (part) => {
  expect(() => findSecrets(part.repeat(10_000_000 / part.length))).not.toThrow();
});

it.each(['\u034f', '\ufe0f', '\u3164', '\u{e0100}'])('%j parts no secret either', (unseen) => {
  expect(hasSecret(`${FAKE_TOKEN.slice(0, 9)}${unseen}${FAKE_TOKEN.slice(9)}`)).toBe(true);
});
