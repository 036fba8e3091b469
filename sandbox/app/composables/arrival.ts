import { type Ref, shallowRef, watch } from 'vue';
import type { Scope } from '../../data/types.ts';
import type { Delay } from '../model/delays.ts';
import type { Switches } from '../model/switches.ts';
import type { Session } from './session.ts';

/** How many batches a category's rows come in with `arrive=batches`. */
const BATCHES = 4;

/** A part of the rows that comes, and what has to pass before. */
interface Arrival {
  readonly after: Delay;
  /** 1: all of them. */
  readonly share: number;
}

const ARRIVALS: Readonly<Record<Switches['arrive'], readonly Arrival[]>> = {
  'at-once': [{ after: 'rows', share: 1 }],
  late: [{ after: 'lateRows', share: 1 }],
  batches: Array.from({ length: BATCHES }, (_none, index) => ({
    after: 'batch',
    share: (index + 1) / BATCHES,
  })),
};

/**
 * The rows of a category as they come; null while there are none. `mount=lazy`: they come each time the category
 * shows, and go with it. `eager`: they are always there, but for those that arrive late: they come once.
 */
export function useArrivingRows(
  session: Session,
  scopes: readonly Scope[],
  shows: () => boolean,
): Readonly<Ref<readonly Scope[] | null>> {
  const { mount, arrive } = session.switches;
  const thereAtFirst = arrive === 'at-once' && (mount === 'eager' || shows());
  const rows = shallowRef<readonly Scope[] | null>(thereAtFirst ? scopes : null);
  let run = 0;
  const bring = async () => {
    run += 1;
    const mine = run;
    for (const { after, share } of ARRIVALS[arrive]) {
      await session.pause(after);
      if (mine !== run) return;
      rows.value = scopes.slice(0, Math.ceil(scopes.length * share));
    }
  };
  const leave = () => {
    run += 1;
    rows.value = null;
  };
  if (shows() && !thereAtFirst) void bring();
  watch(shows, (now) => {
    if (now && rows.value === null) void bring();
    if (!now && mount === 'lazy') leave();
  });
  return rows;
}
