import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Mark, MarkStore, Marks } from '../../../utils/templates/store/marks.ts';

export interface MarksState {
  /** Null until they are read. */
  readonly marks: Marks | null;
  /** Shows at once; false when the storage refused, and then it is shown as it was. */
  readonly setFavourite: (templateId: string, favourite: boolean) => Promise<boolean>;
}

/** Favourites and times of use as they are stored, read again after every change in any window. */
export function useMarks(store: MarkStore): MarksState {
  const [marks, setMarks] = useState<Marks | null>(null);
  const latest = useRef(0);

  async function reload(): Promise<void> {
    const mine = ++latest.current;
    const read = await store.list();
    if (mine === latest.current) setMarks(read);
  }

  // As early as the library: both ask the storage at the same moment, which is one question then.
  useLayoutEffect(() => {
    void reload();
    const stop = store.watch(() => void reload());
    return () => {
      latest.current++;
      stop();
    };
  }, [store]);

  return {
    marks,
    async setFavourite(id, favourite) {
      setMarks((now) => new Map(now).set(id, { ...(now?.get(id) ?? NONE), favourite }));
      const isKept = await store.setFavourite(id, favourite);
      if (!isKept) await reload();
      return isKept;
    },
  };
}

const NONE: Mark = { favourite: false, usedAt: null };
