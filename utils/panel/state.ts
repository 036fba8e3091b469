/** A value with subscribers: what the panel shows is derived from one of these. */
export interface State<T> {
  get(): T;
  /** Merges the changed parts in and tells the subscribers, once, after the current task. */
  set(change: Partial<T>): void;
  subscribe(listener: () => void): () => void;
}

export function createState<T extends object>(initial: T): State<T> {
  let value = initial;
  let telling = false;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(change) {
      value = { ...value, ...change };
      if (telling) return;
      telling = true;
      queueMicrotask(() => {
        telling = false;
        for (const listener of listeners) listener();
      });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
