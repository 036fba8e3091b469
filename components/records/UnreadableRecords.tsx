import { i18n } from '../../utils/i18n/index.ts';
import type { UnreadableRecord } from '../../utils/records/types.ts';
import { AttentionRow } from '../templates/AttentionRow.tsx';

export interface UnreadableRecordsProps {
  readonly items: readonly UnreadableRecord[];
  readonly onDownload: (item: UnreadableRecord) => void;
  readonly onDiscard: (item: UnreadableRecord) => void;
}

/** Stored data that is no record this extension can read, and what can be done with it. */
export function UnreadableRecords({ items, onDownload, onDiscard }: UnreadableRecordsProps) {
  if (items.length === 0) return null;
  return (
    <section class="tp-attention" aria-labelledby="tp-records-unreadable">
      <h3 id="tp-records-unreadable" class="tp-section-title">
        {i18n.t('recordList.unreadable')}
      </h3>
      <ul class="tp-rows">
        {items.map((item) => (
          <AttentionRow
            key={item.key}
            name={item.name}
            state={item.state}
            onDownload={() => onDownload(item)}
            onDiscard={() => onDiscard(item)}
          />
        ))}
      </ul>
    </section>
  );
}
