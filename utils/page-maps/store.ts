import type { LearnedPage } from '../page/learned/types.ts';
import type { AccountType } from '../scopes/types.ts';
import { type PageMapProblem, parseLearnedPage } from './schema.ts';

/** Learned pages in the browser's storage, one key for each host and account type. */

export const PAGE_MAP_PREFIX = 'page-map:';

export function pageMapKey(host: string, accountType: AccountType): string {
  return `${PAGE_MAP_PREFIX}${host}:${accountType}`;
}

/** What the store needs of the browser's storage. Each rejects when the storage does not answer. */
export interface PageMapArea {
  readonly get: (keys: string | null) => Promise<Record<string, unknown>>;
  readonly set: (items: Record<string, unknown>) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
}

export type StoredPageMap =
  | { readonly key: string; readonly state: 'ok'; readonly page: LearnedPage }
  /** Cannot be read; it is kept until somebody removes it. */
  | {
      readonly key: string;
      readonly state: 'unreadable';
      readonly problems: readonly PageMapProblem[];
      readonly raw: unknown;
    };

export interface PageMapStore {
  /** All of them, by key. */
  readonly list: () => Promise<readonly StoredPageMap[]>;
  /** Null where there is none that can be read. */
  readonly get: (host: string, accountType: AccountType) => Promise<LearnedPage | null>;
  readonly save: (page: LearnedPage) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
  /** Puts back what was removed, as it was, readable or not. */
  readonly restore: (one: StoredPageMap) => Promise<void>;
}

function read(key: string, raw: unknown): StoredPageMap {
  const reading = parseLearnedPage(raw);
  if (!reading.ok) return { key, state: 'unreadable', problems: reading.problems, raw };
  const { page } = reading;
  // One that stands under another key would be used for a page that it was not learned on.
  if (pageMapKey(page.host, page.accountType) === key) return { key, state: 'ok', page };
  return { key, state: 'unreadable', problems: [{ place: 'host', problem: key }], raw };
}

export function createPageMapStore(area: PageMapArea): PageMapStore {
  return {
    async list() {
      const all = await area.get(null);
      return Object.keys(all)
        .filter((key) => key.startsWith(PAGE_MAP_PREFIX))
        .sort()
        .map((key) => read(key, all[key]));
    },
    async get(host, accountType) {
      const key = pageMapKey(host, accountType);
      const stored = (await area.get(key))[key];
      if (stored === undefined) return null;
      const one = read(key, stored);
      return one.state === 'ok' ? one.page : null;
    },
    save: (page) => area.set({ [pageMapKey(page.host, page.accountType)]: page }),
    remove: (key) => area.remove(key),
    restore: (one) => area.set({ [one.key]: one.state === 'ok' ? one.page : one.raw }),
  };
}
