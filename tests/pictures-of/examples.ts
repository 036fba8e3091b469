import { inDays, storedRecord } from '../e2e/records/stored-record.ts';
import { stored } from '../e2e/storage.ts';

/* Templates and records as an agency might have them. All names are invented. */

const A = '/Agencies/{AccountSID}';
const read = (...paths: readonly string[]) => paths.map((path) => ({ method: 'GET', path: `${A}${path}` }));

export const REPORTING = {
  id: 'alder-reporting',
  name: 'Weekly reporting',
  accountType: 'agency',
  mode: 'exact',
  client: 'Alder Outdoors',
  tags: ['reporting'],
  rotateAfterDays: 90,
  setup: {
    name: 'Alder Outdoors reporting, dashboard',
    description: 'Reads reports for the weekly dashboard of the data team in Looker.',
    apiVersion: 'latest',
    primaryContact: 'Dana Ito',
    developerEmails: ['data-team@example.com', 'dana.ito@example.com'],
  },
  scopes: read(
    '/Reports',
    '/Reports/{ReportId}',
    '/ReportExport/{ReportId}',
    '/Jobs/{JobId}',
    '/Jobs/{JobId}/Download',
  ),
} as const;

/** Two of its rows the page does not offer. */
export const FINANCE = {
  id: 'fable-finance',
  name: 'Invoice check',
  accountType: 'agency',
  mode: 'exact',
  client: 'Fable Kitchen',
  tags: ['finance'],
  setup: { name: '{client} invoice check, {environment}', description: 'Compares invoices every month.' },
  variables: [{ name: 'environment', choices: ['production', 'test'], default: 'production' }],
  scopes: read('/Jobs', '/Jobs/{JobId}', '/Invoices/{InvoiceId}', '/CompanyInformation'),
} as const;

const CATALOGUE = {
  id: 'kestrel-catalogue',
  name: 'Catalogue sync',
  accountType: 'brand',
  mode: 'exact',
  client: 'Kestrel Audio',
  tags: ['catalogue', 'nightly'],
  rotateAfterDays: 60,
  scopes: [
    { category: 'Catalogs', access: 'read' },
    { category: 'Jobs Management', access: 'read' },
  ],
} as const;

const EVERYTHING = {
  id: 'everything',
  name: 'Partner onboarding, everything',
  accountType: 'any',
  mode: 'add',
  tags: ['onboarding'],
  setup: { description: 'For the first week of a new client only.' },
  scopes: [{ access: 'all' }],
} as const;

const LINKS = {
  id: 'links',
  name: 'Tracking links for newsletters',
  accountType: 'partner',
  mode: 'exact',
  tags: ['newsletter'],
  scopes: [
    { category: 'Tracking Links', access: 'all' },
    { category: 'Programs', access: 'read' },
  ],
} as const;

const CONTACT = {
  id: 'contact',
  name: 'Who to ask',
  accountType: 'any',
  mode: 'exact',
  setup: { primaryContact: 'Dana Ito', developerEmails: ['data-team@example.com'] },
  scopes: [],
} as const;

export const TEMPLATES: readonly Readonly<Record<string, unknown>>[] = [
  ...[REPORTING, FINANCE, CATALOGUE, EVERYTHING, LINKS, CONTACT].map((one) => stored(one)),
  { 'mark:alder-reporting': { version: 1, favourite: true, usedAt: 1_700_000_000_000 } },
];

/** A file with a new template, a changed one and one that is the same. */
export const TEMPLATE_FILE = JSON.stringify({
  format: 'impact-token-templates',
  version: 1,
  templates: [
    { ...FINANCE, id: 'new-finance', name: 'Payout check' },
    { ...REPORTING, scopes: REPORTING.scopes.slice(1) },
    CATALOGUE,
  ],
});

export const RECORDS: readonly Readonly<Record<string, unknown>>[] = [
  storedRecord('Warehouse export', {
    accountType: 'agency',
    rotateBy: inDays(-3),
    owner: 'Jonas Lindqvist',
    storedAt: 'Team vault, folder API',
    createdOn: inDays(-93),
    ticked: ['vault', 'name'],
  }),
  storedRecord('Alder Outdoors reporting', {
    accountType: 'agency',
    template: { id: REPORTING.id, name: REPORTING.name },
    rotateBy: inDays(5),
    owner: 'Dana Ito',
    storedAt: 'Team vault, folder API',
    createdOn: inDays(-85),
    reasons: [
      {
        finding: 'scopes-write',
        text: 'The dashboard marks what was read.',
        covers: ['Retrieve jobs'],
        on: inDays(-85),
      },
    ],
  }),
  storedRecord('Kestrel Audio catalogue', { owner: 'Amina Farouk', rotateBy: inDays(47) }),
];

/** Source code that calls the API, as somebody might paste it. */
export const SOURCE_CODE = `BASE = "https://api.impact.com/Agencies/" + account_sid

def weekly():
    reports = session.get(f"{BASE}/Reports").json()
    for report in reports["Reports"]:
        job = session.get(f"{BASE}/ReportExport/{report['Id']}?START_DATE={monday}").json()
        queue.append(job["QueuedUri"])
    actions = session.get(f"{BASE}/Jobs")
    session.post("https://hooks.example.com/done")
`;
