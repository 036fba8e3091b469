import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownScopes } from '../../scopes/catalogue/known.ts';
import { anyTemplate, sampleTemplate } from '../testing/templates.ts';
import { instructionsFor } from './instructions.ts';

const known = knownScopes('agency');
const full = sampleTemplate({
  name: 'Weekly *reporting*',
  client: 'Acme',
  setup: {
    name: '{client} reporting {environment}',
    description: 'Weekly export.\n- run by {team_name}',
    apiVersion: 'latest',
    primaryContact: 'Dana Ito ({date})',
    developerEmails: ['a@example.com', 'b@example.com'],
  },
  variables: [{ name: 'environment', choices: ['production', 'staging'], default: 'production' }],
  scopes: [
    { method: 'GET', path: 'https://api.impact.com/agencies/<SID>/companyinformation.json' },
    { category: 'Advertiser', access: 'read' },
    { method: 'GET', path: '/Agencies/{AccountSID}/Nobody_knows' },
    { category: 'Elsewhere', label: 'Retrieve *all*' },
  ],
});

it('writes Markdown', () => {
  expect(instructionsFor(full, known, 'markdown')).toMatchInlineSnapshot(`
    "# Access token “Weekly \\*reporting\\*”

    ## Fill in first

    - ‹client›: usually Acme
    - ‹environment›: one of production, staging; usually production
    - ‹team\\_name›
    - ‹date›: usually the day on which the token is made

    ## Steps

    1. Open the page of access tokens:
       - Agency: Menu, Settings, column Account, Technical, Platform REST Web Services
    2. Press Create Access Token.
    3. Fill in Setup, then press Next.
       - Token Name: ‹client› reporting ‹environment›
       - Description: Weekly export.  
         \\- run by ‹team\\_name›
       - API Version: the latest
    4. Fill in Contact Information, then press Next.
       - Primary Contact: Dana Ito (‹date›)
       - Developer e-mails: a@example.com, b@example.com
    5. On API Scopes, press Clear All. Then switch on these categories and tick these rows, and no others:
       - Account
         - Retrieve company information – \`GET /Agencies/{AccountSID}/CompanyInformation\`
       - Advertiser: all rows that read (GET)
         - Retrieve advertisers – \`GET /Agencies/{AccountSID}/Advertisers\`
         - Retrieve advertiser – \`GET /Agencies/{AccountSID}/Advertisers/{AdvertiserId}\`
       - \`GET /Agencies/{AccountSID}/Nobody_knows\`
       - Elsewhere: Retrieve \\*all\\*
    6. Look through it, then press Create.

    ## Handle it securely

    - Decide where the credentials will be kept: an encrypted vault, never code or a web page.
    - Hand credentials over by a secure channel to authorised people, and redact them in what you paste.
    - Set a date to reset the token and update its integrations.
    - Reset the token at once after a suspected leak, and update its integrations.
    - If the token was disabled: after enabling it, reset it and update its integrations.
    - Keep the contacts of the token up to date.
    - Review usage and errors, and remove scopes that are not needed.
    - Disable or delete the token once nothing needs it.
    "
  `);
});

it('writes plain text', () => {
  expect(instructionsFor(full, known, 'plain')).toMatchInlineSnapshot(`
    "Access token “Weekly *reporting*”

    Fill in first

    - ‹client›: usually Acme
    - ‹environment›: one of production, staging; usually production
    - ‹team_name›
    - ‹date›: usually the day on which the token is made

    Steps

    1. Open the page of access tokens:
       - Agency: Menu, Settings, column Account, Technical, Platform REST Web Services
    2. Press Create Access Token.
    3. Fill in Setup, then press Next.
       - Token Name: ‹client› reporting ‹environment›
       - Description: Weekly export.
         - run by ‹team_name›
       - API Version: the latest
    4. Fill in Contact Information, then press Next.
       - Primary Contact: Dana Ito (‹date›)
       - Developer e-mails: a@example.com, b@example.com
    5. On API Scopes, press Clear All. Then switch on these categories and tick these rows, and no others:
       - Account
         - Retrieve company information – GET /Agencies/{AccountSID}/CompanyInformation
       - Advertiser: all rows that read (GET)
         - Retrieve advertisers – GET /Agencies/{AccountSID}/Advertisers
         - Retrieve advertiser – GET /Agencies/{AccountSID}/Advertisers/{AdvertiserId}
       - GET /Agencies/{AccountSID}/Nobody_knows
       - Elsewhere: Retrieve *all*
    6. Look through it, then press Create.

    Handle it securely

    - Decide where the credentials will be kept: an encrypted vault, never code or a web page.
    - Hand credentials over by a secure channel to authorised people, and redact them in what you paste.
    - Set a date to reset the token and update its integrations.
    - Reset the token at once after a suspected leak, and update its integrations.
    - If the token was disabled: after enabling it, reset it and update its integrations.
    - Keep the contacts of the token up to date.
    - Review usage and errors, and remove scopes that are not needed.
    - Disable or delete the token once nothing needs it.
    "
  `);
});

describe('steps', () => {
  it('say where the page is, by account type', () => {
    const where = (accountType: 'agency' | 'brand' | 'partner' | 'any') => {
      const text = instructionsFor(sampleTemplate({ accountType }), [], 'plain');
      return ['Platform REST Web Services', 'Technical, API'].filter((words) => text.includes(words));
    };
    expect(where('agency')).toEqual(['Platform REST Web Services']);
    expect(where('brand')).toEqual(['Technical, API']);
    expect(where('partner')).toEqual(['Technical, API']);
    expect(where('any')).toEqual(['Platform REST Web Services', 'Technical, API']);
  });

  it('say what happens to the other rows', () => {
    expect(instructionsFor(sampleTemplate(), known, 'plain')).toContain('press Clear All');
    expect(instructionsFor(sampleTemplate({ mode: 'add' }), known, 'plain')).toContain(
      'Leave the others as they are',
    );
    expect(instructionsFor(sampleTemplate({ scopes: [] }), known, 'plain')).toContain(
      'tick only what is needed',
    );
  });

  it('list what is known of a rule over everything, and of any account only the rule', () => {
    const scopes = [{ access: 'write' }] as const;
    const text = instructionsFor(sampleTemplate({ scopes }), known, 'plain');
    expect(text).toContain('- Every category: all rows that write (POST, PUT, PATCH, DELETE)');
    const rows = known.filter(({ method }) => method !== 'GET');
    expect(rows.length).toBeGreaterThan(2);
    for (const { method, path } of rows) expect(text).toContain(`${method} ${path}`);
    const any = instructionsFor(
      sampleTemplate({ accountType: 'any', scopes: [...scopes, { category: 'Jobs', access: 'all' }] }),
      [],
      'plain',
    );
    expect(any).toContain('   - Every category: all rows that write');
    expect(any).toContain('   - Jobs: all rows\n');
  });
});

it.each([
  [1, 'Rotate it after 1 day.'],
  [90, 'Rotate it after 90 days.'],
])('says after how many days to rotate where the template does: %i', (rotateAfterDays, text) => {
  expect(instructionsFor(sampleTemplate({ rotateAfterDays }), known, 'plain')).toContain(`- ${text}\n`);
  expect(instructionsFor(sampleTemplate(), known, 'plain')).not.toContain('Rotate it after');
});

it('never shows a variable in bare braces, and always ends with how to handle the token', () => {
  fc.assert(
    fc.property(anyTemplate(), fc.constantFrom('markdown' as const, 'plain' as const), (template, format) => {
      const withBraces = {
        ...template,
        setup: {
          name: '{client} {team_name}',
          description: 'On {date}',
          primaryContact: '{lead}',
          developerEmails: ['{client}@example.com'],
        },
      };
      const text = instructionsFor(withBraces, known, format);
      expect(text).not.toMatch(/\{(client|team|date|lead)/);
      expect(text).toContain('‹client›');
      expect(text).toContain('Handle it securely');
    }),
  );
});

it('lets no name of a template become a mark of Markdown', () => {
  const name = '](x) **b** <img src=x> `c` # _d_';
  const text = instructionsFor(
    sampleTemplate({ name, setup: { description: '# a\n1. b\n- c\n> d' } }),
    known,
    'markdown',
  );
  expect(text).toContain('# Access token “\\](x) \\*\\*b\\*\\* \\<img src=x\\> \\`c\\` \\# \\_d\\_”');
  expect(text).toContain('Description: \\# a  \n     1\\. b  \n     \\- c  \n     \\> d');
});
