import type { LearnedPage } from '../../utils/page/learned/types.ts';
import type { StoredPageMap } from '../../utils/page-maps/store.ts';

/** What the section of learned pages needs of the world around it; the entrypoint brings the browser's. */
export interface PageMapPorts {
  /** These reject where the storage does not answer. */
  readonly list: () => Promise<readonly StoredPageMap[]>;
  readonly save: (page: LearnedPage) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
  readonly restore: (one: StoredPageMap) => Promise<void>;
  /** Calls back after one was saved or removed, in whatever window; returns the way to stop. */
  readonly watch: (onChange: () => void) => () => void;
  /** Offers a text to the person as a file. */
  readonly download: (name: string, text: string) => void;
}
