import type { AccountType } from '../data/types.ts';
import { ACCOUNT_ROOTS } from './account-root.ts';
import type { EndpointSpec, RowSpec } from './spec.ts';

const PLACEHOLDERS: Readonly<Record<EndpointSpec['placeholder'], (name: string) => string>> = {
  curly: (name) => `{${name}}`,
  colon: (name) => `:${name}`,
  angle: (name) => `<${name}>`,
};

const LETTERS: Readonly<Record<EndpointSpec['letters'], (text: string) => string>> = {
  'as-is': (text) => text,
  lower: (text) => text.toLowerCase(),
  upper: (text) => text.toUpperCase(),
};

/** Method and path as a page writes them. */
export interface ShownEndpoint {
  readonly method: string;
  readonly path: string;
}

/** The account's own address has nothing below it, so that one is never shortened. */
function extentOf(path: string, accountType: AccountType, extent: EndpointSpec['extent']): string {
  const root = ACCOUNT_ROOTS[accountType];
  return extent === 'short' && path.startsWith(`${root}/`) ? path.slice(root.length) : path;
}

/** How this page writes the endpoint of a row. */
export function shownEndpoint(row: RowSpec, accountType: AccountType, spec: EndpointSpec): ShownEndpoint {
  const placeholder = PLACEHOLDERS[spec.placeholder];
  const letters = LETTERS[spec.letters];
  const path = extentOf(row.path, accountType, spec.extent).replace(/\{(\w+)\}/g, (_all, name: string) =>
    placeholder(name),
  );
  const host = spec.extent === 'url' ? 'https://api.impact.com' : '';
  return { method: letters(row.method), path: host + letters(path) };
}
