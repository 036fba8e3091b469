import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Library, StoreFailure, TemplateStore } from '../../utils/templates/store-types.ts';

export type LibraryState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'ready'; readonly library: Library }
  | { readonly phase: 'failed'; readonly failure: StoreFailure };

/** The library as it is stored, read again after every change in any window. */
export function useLibrary(store: TemplateStore): LibraryState & { readonly reload: () => Promise<void> } {
  const [state, setState] = useState<LibraryState>({ phase: 'loading' });
  const latest = useRef(0);

  const reload = useCallback(async () => {
    const mine = ++latest.current;
    const result = await store.list();
    if (mine !== latest.current) return; // a later read is on its way
    setState(result.ok ? { phase: 'ready', library: result } : { phase: 'failed', failure: result.failure });
  }, [store]);

  // Not after the first painting, as an ordinary effect: in a popup every frame of waiting shows.
  useLayoutEffect(() => {
    void reload();
    const stop = store.watch(() => void reload());
    return () => {
      latest.current++;
      stop();
    };
  }, [store, reload]);

  return { ...state, reload };
}
