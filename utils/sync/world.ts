import type { StorageArea } from '../templates/store/store-types.ts';

/** `storage.sync`, which the browser carries to the person's other browsers. */
export type RemoteArea = Pick<StorageArea, 'get' | 'set' | 'remove'>;

/** What sync needs of the browser. */
export interface SyncWorld {
  readonly local: StorageArea;
  readonly remote: RemoteArea;
  /** The templates' lock. */
  readonly lock: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
  /** What the copy is called that is kept where two browsers changed the same template. */
  readonly nameCopy: (name: string) => string;
}
