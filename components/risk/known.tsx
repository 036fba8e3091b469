import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { KnownFor } from '../../utils/scopes/match.ts';

const Known = createContext<KnownFor | null>(null);

/** What is known of scopes, for whoever judges rules; null until it is loaded, and where nothing loads it. */
export function useKnown(): KnownFor | null {
  return useContext(Known);
}

export interface KnownProviderProps {
  readonly load: () => Promise<KnownFor>;
  readonly children: ComponentChildren;
}

/** Loads what is known of scopes once the page is drawn: nothing waits for it. */
export function KnownProvider({ load, children }: KnownProviderProps) {
  const [known, setKnown] = useState<KnownFor | null>(null);
  useEffect(() => {
    load().then(
      (knownFor) => setKnown(() => knownFor),
      // The form's tree, which needs it more, says so and tries again.
      (error: unknown) => console.error('Token Presets:', error),
    );
  }, [load]);
  return <Known.Provider value={known}>{children}</Known.Provider>;
}
