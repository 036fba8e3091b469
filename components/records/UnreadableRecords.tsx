import { i18n } from '../../utils/i18n/index.ts';
import type { UnreadableRecord } from '../../utils/records/types.ts';
import { AttentionRow } from '../templates/AttentionRow.tsx';
import { AttentionSection } from '../templates/AttentionSection.tsx';

export interface UnreadableRecordsProps {
  readonly items: readonly UnreadableRecord[];
  readonly onDownload: (item: UnreadableRecord) => void;
  readonly onDiscard: (item: UnreadableRecord) => void;
}

/** Stored data that is no record this extension can read, and what can be done with it. */
export function UnreadableRecords({ items, onDownload, onDiscard }: UnreadableRecordsProps) {
  if (items.length === 0) return null;
  return (
    <AttentionSection title={i18n.t('recordList.unreadable')} level={3}>
      {items.map((item) => (
        <AttentionRow
          key={item.key}
          name={item.name}
          state={item.state}
          onDownload={() => onDownload(item)}
          onDiscard={() => onDiscard(item)}
        />
      ))}
    </AttentionSection>
  );
}
