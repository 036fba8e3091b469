import { useRef, useState } from 'preact/hooks';
import type { Library, SavedTemplate } from '../../../utils/templates/store/store-types.ts';
import { findVanished } from '../../../utils/templates/store/vanished.ts';

/** Watches what this page has listed; `library` is null while there is none. */
export function useVanished(library: Library | null): {
  readonly vanished: readonly SavedTemplate[];
  /** The person does not want them. */
  readonly letGo: () => void;
} {
  const [, render] = useState({});
  const last = useRef<Library | null>(null);
  const vanished = useRef<readonly SavedTemplate[]>([]);
  // While rendering, so that the notice comes with the list that lacks them.
  if (library !== null && library !== last.current) {
    vanished.current = findVanished(last.current, library, vanished.current);
    last.current = library;
  }
  return {
    vanished: vanished.current,
    letGo() {
      vanished.current = [];
      render({});
    },
  };
}
