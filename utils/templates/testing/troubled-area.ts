import type { StorageArea } from '../store-types.ts';

/** The same storage for a browser that is killed before its change number `calls`: no later one ever comes. */
export function killedAfter(
  area: StorageArea,
  calls: number,
): StorageArea & { readonly isDead: () => boolean } {
  let left = calls;
  const living = async (work: () => Promise<void>) => {
    if (left === 0) throw new Error('killed');
    left--;
    await work();
  };
  return {
    ...area,
    set: (items) => living(() => area.set(items)),
    remove: (keys) => living(() => area.remove(keys)),
    isDead: () => left === 0,
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
