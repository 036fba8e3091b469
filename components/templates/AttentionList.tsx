import { i18n } from '../../utils/i18n/index.ts';
import { clauses } from '../../utils/i18n/joined.ts';
import { describeFieldProblem } from '../../utils/templates/problem-text.ts';
import type { DamagedItem, NewerItem } from '../../utils/templates/store/store-types.ts';
import { AttentionRow } from './AttentionRow.tsx';
import { AttentionSection } from './AttentionSection.tsx';

export interface AttentionListProps {
  readonly items: readonly (DamagedItem | NewerItem)[];
  readonly onDownload: (item: DamagedItem | NewerItem) => void;
  readonly onDiscard: (item: DamagedItem) => void;
}

/** Stored data that is no template this extension can read, and what can be done with it. */
export function AttentionList({ items, onDownload, onDiscard }: AttentionListProps) {
  if (items.length === 0) return null;
  return (
    <AttentionSection title={i18n.t('templates.attention.title')} level={2}>
      {items.map((item) => (
        <AttentionRow
          key={item.key}
          name={item.name}
          state={item.state}
          why={item.state === 'damaged' ? clauses(item.problems.slice(0, 3).map(describeFieldProblem)) : null}
          onDownload={() => onDownload(item)}
          onDiscard={() => {
            if (item.state === 'damaged') onDiscard(item);
          }}
        />
      ))}
    </AttentionSection>
  );
}
