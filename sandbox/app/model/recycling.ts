/** A DOM node of a recycling list: it keeps its `slot` for life and shows now this, now that item. */
export interface Slot<Item> {
  readonly slot: number;
  /** What it shows, or showed last. */
  readonly item: Item;
  /** Nodes without use stay in the DOM, out of sight. */
  readonly used: boolean;
}

/** What can be shown: nodes are reused only for items of the same kind. */
export interface Recyclable {
  readonly key: string;
  readonly kind: string;
}

/**
 * Hands the alive items out to DOM nodes, as vue-virtual-scroller's RecycleScroller does: an item keeps its node
 * while it is alive, nodes that became free show other items, the last one first, new nodes come only when none is
 * free. So the order of the nodes soon has nothing to do with the order of the list.
 */
export function recycle<Item extends Recyclable>(
  before: readonly Slot<Item>[],
  alive: readonly Item[],
): Slot<Item>[] {
  const wanted = new Map(alive.map((item) => [item.key, item]));
  const after = before.map(({ slot, item }): Slot<Item> => {
    const now = wanted.get(item.key);
    wanted.delete(item.key);
    return { slot, item: now ?? item, used: now !== undefined };
  });
  for (const item of wanted.values()) {
    const free = after.findLastIndex((one) => !one.used && one.item.kind === item.kind);
    const slot = free < 0 ? after.length : free;
    after[slot] = { slot, item, used: true };
  }
  return after;
}
