import type { Harness } from './harness.ts';

/** Everything that the extension keeps: what stays, and what ends with the browser. */
export interface Stored {
  readonly local: Readonly<Record<string, unknown>>;
  readonly session: Readonly<Record<string, unknown>>;
}

interface StorageApi {
  readonly storage: Record<
    'local' | 'session',
    { get(keys: null): Promise<Record<string, unknown>>; set(items: Record<string, unknown>): Promise<void> }
  >;
}

/** Reads all of the extension's storage, through one of its own pages. */
export async function readStorage(harness: Harness): Promise<Stored> {
  const page = await harness.browser.openExtensionPage('popup.html');
  const stored = await page.evaluate(async () => {
    const api: unknown = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const { storage } = api as StorageApi;
    return { local: await storage.local.get(null), session: await storage.session.get(null) };
  });
  await page.close();
  return stored;
}

/** Puts items into what the extension keeps, as a fault or another version might have left them there. */
export async function writeStorage(
  harness: Harness,
  area: 'local' | 'session',
  items: Readonly<Record<string, unknown>>,
): Promise<void> {
  const page = await harness.browser.openExtensionPage('popup.html');
  await page.evaluate(
    async (into, what) => {
      const api: unknown = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      await (api as StorageApi).storage[into].set(what);
    },
    area,
    items,
  );
  await page.close();
}
