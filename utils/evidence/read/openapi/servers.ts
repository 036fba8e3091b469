import { splitAddress } from '../../hosts.ts';
import { isImpactAddress } from '../impact.ts';
import { own, ownText } from '../unknown.ts';
import { held } from './merged.ts';

/** The addresses that paths are put behind. */
export interface Bases {
  /** Of the whole document; one empty text where it names none. */
  readonly all: readonly string[];
  /** Of one path or operation; null where it names none of its own. */
  readonly of: (holder: unknown) => readonly string[] | null;
}

/** Servers of one list that are looked at; aliases of YAML may make lists long. */
const MAX_SERVERS = 20;
/** Characters of a server's address. */
const MAX_ADDRESS = 500;
/** `{accountSid}`, `{clientId}` hold values, whatever their default is. */
const IS_VALUE = /(?:id|sid|key|token|account)$/i;

/** Finds the servers of a document: OpenAPI's `servers`, or Swagger's `host` and `basePath`. */
export function basesOf(document: unknown): Bases {
  // Many operations may share one list.
  const known = new Map<readonly unknown[], readonly string[] | null>();

  const of = (holder: unknown) => {
    const servers = held(holder, 'servers');
    if (!Array.isArray(servers)) return null;
    const seen = known.get(servers);
    if (seen !== undefined) return seen;
    const bases = best(servers.slice(0, MAX_SERVERS).flatMap(addressOf));
    known.set(servers, bases);
    return bases;
  };
  return { all: of(document) ?? [swaggerBase(document)], of };
}

/** Those that are certainly impact.com's; else where it is served first. Null where there is none at all. */
function best(addresses: readonly string[]): readonly string[] | null {
  const certain = addresses.filter(isImpactAddress);
  // Production and sandbox often differ in nothing but the host.
  const byPath = new Map(certain.map((address) => [splitAddress(address).path.toLowerCase(), address]));
  if (byPath.size > 0) return [...byPath.values()];
  const [first] = addresses.toSorted((a, b) => Number(isLocal(a)) - Number(isLocal(b)));
  return first === undefined ? null : [first];
}

function isLocal(address: string): boolean {
  return splitAddress(address).whose !== 'other' || /^\w+:\/\/(?:localhost|127\.|0\.0\.0\.0)/.test(address);
}

function addressOf(server: unknown): string[] {
  const url = ownText(server, 'url');
  if (url === null || url.length > MAX_ADDRESS) return [];
  const variables = own(server, 'variables');
  const address = url.replaceAll(/\{([^{}]+)\}/g, (written, name: string) => {
    const value = ownText(own(variables, name), 'default');
    return value === null || IS_VALUE.test(name) ? written : value;
  });
  return address.length > MAX_ADDRESS ? [] : [address.replace(/\/+$/, '')];
}

function swaggerBase(document: unknown): string {
  const host = ownText(document, 'host')?.slice(0, MAX_ADDRESS) ?? null;
  const path = ownText(document, 'basePath')?.slice(0, MAX_ADDRESS).replace(/\/+$/, '') ?? '';
  if (host === null) return path;
  return `https://${host.replace(/\/+$/, '')}${path === '' || path.startsWith('/') ? path : `/${path}`}`;
}
