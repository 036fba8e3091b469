import type { StorageArea } from '../store/store-types.ts';

/**
 * The same storage for a browser that is killed at its change number `calls`: no later one ever comes. What is set is
 * set as a whole or not at all (`StorageArea`); of what is removed, half may be gone.
 */
export function killedAfter(
  area: StorageArea,
  calls: number,
): StorageArea & { readonly isDead: () => boolean } {
  let left = calls;
  let isDead = false;
  const living = async (work: () => Promise<void>, last: () => Promise<void>) => {
    if (left > 0) {
      left--;
      await work();
      return;
    }
    if (!isDead) {
      isDead = true;
      await last();
    }
    throw new Error('killed');
  };
  return {
    ...area,
    set: (items) =>
      living(
        () => area.set(items),
        async () => {},
      ),
    remove: (keys) => {
      const half = [keys].flat().slice(0, Math.floor([keys].flat().length / 2));
      return living(
        () => area.remove(keys),
        () => area.remove(half),
      );
    },
    isDead: () => isDead,
  };
}

/** The same storage, whose next call of this kind throws and changes nothing. */
export function failingOnce(area: StorageArea, call: 'get' | 'set' | 'remove', error: Error): StorageArea {
  let isDone = false;
  const guard = async <Result>(kind: typeof call, work: () => Promise<Result>): Promise<Result> => {
    if (kind === call && !isDone) {
      isDone = true;
      throw error;
    }
    return work();
  };
  return {
    ...area,
    get: (keys) => guard('get', () => area.get(keys)),
    set: (items) => guard('set', () => area.set(items)),
    remove: (keys) => guard('remove', () => area.remove(keys)),
  };
}
