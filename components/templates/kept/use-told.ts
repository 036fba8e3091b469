import { useRef } from 'preact/hooks';
import type { LastChange } from '../../../utils/templates/store/store-types.ts';
import type { Message } from '../use-library-actions.ts';

/** A message that comes later than this after a change is about something else. */
const MOMENT = 10_000;

/**
 * Whether a message tells of the last change, so that **Undo** belongs beside it: the first one after the change does.
 * The change is read from the storage and the message comes from what was pressed, in any order.
 */
export function useTold(message: Message | null, change: LastChange | null, now: number): boolean {
  const said = useRef<{ readonly message: Message | null; readonly at: number }>({ message: null, at: now });
  const told = useRef<{ readonly batch: string; readonly message: Message } | null>(null);
  if (said.current.message !== message) said.current = { message, at: now };
  if (message === null || change === null) return false;
  const { batch, at } = change;
  const after = said.current.at - at;
  if (told.current?.batch !== batch && after >= 0 && after < MOMENT) told.current = { batch, message };
  return told.current?.batch === batch && told.current.message === message;
}
