import '../templates/zod-config.ts';
import * as z from 'zod/mini';
import type { StorageArea } from '../templates/store/store-types.ts';
import { isHostName } from './parse-host.ts';

/** Under which the hosts that the person added lie in `storage.local`. */
export const HOSTS_KEY = 'hosts';
/** A list of the damaged values that something else took the place of. */
const ASIDE_KEY = 'hosts:damaged';
const VERSION = 1;
/** Nobody has so many; a list this long is no list of ours. */
const MAX_HOSTS = 50;

/** The hosts that the person added, as they are stored. Whether the browser grants them is another question. */
export interface AddedHosts {
  /** In the order in which they were added. */
  readonly hosts: readonly string[];
  /** `newer`: a later version of the extension wrote them, so they are left alone and count for nothing here. */
  readonly state: 'ok' | 'damaged' | 'newer';
  /** Stored values that are no list of hosts. They are kept, and grant nothing. */
  readonly unreadable: readonly unknown[];
}

/** What became of a change. `newer` and `full`: nothing was written. */
export type HostChange = 'done' | 'newer' | 'full';

/** Every method rejects where the storage does. */
export interface HostStore {
  readonly read: () => Promise<AddedHosts>;
  /** One that is there already stays where it is. Throws for what is no host name. */
  readonly add: (host: string) => Promise<HostChange>;
  readonly remove: (host: string) => Promise<HostChange>;
  /** Removes unreadable values for good. Call it only on the person's word. */
  readonly discardUnreadable: () => Promise<void>;
  /** Calls back after any change, from whatever window; returns the way to stop. */
  readonly watch: (changed: () => void) => () => void;
}

export interface HostStoreOptions {
  readonly area: StorageArea;
  /** Runs one work at a time over all windows of the extension. */
  readonly lock: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

const stored = z.object({
  version: z.literal(VERSION),
  hosts: z.array(z.string().check(z.refine(isHostName, 'no host name'))).check(
    z.maxLength(MAX_HOSTS),
    z.refine((hosts) => new Set(hosts).size === hosts.length, 'the same host twice'),
  ),
});
const newer = z.object({ version: z.int().check(z.minimum(VERSION + 1)) });

/** What was put aside; whatever else lies there was not written by this store, and is kept just the same. */
function asideIn(raw: unknown): readonly unknown[] {
  if (raw === undefined) return [];
  return Array.isArray(raw) ? raw : [raw];
}

function judge(raw: unknown, aside: readonly unknown[]): AddedHosts {
  if (raw === undefined) return { state: 'ok', hosts: [], unreadable: aside };
  const read = z.safeParse(stored, raw);
  if (read.success) return { state: 'ok', hosts: read.data.hosts, unreadable: aside };
  if (z.safeParse(newer, raw).success) return { state: 'newer', hosts: [], unreadable: aside };
  return { state: 'damaged', hosts: [], unreadable: [...aside, raw] };
}

/** The hosts over a storage area. Every change reads what is stored first, inside the lock. */
export function createHostStore({ area, lock }: HostStoreOptions): HostStore {
  async function read(): Promise<AddedHosts> {
    const items = await area.get([HOSTS_KEY, ASIDE_KEY]);
    return judge(items[HOSTS_KEY], asideIn(items[ASIDE_KEY]));
  }

  const change = (next: (hosts: readonly string[]) => readonly string[]): Promise<HostChange> =>
    lock(async () => {
      const there = await read();
      if (there.state === 'newer') return 'newer';
      const hosts = next(there.hosts);
      if (hosts.length > MAX_HOSTS) return 'full';
      await area.set({
        // In one write with what takes its place, so that it is never gone.
        ...(there.state === 'damaged' ? { [ASIDE_KEY]: there.unreadable } : {}),
        [HOSTS_KEY]: z.parse(stored, { version: VERSION, hosts }),
      });
      return 'done';
    });

  return {
    read,
    add: (host) => change((hosts) => (hosts.includes(host) ? hosts : [...hosts, host])),
    remove: (host) => change((hosts) => hosts.filter((one) => one !== host)),
    discardUnreadable: () =>
      lock(async () => {
        const { state } = await read();
        await area.remove(state === 'damaged' ? [ASIDE_KEY, HOSTS_KEY] : ASIDE_KEY);
      }),
    watch: (changed) =>
      area.watch((keys) => {
        if (keys.includes(HOSTS_KEY) || keys.includes(ASIDE_KEY)) changed();
      }),
  };
}
