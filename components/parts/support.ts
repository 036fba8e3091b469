import { createContext } from 'preact';
import type { CopyView } from '../../utils/support/copying.ts';

/** What a surface offers where something failed. */
export interface SupportPort {
  /** Puts the report on the clipboard. Has to begin within the person's click. */
  readonly copyReport: () => Promise<CopyView>;
  /** The page where a report can be sent; null where there is none. */
  readonly place: string | null;
}

/** Null only where a part is drawn by itself, outside of a surface. */
export const Support = createContext<SupportPort | null>(null);
