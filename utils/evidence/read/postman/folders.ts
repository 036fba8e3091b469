import { LIMITS } from '../../limits.ts';
import type { RawCall, ReadingSink } from '../../types.ts';
import { isOfImpact, namesImpact } from '../impact.ts';
import type { JsonDocument } from '../json.ts';
import { own, ownList, ownText } from '../unknown.ts';
import { addressOf } from './address.ts';
import { type Variables, variablesOf } from './variables.ts';

/** Folders in folders; those that people have are some five deep. */
const MAX_DEPTH = 100;
/** Folders in folders whose own variables count. */
const MAX_SCOPES = 10;
/** Characters of the names of all folders around a request. A credential that is cut is found no more (`shown-name.ts`). */
const MAX_NAME = 2 * LIMITS.name;

/** A collection, or a folder of one. */
export interface Folder {
  readonly items: readonly unknown[];
  readonly variables: Variables;
  /** Its name or that of one around it says that it is about impact.com's API. */
  readonly isImpact: boolean;
  readonly json: JsonDocument;
  readonly sink: ReadingSink;
}

interface OpenFolder extends Folder {
  /** `Reports / `; empty for the collection itself. */
  readonly prefix: string;
  next: number;
}

/** Reads every request in the order of the collection, without recursion. */
export function readFolders(collection: Folder): void {
  const { sink, items } = collection;
  const open: OpenFolder[] = [{ ...collection, prefix: '', next: 0 }];
  const step = Math.ceil(items.length / 100);
  let isTooDeep = false;
  for (let folder = open.at(-1); folder !== undefined; folder = open.at(-1)) {
    const item = folder.items[folder.next];
    if (folder.next === folder.items.length) {
      open.pop();
      continue;
    }
    folder.next++;
    if (open.length === 1 && folder.next % step === 0) sink.progress(folder.next / items.length);
    const inner = itemsOf(item);
    if (inner === null) {
      readRequest(item, folder);
    } else if (open.length < MAX_DEPTH) {
      open.push(inside(item, inner, folder, open.length));
    } else {
      isTooDeep = true;
    }
  }
  if (isTooDeep) sink.problem('tooDeep');
}

/** What a folder holds under any of its names; null for a request. Hoppscotch keeps folders and requests apart. */
export function itemsOf(item: unknown): readonly unknown[] | null {
  const inner = ownList(item, 'item') ?? ownList(item, 'items') ?? ownList(item, 'children');
  // Postman's first format has requests beside the order they stand in.
  if (inner === null && ownList(item, 'order') !== null) return null;
  const [folders, requests] = [ownList(item, 'folders'), ownList(item, 'requests')];
  return inner ?? (folders === null && requests === null ? null : [...(folders ?? []), ...(requests ?? [])]);
}

function inside(item: unknown, items: readonly unknown[], folder: OpenFolder, depth: number): OpenFolder {
  const name = nameOf(item);
  const { variables } = folder;
  return {
    ...folder,
    items,
    variables:
      depth > MAX_SCOPES
        ? variables
        : variablesOf(ownList(item, 'variable') ?? ownList(item, 'variables'), variables),
    isImpact: folder.isImpact || namesImpact(name),
    prefix: name === null ? folder.prefix : `${`${folder.prefix}${name}`.slice(0, MAX_NAME)} / `,
    next: 0,
  };
}

function readRequest(item: unknown, folder: OpenFolder): void {
  if (folder.json.isCutOff(item)) return;
  // Insomnia's items are the requests themselves.
  const held = own(item, 'request');
  const request = held ?? item;
  const isPlain = typeof held === 'string';
  const address = addressOf(
    isPlain ? held : (own(request, 'url') ?? own(request, 'endpoint')),
    folder.variables,
  );
  if (address === null) return;
  const { prefix, isImpact, json, sink } = folder;
  const method = isPlain ? 'GET' : methodOf(own(request, 'method'));
  const name = nameOf(item);
  const call: RawCall = {
    method,
    url: address,
    doubts: json.doubts,
    isImpact: isImpact && isOfImpact(address),
  };
  sink.call(name === null ? call : { ...call, entry: prefix + name });
}

/** Postman sends GET where nothing is chosen. */
function methodOf(written: unknown): string | null {
  if (written === undefined || written === null || written === '') return 'GET';
  return typeof written === 'string' && !written.includes('{{') ? written : null;
}

function nameOf(item: unknown): string | null {
  return ownText(item, 'name')?.slice(0, MAX_NAME) ?? null;
}
