/** The person's own ticks, kept for each token that is being made. Pure: storage is somebody else's. */
export interface Ticks {
  /** Which token being made they belong to. */
  readonly draftId: string;
  /** Ids of the tips that the person ticked, each once. */
  readonly ticked: readonly string[];
}

/** Far above the number of tips; more than that was not written by this extension. */
const MOST_TICKS = 100;
const LONGEST_ID = 128;
const ID = /^[A-Za-z0-9][A-Za-z0-9._:-]*$/;

/**
 * What reading stored ticks gave. `repaired`: `dropped` entries were no tip ids, or repeated, and are left out.
 * `unreadable`: nothing could be used; `problem` says why, and the stored value should not be overwritten unseen.
 */
export type TicksReading =
  | { readonly kind: 'ok'; readonly ticks: Ticks }
  | { readonly kind: 'repaired'; readonly ticks: Ticks; readonly dropped: number }
  | { readonly kind: 'unreadable'; readonly problem: TicksProblem };

export type TicksProblem = 'not-an-object' | 'no-draft-id' | 'no-list' | 'too-many';

function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_ID && ID.test(value);
}

/** No tick yet. */
export function noTicks(draftId: string): Ticks {
  return { draftId, ticked: [] };
}

/** Reads what storage or a message holds; it may be anything. Tip ids of other versions are kept. */
export function parseTicks(stored: unknown): TicksReading {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) {
    return { kind: 'unreadable', problem: 'not-an-object' };
  }
  const draftId: unknown = Reflect.get(stored, 'draftId');
  const list: unknown = Reflect.get(stored, 'ticked');
  if (!isId(draftId)) return { kind: 'unreadable', problem: 'no-draft-id' };
  if (!Array.isArray(list)) return { kind: 'unreadable', problem: 'no-list' };
  if (list.length > MOST_TICKS) return { kind: 'unreadable', problem: 'too-many' };
  const ticked = [...new Set(list.filter(isId))];
  const ticks = { draftId, ticked };
  const dropped = list.length - ticked.length;
  return dropped === 0 ? { kind: 'ok', ticks } : { kind: 'repaired', ticks, dropped };
}

/** The plain value to store; `parseTicks` gives it back as it was. */
export function serialiseTicks({ draftId, ticked }: Ticks): { draftId: string; ticked: string[] } {
  return { draftId, ticked: [...ticked] };
}

/** With one tip ticked or not ticked; the same object when nothing changes. */
export function setTick(ticks: Ticks, tipId: string, ticked: boolean): Ticks {
  if (ticks.ticked.includes(tipId) === ticked) return ticks;
  const others = ticks.ticked.filter((id) => id !== tipId);
  return { ...ticks, ticked: ticked ? [...others, tipId] : others };
}
