import { normalisePath, parseMethod } from '../scopes/endpoint.ts';
import type { AccountType, Method } from '../scopes/types.ts';

/** What the texts of one row say. */
export interface RowText {
  readonly method: Method | null;
  readonly path: string | null;
  /** The words beside the box; empty where there are none but the endpoint. */
  readonly label: string;
}

const METHOD = /^(?:GET|POST|PUT|PATCH|DELETE)$/i;
const PATH_CHARACTERS = '[\\w\\-.~{}<>:%$*\\[\\]()@]';
const ENDPOINT = new RegExp(
  `\\b(GET|POST|PUT|PATCH|DELETE)\\b[\\s:–-]*((?:https?://[^\\s/]+)?/${PATH_CHARACTERS}*(?:/${PATH_CHARACTERS}*)*)`,
  'i',
);
const PATH = new RegExp(`^(?:https?://[^\\s/]+)?/${PATH_CHARACTERS}*(?:/${PATH_CHARACTERS}*)*$`);
/** Guides write paths without the first slash: "Marketplace/Products". Believed only beside a method. */
const BARE_PATH = new RegExp(`^[A-Za-z]${PATH_CHARACTERS}*(?:/${PATH_CHARACTERS}+)+$`);

/** A real account's SID in a path must not be kept anywhere: it names the account (facts: documentation.md §4.4). */
function withoutIdentifiers(path: string): string {
  return path.replace(/(^|\/)IR[A-Za-z0-9]{18,40}(?=\/|$)/g, '$1{AccountSID}');
}

/**
 * Finds method, path and label in the pieces of text of a row, in any order and in one or several cells
 * ("Objective", "API Path", "Method": facts documentation.md §1.3).
 */
export function readRowText(pieces: readonly string[]): RowText {
  let method: Method | null = null;
  let path: string | null = null;
  let label = '';
  const bare: string[] = [];
  for (const piece of pieces) {
    const endpoint = ENDPOINT.exec(piece);
    if (endpoint !== null) {
      method ??= parseMethod(endpoint[1] ?? '');
      path ??= endpoint[2] ?? null;
      const rest = piece.replace(endpoint[0], ' ').replace(/\s+/g, ' ').trim();
      if (label === '' && /\p{L}/u.test(rest)) label = rest;
    } else if (METHOD.test(piece)) method ??= parseMethod(piece);
    else if (PATH.test(piece)) path ??= piece;
    else if (BARE_PATH.test(piece)) bare.push(piece);
    else if (label === '' && /\p{L}/u.test(piece)) label = piece;
  }
  const [first] = bare;
  if (first !== undefined) {
    if (path === null && method !== null) path = `/${first}`;
    else if (label === '') label = first;
  }
  return { method, path: path === null ? null : withoutIdentifiers(path), label };
}

/** Whether a text gives both a method and a path. */
export function hasEndpoint(row: RowText): row is RowText & { method: Method; path: string } {
  return row.method !== null && row.path !== null;
}

/** Part of a row's identity. */
export function pathKey(
  row: { readonly method: Method; readonly path: string },
  account: AccountType,
): string {
  return `${row.method} ${normalisePath(row.path, account)}`;
}
