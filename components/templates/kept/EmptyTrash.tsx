import { useState } from 'preact/hooks';
import { i18n } from '../../../utils/i18n/index.ts';
import type { TrashedTemplate } from '../../../utils/templates/store/store-types.ts';
import { Button } from '../../parts/Button.tsx';

export interface EmptyTrashProps {
  readonly trash: readonly TrashedTemplate[];
  readonly onEmpty: (seen: readonly TrashedTemplate[]) => void;
}

/**
 * Removes what is deleted for good, after a second question: the way to make room. What another window or browser
 * deletes while the question stands there was not asked about.
 */
export function EmptyTrash({ trash, onEmpty }: EmptyTrashProps) {
  const [asked, ask] = useState<readonly TrashedTemplate[] | null>(null);
  return asked !== null ? (
    <div class="tp-row-buttons">
      <Button
        kind="danger"
        onPress={() => {
          ask(null);
          onEmpty(asked);
        }}
      >
        {i18n.t('templates.trash.emptySure')}
      </Button>
      <Button kind="link" onPress={() => ask(null)}>
        {i18n.t('templates.trash.keep')}
      </Button>
    </div>
  ) : (
    <Button kind="link" onPress={() => ask(trash)}>
      {i18n.t('templates.trash.empty')}
    </Button>
  );
}
