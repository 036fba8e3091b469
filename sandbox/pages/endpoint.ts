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
  if (extent === 'url') return `https://api.impact.com${path}`;
  return extent === 'short' && path.startsWith(`${root}/`) ? path.slice(root.length) : path;
}

/** How this page writes the endpoint of a row. */
export function shownEndpoint(row: RowSpec, accountType: AccountType, spec: EndpointSpec): ShownEndpoint {
  const write = PLACEHOLDERS[spec.placeholder];
  const path = extentOf(row.path, accountType, spec.extent).replace(/\{(\w+)\}/g, (_all, name: string) =>
    write(name),
  );
  return { method: LETTERS[spec.letters](row.method), path: LETTERS[spec.letters](path) };
}
