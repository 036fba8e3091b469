import { useId, useState } from 'preact/hooks';
import { i18n } from '../../../../utils/i18n/index.ts';
import { Button } from '../../../parts/Button.tsx';
import { ScopeTree, type ScopeTreeProps } from './ScopeTree.tsx';
import { type Catalogue, useCatalogue } from './use-catalogue.ts';

export interface ScopePickerProps extends Omit<ScopeTreeProps, 'scopesOf'> {
  readonly loadCatalogue: () => Promise<Catalogue>;
  /** Where there is room for it. */
  readonly startsOpen: boolean;
}

/** The tree of scopes, folded away where room is scarce; nothing of it is loaded before it is opened. */
export function ScopePicker({ loadCatalogue, startsOpen, ...props }: ScopePickerProps) {
  const [isOpen, setOpen] = useState(startsOpen);
  const id = useId();
  return (
    <div>
      <Button
        kind="quiet"
        icon="chevron"
        expanded={isOpen}
        {...(isOpen ? { controls: id } : {})}
        onPress={() => setOpen(!isOpen)}
      >
        {i18n.t('templates.tree.title')}
      </Button>
      {isOpen ? (
        <div id={id}>
          <Loaded load={loadCatalogue} {...props} />
        </div>
      ) : null}
    </div>
  );
}

function Loaded({
  load,
  ...props
}: Omit<ScopeTreeProps, 'scopesOf'> & { readonly load: () => Promise<Catalogue> }) {
  const { state, retry } = useCatalogue(load);
  if (state === 'loading') return <p class="tp-field-hint tp-late">{i18n.t('templates.tree.loading')}</p>;
  if (state !== 'failed') return <ScopeTree {...props} scopesOf={state.scopesOf} />;
  return (
    <p class="tp-field-error">
      {i18n.t('templates.tree.failed')}{' '}
      <Button kind="link" onPress={retry}>
        {i18n.t('templates.failure.retry')}
      </Button>
    </p>
  );
}
