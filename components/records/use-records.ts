import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Day, dayOf } from '../../utils/days/day.ts';
import type { RecordShelf } from '../../utils/records/types.ts';
import type { RecordPorts } from './ports.ts';

export interface Records {
  /** Null until it is read for the first time. */
  readonly shelf: RecordShelf | null;
  /** The last reading did not work; what was read before stays. */
  readonly hasFailed: boolean;
  readonly today: Day;
  readonly reload: () => Promise<void>;
}

/** The records as they are stored, read again after every change in any window, and on which day. */
export function useRecords({ store, now, watchDay }: RecordPorts): Records {
  const [shelf, setShelf] = useState<RecordShelf | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [today, setToday] = useState(() => dayOf(now()));
  const latest = useRef(0);

  const reload = useCallback(async () => {
    const mine = ++latest.current;
    const result = await store.list();
    if (mine !== latest.current) return; // a later read is on its way
    setFailed(!result.ok);
    if (result.ok) setShelf(result.shelf);
    setToday(dayOf(now()));
  }, [store, now]);

  useEffect(() => {
    void reload();
    const stopRecords = store.watch(() => void reload());
    const stopDay = watchDay(() => setToday(dayOf(now())));
    return () => {
      latest.current++;
      stopRecords();
      stopDay();
    };
  }, [store, watchDay, now, reload]);

  return { shelf, hasFailed, today, reload };
}
