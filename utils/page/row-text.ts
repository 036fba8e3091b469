import { parseMethod } from '../scopes/endpoint.ts';
import type { Method } from '../scopes/types.ts';

/** What the texts of one row say. */
export interface RowText {
  readonly method: Method | null;
  readonly path: string | null;
  /** The words beside the box; empty where there are none but the endpoint. */
  readonly label: string;
}

/** A row says little: longer texts, in characters, and further ones are not looked at. */
const LONGEST_PIECE = 500;
const MOST_PIECES = 200;

const METHOD = /^(?:GET|POST|PUT|PATCH|DELETE)$/i;
const PATH_CHARACTERS = '[\\w\\-.~{}<>:%$*\\[\\]()@]';
const ENDPOINT = new RegExp(
  `\\b(GET|POST|PUT|PATCH|DELETE)\\b[\\s:–-]*((?:https?://[^\\s/]+)?/${PATH_CHARACTERS}*(?:/${PATH_CHARACTERS}*)*)`,
  'i',
);
const PATH = new RegExp(`^(?:https?://[^\\s/]+)?/${PATH_CHARACTERS}*(?:/${PATH_CHARACTERS}*)*$`);
/** Guides write paths without the first slash: "Marketplace/Products". Believed only beside a method. */
const BARE = `[A-Za-z]${PATH_CHARACTERS}*(?:/${PATH_CHARACTERS}+)+`;
const BARE_PATH = new RegExp(`^${BARE}$`);
const BARE_ENDPOINT = new RegExp(`\\b(GET|POST|PUT|PATCH|DELETE)\\b[\\s:–-]+(${BARE})`, 'i');

/** A real account's SID must not be kept anywhere: it names the account (facts: documentation.md §4.4). */
function withoutIdentifiers(text: string): string {
  return text.replace(/(^|\/)IR[A-Za-z0-9]{18,40}(?=[/.]|$)/g, '$1{AccountSID}');
}

/** A path in brackets takes the closing one with it. */
function withoutClosing(path: string): string {
  return /[)\]]$/.test(path) && !/[([]/.test(path) ? path.slice(0, -1) : path;
}

interface Endpoint {
  readonly method: Method | null;
  readonly path: string;
  readonly rest: string;
}

/** Method and path in one piece, and the words around them; null where the piece has not both. */
function endpointIn(piece: string): Endpoint | null {
  const rooted = ENDPOINT.exec(piece);
  const found = rooted ?? BARE_ENDPOINT.exec(piece);
  const [whole, method, path] = found ?? [];
  if (whole === undefined || method === undefined || path === undefined) return null;
  return {
    method: parseMethod(method),
    path: withoutClosing(rooted === null ? `/${path}` : path),
    rest: piece.replace(whole, ' ').replace(/\s+/g, ' ').trim(),
  };
}

const EVERY_ENDPOINT = new RegExp(ENDPOINT.source, 'gi');

/** How many different endpoints a text speaks of. */
function endpointsIn(pieces: readonly string[]): number {
  const found = pieces.flatMap((piece) => piece.match(EVERY_ENDPOINT) ?? []);
  return new Set(found.map((text) => text.replace(/\W+/g, ' ').toLowerCase())).size;
}

/**
 * Finds method, path and label in the pieces of text of a row, in any order and in one or several cells
 * ("Objective", "API Path", "Method": facts documentation.md §1.3).
 */
export function readRowText(texts: readonly string[]): RowText {
  const pieces = texts.slice(0, MOST_PIECES).map((text) => text.slice(0, LONGEST_PIECE));
  // A text that speaks of several endpoints is a help text, not a row.
  if (endpointsIn(pieces) > 1)
    return { method: null, path: null, label: withoutIdentifiers(pieces.join(' ')) };
  let method: Method | null = null;
  let path: string | null = null;
  let bare: string | null = null;
  const words: string[] = [];
  for (const piece of pieces) {
    const endpoint = endpointIn(piece);
    if (endpoint !== null) {
      method ??= endpoint.method;
      path ??= endpoint.path;
      words.push(endpoint.rest);
    } else if (METHOD.test(piece)) method ??= parseMethod(piece);
    else if (PATH.test(piece)) path ??= piece;
    else if (BARE_PATH.test(piece)) bare ??= piece;
    else words.push(piece);
  }
  let label = words.find((text) => /\p{L}/u.test(text)) ?? '';
  if (bare !== null && path === null && method !== null) path = `/${bare}`;
  else if (bare !== null && label === '') label = bare;
  return {
    method,
    path: path === null ? null : withoutIdentifiers(path),
    label: withoutIdentifiers(label),
  };
}

/** Whether a text gives both a method and a path. */
export function hasEndpoint(row: RowText): row is RowText & { method: Method; path: string } {
  return row.method !== null && row.path !== null;
}
