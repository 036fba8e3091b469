import type { StorageArea, StorageFailure } from './store-types.ts';

/** Marks what the storage throws, so that no other error is taken for one of its. */
class StorageError extends Error {}

/** The same storage, its errors marked. */
export function withTypedErrors(area: StorageArea): StorageArea {
  const guard = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      throw new StorageError(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
    }
  };
  return {
    get: (keys) => guard(() => area.get(keys)),
    set: (items) => guard(() => area.set(items)),
    remove: (keys) => guard(() => area.remove(keys)),
    watch: (changed) => area.watch(changed),
  };
}

/** Whether the storage threw this because there is no room left. */
export function isFull(error: unknown): boolean {
  // Chrome says "QUOTA_BYTES quota exceeded", Firefox "QuotaExceededError".
  return error instanceof StorageError && /quota/i.test(error.message);
}

interface Failed<Failure> {
  readonly ok: false;
  readonly failure: Failure;
}

/** Runs a work on the storage; what the storage throws becomes a failure. */
export async function reportingFailure<Result>(
  work: () => Promise<Result>,
): Promise<Result | Failed<StorageFailure>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return fail({ reason: 'storage', full: isFull(error), detail: error.message });
  }
}

export function fail<const Failure>(failure: Failure): Failed<Failure> {
  return { ok: false, failure };
}
