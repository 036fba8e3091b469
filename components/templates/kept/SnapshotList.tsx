import { formats } from '../../../utils/i18n/formats.ts';
import { i18n } from '../../../utils/i18n/index.ts';
import type { SnapshotInfo, SnapshotReason } from '../../../utils/templates/store/store-types.ts';
import { Button } from '../../parts/Button.tsx';
import type { KeptActions } from './use-kept.ts';

export interface SnapshotListProps {
  readonly snapshots: readonly SnapshotInfo[];
  readonly kept: KeptActions;
}

/** Copies of the whole library that were made by themselves, folded away until wanted. */
export function SnapshotList({ snapshots, kept }: SnapshotListProps) {
  if (snapshots.length === 0) return null;
  return (
    <details class="tp-trash">
      <summary>{i18n.t('templates.snapshots.title')}</summary>
      <p class="tp-field-hint">{i18n.t('templates.snapshots.hint')}</p>
      <ul class="tp-rows" aria-label={i18n.t('templates.snapshots.title')}>
        {snapshots.map((snapshot) => {
          const date = formats().momentWithSeconds(snapshot.savedAt);
          return (
            <li key={snapshot.key} class="tp-row">
              <div class="tp-row-text">
                <div class="tp-row-name">{date}</div>
                <div class="tp-row-meta">
                  {reasonText(snapshot.reason)} · {i18n.t('templates.status.count', snapshot.count)}
                </div>
              </div>
              <div class="tp-row-buttons">
                <Button
                  label={i18n.t('templates.snapshots.restore', { date })}
                  onPress={() => kept.restoreSnapshot(snapshot)}
                >
                  {i18n.t('templates.trash.restoreShort')}
                </Button>
                <Button
                  kind="quiet"
                  icon="export"
                  label={i18n.t('templates.snapshots.download', { date })}
                  onPress={() => kept.downloadSnapshot(snapshot)}
                />
              </div>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function reasonText(reason: SnapshotReason): string {
  switch (reason) {
    case 'import':
      return i18n.t('templates.snapshots.import');
    case 'migration':
      return i18n.t('templates.snapshots.migration');
    case 'sync':
      return i18n.t('templates.snapshots.sync');
  }
}
