import { useCallback, useEffect, useState } from 'preact/hooks';
import type { KnownScope } from '../../../../utils/scopes/match.ts';
import type { AccountType } from '../../../../utils/scopes/types.ts';

/** All that is known of an account type's scopes. */
export type Catalogue = (accountType: AccountType) => readonly KnownScope[];

export type CatalogueState = 'loading' | 'failed' | { readonly scopesOf: Catalogue };

/** The catalogue, which is loaded once it is needed: no list of templates waits for it. */
export function useCatalogue(load: () => Promise<Catalogue>): {
  readonly state: CatalogueState;
  readonly retry: () => void;
} {
  const [state, setState] = useState<CatalogueState>('loading');
  const read = useCallback(() => {
    let isWanted = true;
    const show = (next: CatalogueState) => {
      if (isWanted) setState(next);
    };
    load().then(
      (scopesOf) => show({ scopesOf }),
      () => show('failed'),
    );
    return () => {
      isWanted = false;
    };
  }, [load]);
  useEffect(read, [read]);
  return {
    state,
    retry() {
      setState('loading');
      read();
    },
  };
}
