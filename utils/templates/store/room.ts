import { isFull } from './storage-errors.ts';
import type { StorageArea } from './store-types.ts';

/**
 * Writes all or nothing. Where there is no room, automatic copies go, oldest first (the order of `snapshots`), until
 * there is; they come back when even that does not help. Gives the keys that went.
 */
export async function setMakingRoom(
  area: StorageArea,
  items: Readonly<Record<string, unknown>>,
  snapshots: ReadonlyMap<string, unknown>,
): Promise<readonly string[]> {
  const dropped: string[] = [];
  const left = [...snapshots.keys()].filter((key) => !(key in items));
  for (;;) {
    try {
      await area.set(items);
      return dropped;
    } catch (error) {
      const oldest = left.shift();
      if (isFull(error) && oldest !== undefined) {
        await area.remove(oldest);
        dropped.push(oldest);
        continue;
      }
      // There was room for them a moment ago. Were there none now, the first error is still the one to tell.
      if (dropped.length > 0)
        await area.set(Object.fromEntries(dropped.map((key) => [key, snapshots.get(key)]))).catch(() => {});
      throw error;
    }
  }
}
