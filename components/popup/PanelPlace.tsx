import { useEffect, useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import { Button } from '../parts/Button.tsx';

/** What the popup needs of the browser to say where the panel is. */
export interface PanelPlacePorts {
  /** The tab in front, where the panel has business on its page; null elsewhere. */
  readonly findPage: () => Promise<number | null>;
  /** Goes to the panel of a tab; false where it does not answer. */
  readonly goToPanel: (tabId: number) => Promise<boolean>;
}

type Place = { readonly kind: 'here'; readonly tabId: number } | { readonly kind: 'elsewhere' | 'silent' };

/**
 * Says whether the panel is on the page in front, or where it would be. It is asked for once the popup is drawn; until
 * then its room is kept, so that nothing moves.
 */
export function PanelPlace({ ports }: { readonly ports: PanelPlacePorts }) {
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    ports.findPage().then(
      (tabId) => setPlace(tabId === null ? { kind: 'elsewhere' } : { kind: 'here', tabId }),
      (error: unknown) => console.warn('Token Presets:', error),
    );
  }, [ports]);
  const go = async (tabId: number) => {
    if (!(await ports.goToPanel(tabId))) setPlace({ kind: 'silent' });
  };
  return (
    <div class="tp-where">
      <p aria-live="polite">{place === null ? null : textOf(place)}</p>
      {place?.kind === 'here' ? (
        <Button kind="link" onPress={() => void go(place.tabId)}>
          {i18n.t('where.open')}
        </Button>
      ) : null}
    </div>
  );
}

function textOf({ kind }: Place): string {
  switch (kind) {
    case 'here':
      return i18n.t('where.here');
    case 'elsewhere':
      return i18n.t('where.elsewhere');
    case 'silent':
      return i18n.t('where.silent');
  }
}
