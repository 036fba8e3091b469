import { parseMethod } from '../scopes/endpoint.ts';
import type { Method } from '../scopes/types.ts';
import { LIMITS } from './limits.ts';
import { type CleanPath, cleanPath } from './path.ts';
import { shownName } from './shown-name.ts';
import type { Doubt, Place, RawCall, SeenEndpoint } from './types.ts';

/** Makes endpoints of raw calls, one source after another. */
export interface Collection {
  /** False once no further endpoint has room. */
  add(source: string | null, call: RawCall): boolean;
  endpoints(): readonly SeenEndpoint[];
  /** Calls to other services. */
  ignored(): number;
}

interface Entry {
  readonly method: Method;
  readonly path: string;
  doubts: readonly Doubt[];
  readonly places: Place[];
  count: number;
}

/** An empty collection. */
export function collect(): Collection {
  const entries = new Map<string, Entry>();
  const cleaned = new Map<string, CleanPath | null>();
  const shown = new Map<string, string>();
  let ignored = 0;

  /** Thousands of calls have the same few names, and making one safe takes a while. */
  function safe(name: string): string {
    const known = shown.get(name);
    if (known !== undefined) return known;
    const made = shownName(name);
    if (shown.size < LIMITS.endpoints) shown.set(name, made);
    return made;
  }

  function placeOf(source: string | null, { line, entry }: RawCall): Place {
    return {
      source: source === null ? null : safe(source),
      line: line ?? null,
      entry: entry === undefined ? null : safe(entry),
    };
  }

  /** Logs repeat their URLs. */
  function clean(url: string): CleanPath | null {
    const known = cleaned.get(url);
    if (known !== undefined) return known;
    const path = cleanPath(url);
    if (cleaned.size < LIMITS.endpoints) cleaned.set(url, path);
    return path;
  }

  return {
    add(source, call) {
      const method = methodOf(call);
      if (method === null) return true;
      const path = clean(call.url);
      if (path === null) return true;
      const count = call.count ?? 1;
      if (path.whose === 'never' || (path.whose === 'other' && !path.hasAccount)) {
        ignored += count;
        return true;
      }
      const doubts = doubtsOf(call, path);
      const key = keyOf(method, path.path);
      const known = entries.get(key);
      if (known === undefined) {
        if (entries.size >= LIMITS.endpoints) return false;
        entries.set(key, { method, path: path.path, doubts, places: [placeOf(source, call)], count });
        return true;
      }
      known.count += count;
      // One call that is certain is enough.
      if (doubts.length < known.doubts.length) known.doubts = doubts;
      if (known.places.length < LIMITS.places) addPlace(known.places, placeOf(source, call));
      return true;
    },
    endpoints: () => [...entries.values()],
    ignored: () => ignored,
  };
}

/** HEAD needs the scope of GET; browsers alone ask with OPTIONS. */
function methodOf({ method }: RawCall): Method | null {
  if (method === null || /^\s*head\s*$/i.test(method)) return 'GET';
  return parseMethod(method);
}

function doubtsOf({ doubts = [], method, isImpact = false }: RawCall, path: CleanPath): readonly Doubt[] {
  const all = new Set<Doubt>(doubts);
  if (method === null) all.add('method');
  if (path.unsure) all.add('path');
  const isKnown = path.whose === 'impact' || isImpact || path.hasAccount;
  if (path.whose === 'other' || !isKnown) all.add('host');
  return [...all];
}

function keyOf(method: Method, path: string): string {
  return `${method} ${path.replaceAll(/\{[^}]*\}/g, '{}').toLowerCase()}`;
}

function addPlace(places: Place[], place: Place): void {
  const { source, line, entry } = place;
  if (places.some((one) => one.source === source && one.line === line && one.entry === entry)) return;
  places.push(place);
}
