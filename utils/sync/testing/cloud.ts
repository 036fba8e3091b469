import { createTemplateStore } from '../../templates/store/store.ts';
import type { SavedTemplate } from '../../templates/store/store-types.ts';
import { createMemoryArea, createMemoryLock } from '../../templates/testing/memory-area.ts';
import type { Template } from '../../templates/types.ts';
import { ROOM, sizeOf, usedBy } from '../room.ts';
import { type RunEnd, runSync } from '../run.ts';
import { BASE_KEY, NEVER_SYNCED, readState, STATE_KEY } from '../state.ts';
import { switchSync } from '../switch.ts';
import type { RemoteArea, SyncWorld } from '../world.ts';

/** What the name of the copy ends with that is kept of a version. */
export const OTHER_VERSION = ' (other version)';

/** What the person's account holds: each item with how often it was written. */
export class Cloud {
  readonly #items = new Map<string, { readonly value: unknown; readonly version: number }>();

  versionOf(key: string): number {
    return this.#items.get(key)?.version ?? 0;
  }

  write(key: string, value: unknown): void {
    this.#items.set(key, { value, version: this.versionOf(key) + 1 });
  }

  entries(): readonly (readonly [key: string, value: unknown, version: number])[] {
    return [...this.#items].map(([key, { value, version }]) => [key, value, version]);
  }
}

/**
 * A browser of the person: a library, and a `storage.sync` that is carried to the account when it is online. What
 * another browser wrote in the meantime wins, as in Chromium.
 */
export class SimulatedBrowser {
  readonly local = createMemoryArea();
  readonly store;
  readonly #cloud: Cloud;
  readonly #name: string;
  readonly #lock = createMemoryLock();
  /** `storage.sync` as this browser has it. */
  readonly mirror = new Map<string, unknown>();
  readonly #seen = new Map<string, number>();
  readonly #unsent = new Set<string>();
  #time = 1_700_000_000_000;
  #ids = 0;
  #failing: { calls: number; readonly error: Error } | null = null;

  constructor(cloud: Cloud, name: string) {
    this.#cloud = cloud;
    this.#name = name;
    this.store = createTemplateStore({
      area: this.local,
      lock: this.#lock,
      now: () => ++this.#time,
      newId: () => this.newId(),
    });
  }

  readonly newId = (): string => {
    this.#ids += 1;
    return `${this.#name}${this.#ids}`;
  };

  /** The calls that sync makes from then on fail, as when the browser ends there, until `recover`. */
  failAfter(calls: number, error: Error): void {
    this.#failing = { calls, error };
  }

  recover(): void {
    this.#failing = null;
  }

  get world(): SyncWorld {
    const step = () => {
      if (this.#failing === null) return;
      if (this.#failing.calls === 0) throw this.#failing.error;
      this.#failing.calls -= 1;
    };
    return {
      local: {
        get: async (keys) => {
          step();
          return this.local.get(keys);
        },
        set: async (items) => {
          step();
          await this.local.set(items);
        },
        remove: async (keys) => {
          step();
          await this.local.remove(keys);
        },
        watch: this.local.watch,
      },
      remote: this.#remote(step),
      lock: this.#lock,
      now: () => ++this.#time,
      newId: () => this.newId(),
      nameCopy: (name) => name + OTHER_VERSION,
    };
  }

  #remote(step: () => void): RemoteArea {
    const asItems = () => Object.fromEntries(structuredClone([...this.mirror]));
    return {
      get: async () => {
        step();
        return asItems();
      },
      set: async (items) => {
        step();
        const after = { ...asItems(), ...items };
        const sizes = Object.entries(items).map(([key, value]) => sizeOf(key, value));
        if (sizes.some((size) => size > ROOM.itemBytes + 6))
          throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
        if (usedBy(after) > ROOM.bytes) throw new Error('QUOTA_BYTES quota exceeded');
        if (Object.keys(after).length > ROOM.items) throw new Error('MAX_ITEMS quota exceeded');
        for (const [key, value] of Object.entries(items)) {
          this.mirror.set(key, structuredClone(value));
          this.#unsent.add(key);
        }
      },
      remove: async (keys) => {
        step();
        for (const key of [keys].flat()) if (this.mirror.delete(key)) this.#unsent.add(key);
      },
    };
  }

  /** Carries to the account what was written here, and from there what others wrote. */
  exchange(): void {
    for (const key of this.#unsent) {
      if (this.#cloud.versionOf(key) === (this.#seen.get(key) ?? 0))
        this.#cloud.write(key, this.mirror.get(key));
    }
    this.#unsent.clear();
    for (const [key, value, version] of this.#cloud.entries()) {
      this.#seen.set(key, version);
      if (value === undefined) this.mirror.delete(key);
      else this.mirror.set(key, structuredClone(value));
    }
  }

  run(): Promise<RunEnd> {
    return runSync(this.world);
  }

  async switch(on: boolean): Promise<void> {
    await switchSync(this.world, on);
  }

  get state() {
    return readState(this.local.items.get(STATE_KEY)) ?? NEVER_SYNCED;
  }

  /** All that decides on what a further run would do. */
  get fingerprint(): string {
    const items = [...this.local.items].filter(([key]) => key !== STATE_KEY);
    const order = (list: [string, unknown][]) => list.sort(([a], [b]) => (a < b ? -1 : 1));
    return JSON.stringify([order(items), order([...this.mirror]), this.local.items.get(BASE_KEY) ?? null]);
  }

  async templates(): Promise<readonly SavedTemplate[]> {
    const library = await this.store.list();
    if (!library.ok) throw new Error('the storage of this test reads');
    return library.items.map((item) => {
      if (item.state !== 'ok') throw new Error(`${item.key} is ${item.state}`);
      return item;
    });
  }

  async trash(): Promise<readonly Template[]> {
    const library = await this.store.list();
    if (!library.ok) throw new Error('the storage of this test reads');
    return library.trash.map(({ template }) => template);
  }
}

/** Lets all browsers exchange and run until nothing changes any more. */
export async function settle(browsers: readonly SimulatedBrowser[]): Promise<void> {
  let before = '';
  for (let round = 0; round < 20; round++) {
    for (const browser of browsers) {
      browser.exchange();
      await browser.run();
      browser.exchange();
    }
    const after = browsers.map(({ fingerprint }) => fingerprint).join('\n');
    if (after === before) return;
    before = after;
  }
  throw new Error('The browsers never come to rest');
}
