import { formats } from '../../utils/i18n/formats.ts';
import { i18n } from '../../utils/i18n/index.ts';
import type { TrashedTemplate } from '../../utils/templates/store/store-types.ts';
import { Button } from '../parts/Button.tsx';
import { EmptyTrash } from './kept/EmptyTrash.tsx';

export interface RecentlyDeletedProps {
  readonly trash: readonly TrashedTemplate[];
  readonly onRestore: (trashed: TrashedTemplate) => void;
  readonly onEmpty: (seen: readonly TrashedTemplate[]) => void;
}

/** What was deleted in the last weeks, folded away until wanted. */
export function RecentlyDeleted({ trash, onRestore, onEmpty }: RecentlyDeletedProps) {
  if (trash.length === 0) return null;
  return (
    <details class="tp-trash">
      <summary>{i18n.t('templates.trash.title', trash.length)}</summary>
      <p class="tp-field-hint">{i18n.t('templates.trash.hint')}</p>
      <ul class="tp-rows" aria-label={i18n.t('templates.trash.list')}>
        {trash.map((trashed) => {
          const { name } = trashed.template;
          return (
            <li key={trashed.key} class="tp-row">
              <div class="tp-row-text">
                <div class="tp-row-name">{name}</div>
                <div class="tp-row-meta">{whenText(trashed)}</div>
              </div>
              <Button
                icon="undo"
                label={i18n.t('templates.trash.restore', { name })}
                onPress={() => onRestore(trashed)}
              >
                {i18n.t('templates.trash.restoreShort')}
              </Button>
            </li>
          );
        })}
      </ul>
      <EmptyTrash trash={trash} onEmpty={onEmpty} />
    </details>
  );
}

function whenText({ why, deletedAt }: TrashedTemplate): string {
  const date = formats().moment(deletedAt);
  return why === 'deleted'
    ? i18n.t('templates.trash.deletedOn', { date })
    : i18n.t('templates.trash.replacedOn', { date });
}
