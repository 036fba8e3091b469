import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { firstKeys } from '../../utils/templates/list/first-rows.ts';
import { FIRST_ROWS } from '../../utils/templates/list/head.ts';
import type {
  Library,
  SavedTemplate,
  StoreFailure,
  TemplateStore,
} from '../../utils/templates/store/store-types.ts';

export type LibraryState =
  /** With the templates that the list begins with, as soon as they are read. */
  | { readonly phase: 'loading'; readonly first: readonly SavedTemplate[] }
  | { readonly phase: 'ready'; readonly library: Library }
  | { readonly phase: 'failed'; readonly failure: StoreFailure };

/** The library as it is stored, read again after every change in any window. */
export function useLibrary(store: TemplateStore): LibraryState & { readonly reload: () => Promise<void> } {
  const [state, setState] = useState<LibraryState>({ phase: 'loading', first: [] });
  const latest = useRef(0);

  const show = async (first: readonly SavedTemplate[]) => {
    setState({ phase: 'loading', first });
    if (!document.hidden) await painted();
  };

  const reload = useCallback(async () => {
    const mine = ++latest.current;
    const isFirst = mine === 1;
    const result = await store.list(
      isFirst ? { choose: (all) => firstKeys(all, FIRST_ROWS), show } : undefined,
    );
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

/** Resolves after the browser has shown what was drawn until now. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
