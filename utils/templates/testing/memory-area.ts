import type { StorageArea } from '../store/store-types.ts';

export interface MemoryArea extends StorageArea {
  /** What is stored; writing to it stands for another program's hand. */
  readonly items: Map<string, unknown>;
  /** The next call of this kind rejects with the error and changes nothing. */
  readonly failNext: (call: 'get' | 'set' | 'remove', error: Error) => void;
  /** Takes back failures that no call has met yet. */
  readonly clearFailures: () => void;
  /** How often `set` was called. */
  readonly writes: () => number;
}

/** Like `storage.local`: hands out copies, forgets the order of object fields as Chrome does, tells of changes. */
export function createMemoryArea(): MemoryArea {
  const items = new Map<string, unknown>();
  const listeners = new Set<(keys: readonly string[]) => void>();
  const failures = new Map<string, Error>();
  let writes = 0;

  async function step(call: 'get' | 'set' | 'remove'): Promise<void> {
    await Promise.resolve(); // others may come in between, as in a browser
    const failure = failures.get(call);
    failures.delete(call);
    if (failure !== undefined) throw failure;
  }
  function tell(keys: readonly string[]): void {
    for (const listener of listeners) listener(keys);
  }

  return {
    items,
    failNext: (call, error) => failures.set(call, error),
    clearFailures: () => failures.clear(),
    writes: () => writes,
    async get(keys) {
      await step('get');
      const wanted = keys === null ? [...items.keys()] : [keys].flat();
      return Object.fromEntries(
        wanted.filter((key) => items.has(key)).map((key) => [key, copy(items.get(key))]),
      );
    },
    async set(changed) {
      await step('set');
      writes++;
      for (const [key, value] of Object.entries(changed)) items.set(key, copy(value));
      tell(Object.keys(changed));
    },
    async remove(keys) {
      await step('remove');
      const gone = [keys].flat().filter((key) => items.delete(key));
      if (gone.length > 0) tell(gone);
    },
    watch(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

/** One work after the other, like a Web Lock. */
export function createMemoryLock(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine;
    return mine;
  };
}

function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, copy(one)]),
  );
}
