import { useState } from 'preact/hooks';
import { i18n } from '../../../utils/i18n/index.ts';
import { Button } from '../../parts/Button.tsx';

/** Removes what is deleted for good, after a second question: the way to make room. */
export function EmptyTrash({ onEmpty }: { readonly onEmpty: () => void }) {
  const [isAsked, ask] = useState(false);
  return isAsked ? (
    <div class="tp-row-buttons">
      <Button
        kind="danger"
        onPress={() => {
          ask(false);
          onEmpty();
        }}
      >
        {i18n.t('templates.trash.emptySure')}
      </Button>
      <Button kind="link" onPress={() => ask(false)}>
        {i18n.t('templates.trash.keep')}
      </Button>
    </div>
  ) : (
    <Button kind="link" onPress={() => ask(true)}>
      {i18n.t('templates.trash.empty')}
    </Button>
  );
}
