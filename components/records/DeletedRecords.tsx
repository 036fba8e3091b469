import { formats } from '../../utils/i18n/formats.ts';
import { i18n } from '../../utils/i18n/index.ts';
import type { DeletedRecord } from '../../utils/records/types.ts';
import { Button } from '../parts/Button.tsx';

export interface DeletedRecordsProps {
  readonly deleted: readonly DeletedRecord[];
  readonly onRestore: (deleted: DeletedRecord) => void;
}

/** Records that were deleted in the last weeks, folded away until wanted. */
export function DeletedRecords({ deleted, onRestore }: DeletedRecordsProps) {
  if (deleted.length === 0) return null;
  return (
    <details class="tp-trash">
      <summary>{i18n.t('recordList.deleted.title', deleted.length)}</summary>
      <p class="tp-field-hint">{i18n.t('templates.trash.hint')}</p>
      <ul class="tp-rows" aria-label={i18n.t('recordList.deleted.list')}>
        {deleted.map((item) => (
          <li key={item.key} class="tp-row">
            <div class="tp-row-text">
              <div class="tp-row-name">{item.record.name}</div>
              <div class="tp-row-meta">
                {i18n.t('recordList.deleted.when', { date: formats().moment(item.deletedAt) })}
              </div>
            </div>
            <Button
              icon="undo"
              label={i18n.t('recordList.deleted.restore', { name: item.record.name })}
              onPress={() => onRestore(item)}
            >
              {i18n.t('templates.trash.restoreShort')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
