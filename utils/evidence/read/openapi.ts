import { LIMITS } from '../limits.ts';
import type { Doubt, EvidenceReader, ReadingSink } from '../types.ts';
import { isImpactAddress, isOfImpact, namesImpact } from './impact.ts';
import { type ApiDocument, documentsOf } from './openapi/documents.ts';
import { held } from './openapi/merged.ts';
import { lineFinder } from './openapi/outline.ts';
import { resolved } from './openapi/reference.ts';
import { type Bases, basesOf } from './openapi/servers.ts';
import { own, ownText } from './unknown.ts';

/** Paths of one document; all of impact.com's API has some 500. */
const MAX_PATHS = 20_000;

/** `OPTIONS` and `TRACE` ask about an endpoint and call none. */
const METHODS = ['get', 'put', 'post', 'patch', 'delete', 'head'] as const;

/** A description of an API: OpenAPI 3.0 and 3.1, Swagger 2; JSON or YAML. */
export const readOpenApi: EvidenceReader = (text, sink) => {
  for (const document of documentsOf(text, sink)) readDocument(document, sink);
};

function readDocument(document: ApiDocument, sink: ReadingSink): void {
  const { value, doubts } = document;
  const paths = own(value, 'paths');
  if (typeof paths !== 'object' || paths === null) {
    const isApi = own(value, 'openapi') !== undefined || own(value, 'swagger') !== undefined;
    if (!isApi && doubts.length === 0) sink.problem('notThisKind');
    return;
  }
  const all = Object.keys(paths).filter((key) => !key.startsWith('x-'));
  const keys = all.slice(0, MAX_PATHS);
  if (keys.length < all.length) sink.problem('tooMany');
  const bases = basesOf(value);
  const isImpact =
    namesImpact(ownText(own(value, 'info'), 'title')) ||
    bases.all.some(isImpactAddress) ||
    keys.some(isImpactAddress);
  const reading: Reading = {
    sink,
    doubts,
    isImpact,
    lineOf: lineFinder(document),
  };
  for (const [index, key] of keys.entries()) {
    if (index % 200 === 0) sink.progress(index / keys.length);
    readPath(key, own(paths, key), value, bases, reading);
  }
}

interface Reading {
  readonly sink: ReadingSink;
  readonly doubts: readonly Doubt[];
  readonly isImpact: boolean;
  readonly lineOf: (method: string, path: string) => number | undefined;
}

function readPath(key: string, written: unknown, root: unknown, bases: Bases, reading: Reading): void {
  const elsewhere = own(written, '$ref');
  const item = resolved(written, root);
  // The part that it points to is in a file of its own.
  if (item === undefined && elsewhere !== undefined) give(null, key, null, bases.all, reading);
  for (const method of METHODS) {
    // What stands beside a reference counts too.
    for (const holder of item === written ? [item] : [written, item]) {
      const small = held(holder, method);
      const operation = small === undefined ? held(holder, method.toUpperCase()) : small;
      if (operation === undefined || operation === false) continue;
      const servers = bases.of(operation) ?? bases.of(holder) ?? bases.all;
      give(method.toUpperCase(), key, operation, servers, reading);
      break;
    }
  }
}

function give(
  method: string | null,
  key: string,
  operation: unknown,
  servers: readonly string[],
  { sink, doubts, isImpact, lineOf }: Reading,
): void {
  const behind = own(operation, 'x-amazon-apigateway-integration');
  const uri = ownText(behind, 'uri');
  // A gateway hands its path on to an address that is called in truth.
  const isHandedOn = uri !== null && isImpactAddress(uri);
  const path = isHandedOn ? uri : key.startsWith('/') || key.includes('://') ? key : `/${key}`;
  const line = lineOf(method ?? 'GET', key);
  const name =
    ownText(operation, 'operationId') ?? ownText(operation, 'summary') ?? `${method ?? '?'} ${path}`;
  for (const server of path.startsWith('/') ? servers : ['']) {
    const url = server + path;
    const said = isHandedOn ? ownText(behind, 'httpMethod') : null;
    const call = {
      method: said === null || said === 'ANY' ? method : said,
      url,
      doubts,
      isImpact: isImpact && isOfImpact(url),
      entry: name.slice(0, MAX_NAME),
    };
    sink.call(line === undefined ? call : { ...call, line });
  }
}

/** Characters of a summary, which many operations may share. A credential that is cut is found no more (`shown-name.ts`). */
const MAX_NAME = 2 * LIMITS.name;
