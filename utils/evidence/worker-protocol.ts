import { parseMethod } from '../scopes/endpoint.ts';
import {
  EVIDENCE_KINDS,
  type EvidenceInput,
  type Place,
  type Reading,
  type ReadingProblem,
  type SeenEndpoint,
} from './types.ts';

/** What the page asks of the worker: one reading, after which the worker is ended. */
export interface WorkerRequest {
  readonly inputs: readonly EvidenceInput[];
}

/** What the worker says, the last two once. */
export type WorkerAnswer =
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'done'; readonly reading: Reading }
  | { readonly kind: 'failed'; readonly message: string };

const PROBLEMS: Readonly<Record<ReadingProblem['code'], true>> = {
  empty: true,
  tooLarge: true,
  binary: true,
  notJson: true,
  truncated: true,
  notYaml: true,
  tooDeep: true,
  tooMany: true,
  notThisKind: true,
  nothingFound: true,
};
const DOUBTS: Readonly<Record<SeenEndpoint['doubts'][number], true>> = {
  method: true,
  path: true,
  host: true,
  refused: true,
  mention: true,
  damaged: true,
};
const REMOVED: Readonly<Record<keyof Reading['removed'], true>> = {
  sid: true,
  token: true,
  header: true,
  userinfo: true,
  secret: true,
};

type Parsed = Readonly<Record<string, unknown>>;

/** Null for anything else. */
export function parseRequest(raw: unknown): WorkerRequest | null {
  return isObject(raw) && isList(raw['inputs'], isInput) ? { inputs: raw['inputs'] } : null;
}

/** Null for anything else. */
export function parseAnswer(raw: unknown): WorkerAnswer | null {
  if (!isObject(raw)) return null;
  const { kind, fraction, reading, message } = raw;
  if (kind === 'progress') return isNumber(fraction) && fraction <= 1 ? { kind, fraction } : null;
  if (kind === 'done') return isReading(reading) ? { kind, reading } : null;
  return kind === 'failed' && typeof message === 'string' ? { kind, message } : null;
}

function isInput(raw: unknown): raw is EvidenceInput {
  if (!isObject(raw)) return false;
  const { name, content } = raw;
  return isName(name) && (typeof content === 'string' || content instanceof Uint8Array);
}

function isReading(raw: unknown): raw is Reading {
  if (!isObject(raw)) return false;
  const { sources, endpoints, ignored, removed, problems } = raw;
  return (
    isList(sources, isSource) &&
    isList(endpoints, isEndpoint) &&
    isNumber(ignored) &&
    isObject(removed) &&
    Object.entries(removed).every(([kind, count]) => Object.hasOwn(REMOVED, kind) && isNumber(count)) &&
    isList(problems, isProblem)
  );
}

function isSource(raw: unknown): raw is Reading['sources'][number] {
  return (
    isObject(raw) && isName(raw['name']) && (raw['kind'] === null || isOneOf(EVIDENCE_KINDS, raw['kind']))
  );
}

function isEndpoint(raw: unknown): raw is SeenEndpoint {
  if (!isObject(raw)) return false;
  const { method, path, doubts, places, count } = raw;
  return (
    typeof method === 'string' &&
    parseMethod(method) === method &&
    typeof path === 'string' &&
    path.startsWith('/') &&
    isList(doubts, (doubt): doubt is SeenEndpoint['doubts'][number] => isKeyOf(DOUBTS, doubt)) &&
    isList(places, isPlace) &&
    places.length > 0 &&
    isNumber(count)
  );
}

function isPlace(raw: unknown): raw is Place {
  return isObject(raw) && isName(raw['source']) && isLine(raw['line']) && isName(raw['entry']);
}

function isProblem(raw: unknown): raw is ReadingProblem {
  return isObject(raw) && isKeyOf(PROBLEMS, raw['code']) && isName(raw['source']) && isLine(raw['line']);
}

function isObject(raw: unknown): raw is Parsed {
  return typeof raw === 'object' && raw !== null;
}

function isList<Item>(raw: unknown, isItem: (item: unknown) => item is Item): raw is readonly Item[] {
  return Array.isArray(raw) && raw.every(isItem);
}

function isOneOf(all: readonly string[], raw: unknown): boolean {
  return typeof raw === 'string' && all.includes(raw);
}

function isKeyOf(table: object, raw: unknown): boolean {
  return typeof raw === 'string' && Object.hasOwn(table, raw);
}

function isName(raw: unknown): raw is string | null {
  return raw === null || typeof raw === 'string';
}

function isLine(raw: unknown): raw is number | null {
  return raw === null || isNumber(raw);
}

function isNumber(raw: unknown): raw is number {
  return typeof raw === 'number' && raw >= 0;
}
