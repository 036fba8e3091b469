import { i18n } from '../../utils/i18n/index.ts';
import { sentences } from '../../utils/i18n/joined.ts';
import type { LastChange } from '../../utils/templates/store/store-types.ts';
import { Button } from '../parts/Button.tsx';
import { Status } from '../parts/Status.tsx';
import type { Offered } from './kept/use-kept.ts';
import { describeChange } from './kept/words.ts';
import type { Message } from './use-library-actions.ts';

export interface StatusLineProps {
  readonly message: Message | null;
  /** Null while loading. */
  readonly count: { readonly total: number; readonly shown: number } | null;
  readonly isSearching: boolean;
  /** What Undo would take back. */
  readonly offered: Offered | null;
  readonly onUndo: (change: LastChange) => void;
}

/** What happened last, or how many templates there are; and **Undo**, when the last thing was a change. */
export function StatusLine(props: StatusLineProps) {
  const { message, count, isSearching, offered, onUndo } = props;
  const isFree = message === null && count !== null && !isSearching;
  const undo = offered !== null && (offered.isTold || isFree) ? offered.change : null;
  const idle =
    undo === null
      ? countText(props)
      : sentences(i18n.t('locale.end', { text: countText(props) }), describeChange(undo));
  return (
    <div class="tp-library-status">
      <Status>{message?.text ?? (count === null ? <span class="tp-late">{idle}</span> : idle)}</Status>
      {undo === null ? null : (
        <Button icon="undo" focusKey="undo" onPress={() => onUndo(undo)}>
          {i18n.t('templates.undo')}
        </Button>
      )}
    </div>
  );
}

function countText({ count, isSearching }: StatusLineProps): string {
  if (count === null) return i18n.t('templates.status.loading');
  const { total, shown } = count;
  return isSearching
    ? i18n.t('templates.status.matches', { shown, total })
    : i18n.t('templates.status.count', total);
}
