import { unwrap } from '../store/envelope.ts';
import { type Marks, markKey, readMarks } from '../store/marks.ts';
import type { SavedTemplate } from '../store/store-types.ts';
import { firstKeys } from './first-rows.ts';
import { HEAD_KEY } from './head-items.ts';
import type { ListedTemplate } from './listed.ts';
import type { Order } from './order.ts';
import { readOrder, VIEW_KEY } from './view.ts';

/** As many as a popup shows: each of them holds up the first painting. */
export const FIRST_ROWS = 8;

/** The templates that the list began with when it was shown last, as they are stored now, and what they are drawn with. */
export interface Head {
  readonly first: readonly SavedTemplate[];
  readonly marks: Marks;
  readonly order: Order;
}

/** With a large library, reading all of it takes longer than all the rest; the head is there with the first frame. */
export interface HeadStore {
  /** Null where nothing was noted, nothing of it is left, or the storage does not answer. */
  readonly read: () => Promise<Head | null>;
  /** Notes what the list begins with, for the next time. */
  readonly note: (all: readonly ListedTemplate[]) => void;
}

interface HeadOptions {
  /** What lies under the keys that were noted. */
  readonly items: () => Promise<Readonly<Record<string, unknown>>>;
  /** Keeps until the browser ends. */
  readonly session: { set(items: Record<string, unknown>): Promise<void> };
}

export function createHeadStore({ items, session }: HeadOptions): HeadStore {
  let noted = '';
  return {
    async read() {
      const all = await items().catch(() => ({}));
      const first = firstKeys(all, FIRST_ROWS)
        .map((key) => unwrap(key, (all as Record<string, unknown>)[key]))
        .filter((item) => item?.state === 'ok');
      return first.length === 0 ? null : { first, marks: readMarks(all), order: readOrder(all) };
    },
    note(all) {
      const first = all.filter(({ state }) => state === 'ok').slice(0, FIRST_ROWS);
      const keys = [...first.flatMap(({ key, template }) => [key, markKey(template.id)]), VIEW_KEY];
      const now = JSON.stringify(keys);
      if (now === noted) return;
      noted = now;
      void session.set({ [HEAD_KEY]: keys }).catch(() => {}); // then the next list comes a little later
    },
  };
}
