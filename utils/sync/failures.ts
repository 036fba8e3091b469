import type { StorageArea } from '../templates/store/store-types.ts';
import type { SyncProblem } from './state.ts';

/** What the browser's storage says when it does not do what it was asked for. */
export class StorageFailure extends Error {
  readonly problem: SyncProblem;

  constructor(problem: SyncProblem, cause: unknown) {
    super(cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause), { cause });
    this.problem = problem;
  }
}

/** The same area, its errors marked. */
export function withFailures<Area extends Pick<StorageArea, 'get' | 'set' | 'remove'>>(
  area: Area,
  problemOf: (message: string) => SyncProblem,
): Area {
  const marked = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      throw new StorageFailure(problemOf(String(error)), error);
    }
  };
  return {
    ...area,
    get: (keys) => marked(() => area.get(keys)),
    set: (items) => marked(() => area.set(items)),
    remove: (keys) => marked(() => area.remove(keys)),
  };
}

/** Chrome names the quota in its message, also those for writes in a minute and an hour; Firefox has none of these. */
export function remoteProblem(message: string): SyncProblem {
  if (/MAX_WRITE_OPERATIONS/i.test(message)) return 'rate';
  return /quota|MAX_ITEMS/i.test(message) ? 'refused' : 'storage';
}

/** Runs a work; a failure of a storage becomes its problem, null stands for none. */
export async function failureOf(work: () => Promise<unknown>): Promise<SyncProblem | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof StorageFailure) return error.problem;
    throw error;
  }
}
