import { i18n } from '../../utils/i18n/index.ts';
import type { TrashedTemplate } from '../../utils/templates/store-types.ts';
import { Button } from '../parts/Button.tsx';
import { Status } from '../parts/Status.tsx';
import { deletedText, type Message } from './use-library-actions.ts';

export interface StatusLineProps {
  readonly message: Message | null;
  /** Null while loading. */
  readonly count: { readonly total: number; readonly shown: number } | null;
  readonly isSearching: boolean;
  /** The last deletion, while it is offered for undo. */
  readonly undoable: TrashedTemplate | null;
  readonly onUndo: (trashed: TrashedTemplate) => void;
}

/** What happened last, or how many templates there are; and **Undo**, when the last thing was a deletion. */
export function StatusLine(props: StatusLineProps) {
  const { message, isSearching, undoable, onUndo } = props;
  const isFree = message === null && !isSearching;
  const undo = message?.kind === 'deleted' || isFree ? undoable : null;
  return (
    <div class="tp-library-status">
      <Status>{message?.text ?? (undo === null ? countText(props) : deletedText(undo))}</Status>
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
