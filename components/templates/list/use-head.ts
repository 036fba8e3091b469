import { useLayoutEffect, useState } from 'preact/hooks';
import type { Head, HeadStore } from '../../../utils/templates/list/head.ts';

/** What the list began with the last time; null until it is read, or where there is nothing. */
export function useHead(store: HeadStore): Head | null {
  const [head, setHead] = useState<Head | null>(null);
  useLayoutEffect(() => {
    void store.read().then(setHead);
  }, [store]);
  return head;
}
