import '../zod-config.ts';
import * as z from 'zod/mini';
import type { StorageArea } from '../store/store-types.ts';
import { ORDERS, type Order } from './order.ts';

/** How the person wants the library shown, in this browser. A convenience: what does not read counts as not chosen. */
export interface ViewStore {
  readonly order: () => Promise<Order>;
  readonly keepOrder: (order: Order) => Promise<void>;
}

/** Where it lies in storage. */
export const VIEW_KEY = 'library-view';
const VERSION = 1;
const schema = z.object({ version: z.literal(VERSION), order: z.enum(ORDERS) });

export function createViewStore(area: Pick<StorageArea, 'get' | 'set'>): ViewStore {
  return {
    // Everything, since the library is read at the same moment anyway: one question instead of two.
    order: () => area.get(null).then(readOrder, () => 'name'),
    keepOrder: (order) => area.set({ [VIEW_KEY]: { version: VERSION, order } }).catch(() => {}),
  };
}

/** The order among everything that is stored. */
export function readOrder(all: Readonly<Record<string, unknown>>): Order {
  const result = z.safeParse(schema, all[VIEW_KEY]);
  return result.success ? result.data.order : 'name';
}
