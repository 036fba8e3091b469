/** How much fits into `storage.sync`. Both browsers have the same bounds; they reckon in UTF-8 bytes. */

export const ROOM = { bytes: 102_400, itemBytes: 8_192, items: 512 } as const;

/** Firefox takes everything together as one JSON object, with quotes, a colon and a comma for each item. */
const PUNCTUATION = 6;

/** Why a template stays in this browser. */
export type NoRoom = 'too-large' | 'full';

/** What an item takes. */
export function sizeOf(key: string, value: unknown): number {
  return new TextEncoder().encode(key + JSON.stringify(value)).length + PUNCTUATION;
}

/** How much of the room is taken. */
export function usedBy(items: Readonly<Record<string, unknown>>): number {
  return Object.entries(items).reduce((sum, [key, value]) => sum + sizeOf(key, value), 0);
}

/**
 * Which of the items to write find room beside what is there, as keys with the reason of those that do not. What is
 * there already comes first, then the small ones, so that as many as can be follow the person.
 */
export function withoutRoom(
  there: Readonly<Record<string, unknown>>,
  wanted: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, NoRoom> {
  const sizes = new Map(Object.entries(there).map(([key, value]) => [key, sizeOf(key, value)]));
  let used = usedBy(there);
  const refused = new Map<string, NoRoom>();
  const asked = Object.entries(wanted)
    .map(([key, value]) => ({ key, size: sizeOf(key, value), isNew: !sizes.has(key) }))
    .sort((a, b) => Number(a.isNew) - Number(b.isNew) || a.size - b.size || (a.key < b.key ? -1 : 1));
  for (const { key, size, isNew } of asked) {
    const after = used - (sizes.get(key) ?? 0) + size;
    if (size - PUNCTUATION > ROOM.itemBytes) refused.set(key, 'too-large');
    else if (after > ROOM.bytes || (isNew && sizes.size >= ROOM.items)) refused.set(key, 'full');
    else {
      used = after;
      sizes.set(key, size);
    }
  }
  return refused;
}
