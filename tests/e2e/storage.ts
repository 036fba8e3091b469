import type { Page } from 'puppeteer-core';
import type { Harness } from './harness.ts';
import { storagePage } from './storage-page.ts';

/** Everything that the extension keeps: what stays, and what ends with the browser. */
export interface Stored {
  readonly local: Readonly<Record<string, unknown>>;
  readonly session: Readonly<Record<string, unknown>>;
  /** What the browser carries to the person's other browsers. */
  readonly sync: Readonly<Record<string, unknown>>;
}

type Area = keyof Stored;

interface StorageApi {
  readonly storage: Record<
    Area,
    {
      get(keys: null): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
      remove(keys: readonly string[]): Promise<void>;
    }
  >;
}

/** Reads all of the extension's storage; `page` is one of its own pages. */
export async function readStorageIn(page: Page): Promise<Stored> {
  return await page.evaluate(async () => {
    const api: unknown = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const { storage } = api as StorageApi;
    return {
      local: await storage.local.get(null),
      session: await storage.session.get(null),
      sync: await storage.sync.get(null),
    };
  });
}

/** Puts items into storage, as a fault or another version might have left them there. */
export async function writeStorageIn(
  page: Page,
  area: Area,
  items: Readonly<Record<string, unknown>>,
): Promise<void> {
  await page.evaluate(
    async (into, what) => {
      const api: unknown = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      await (api as StorageApi).storage[into].set(what);
    },
    area,
    items,
  );
}

/** The same through a page that is kept for it. */
export async function readStorage(harness: Harness): Promise<Stored> {
  return await readStorageIn(await storagePage(harness.browser));
}

/** The same through a page that is kept for it. */
export async function writeStorage(
  harness: Harness,
  area: Area,
  items: Readonly<Record<string, unknown>>,
): Promise<void> {
  await writeStorageIn(await storagePage(harness.browser), area, items);
}

/** A template as it lies in storage. */
export function stored(
  data: Readonly<Record<string, unknown>> & { readonly id: string },
  version = 1,
): Readonly<Record<string, unknown>> {
  return { [`template:${data.id}`]: { version, revision: 1, savedAt: 1_700_000_000_000, data } };
}

/** Removes items from storage. */
export async function removeFromStorage(
  harness: Harness,
  area: Area,
  keys: readonly string[],
): Promise<void> {
  const page = await storagePage(harness.browser);
  await page.evaluate(
    async (from, which) => {
      const api: unknown = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      await (api as StorageApi).storage[from].remove(which);
    },
    area,
    keys,
  );
}
