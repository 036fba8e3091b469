/* What the page reads while its scripts are still on their way: no code of any size may stand here. */

/** The storage of the browser, as far as it is needed for this. */
export interface HeadStorage {
  readonly session: { get(key: string): Promise<Record<string, unknown>> };
  readonly local: { get(keys: string[]): Promise<Record<string, unknown>> };
}

/** Where it is noted which keys of `storage.local` the list began with last; it ends with the browser. */
export const HEAD_KEY = 'library-head';
const EARLY = Symbol.for('token-presets-head');

/** What lies under those keys now; empty where nothing was noted. */
export async function readHeadItems({ session, local }: HeadStorage): Promise<Record<string, unknown>> {
  const keys: unknown = (await session.get(HEAD_KEY))[HEAD_KEY];
  return Array.isArray(keys) && keys.every((key) => typeof key === 'string') ? local.get(keys) : {};
}

/** Begins to read, for those who ask later. */
export function beginHead(areas: HeadStorage): void {
  const items = readHeadItems(areas);
  items.catch(() => {}); // whoever asks hears of it
  Reflect.set(globalThis, EARLY, items);
}

/** What was begun to be read as the page began, once: whoever asks later is told what lies there then. */
export function headItems(areas: HeadStorage): Promise<Record<string, unknown>> {
  const early = Reflect.get(globalThis, EARLY) as Promise<Record<string, unknown>> | undefined;
  Reflect.deleteProperty(globalThis, EARLY);
  return early ?? readHeadItems(areas);
}
