import type { Held } from './held.ts';

/** A work that is done again and again in one page. */
export interface Repeated {
  round(): Promise<void>;
  /** What its page holds now. */
  held(): Promise<Held>;
  close(): Promise<void>;
}
