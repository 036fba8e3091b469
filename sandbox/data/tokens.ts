import type { AccountType, Category } from './types.ts';
import { versionsOf } from './versions.ts';

/** A token as the list keeps it. */
export interface SavedToken {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly apiVersion: string;
  readonly enabled: boolean;
  readonly createdDaysAgo: number;
  readonly primaryContact: string | null;
  readonly developerEmails: readonly string[];
  readonly categoriesOn: readonly string[];
  readonly ticked: readonly string[];
}

/** Three tokens: one for reading, an old one with everything, a disabled one without contact or description. */
export function exampleTokens(accountType: AccountType, categories: readonly Category[]): SavedToken[] {
  const versions = versionsOf(accountType)
    .map(({ value }) => Number(value))
    .sort((one, other) => other - one);
  const [latest = 0, previous = latest] = versions;
  const everyId = categories.map(({ id }) => id);
  const every = categories.flatMap(({ scopes }) => scopes);
  const reading = categories.filter(({ id }) => /report|job|action|account/i.test(id));
  return [
    {
      id: 1041,
      name: 'Weekly reporting',
      description: 'Reads actions and reports for the weekly dashboard.',
      apiVersion: String(latest),
      enabled: true,
      createdDaysAgo: 3,
      primaryContact: 'Dana Ito',
      developerEmails: ['dashboards@example.com'],
      categoriesOn: reading.map(({ id }) => id),
      ticked: reading.flatMap(({ scopes }) =>
        scopes.filter(({ method }) => method === 'GET').map(({ id }) => id),
      ),
    },
    {
      id: 1017,
      name: 'Data warehouse (old)',
      description: 'Nightly export. To be replaced.',
      apiVersion: String(previous),
      enabled: true,
      createdDaysAgo: 210,
      primaryContact: 'Jonas Lindqvist',
      developerEmails: [],
      categoriesOn: everyId,
      ticked: every.map(({ id }) => id),
    },
    {
      id: 1033,
      name: 'test',
      description: '',
      apiVersion: String(latest),
      enabled: false,
      createdDaysAgo: 21,
      primaryContact: null,
      developerEmails: [],
      categoriesOn: everyId.slice(0, 1),
      ticked: every.slice(0, 1).map(({ id }) => id),
    },
  ];
}

const SYSTEMS = [
  'Looker',
  'Tableau',
  'Power BI',
  'Klaviyo',
  'Shopify',
  'NetSuite',
  'Snowflake',
  'BigQuery',
  'Braze',
  'Segment',
];
const PURPOSES = ['reporting', 'orders', 'catalog sync', 'payments check', 'partner import', 'archive'];

/** Sixty tokens: the three examples and one for each purpose of each system, but for three. */
export function manyTokens(accountType: AccountType, categories: readonly Category[]): SavedToken[] {
  const examples = exampleTokens(accountType, categories);
  const [pattern] = examples;
  if (pattern === undefined) throw new Error('There are no example tokens');
  const names = SYSTEMS.flatMap((system) => PURPOSES.map((purpose) => `${system} ${purpose}`));
  const others = names.slice(examples.length).map((name, at) => ({
    ...pattern,
    id: 900 - at,
    name,
    description: `For ${name}.`,
    enabled: at % 7 !== 0,
    createdDaysAgo: 30 + at,
  }));
  return [...examples, ...others];
}
