import { i18n } from '../../../utils/i18n/index.ts';
import type {
  LastChange,
  Library,
  SavedTemplate,
  SnapshotInfo,
  TrashedTemplate,
} from '../../../utils/templates/store/store-types.ts';
import { planPutBack } from '../../../utils/templates/store/vanished.ts';
import { FILE_NAME } from '../../../utils/templates/transfer/transfer.ts';
import type { LibraryPorts } from '../ports.ts';
import type { LibraryActions } from '../use-library-actions.ts';
import { useTold } from './use-told.ts';
import { useVanished } from './use-vanished.ts';
import { describeChange, describeUndone } from './words.ts';

/** How long the last change is offered for Undo; what was deleted then waits under "Recently deleted". */
const UNDO_OFFERED = 60 * 60 * 1000;

/** The last change, while Undo is offered for it. */
export interface Offered {
  readonly change: LastChange;
  /** The status line's message is about it. */
  readonly isTold: boolean;
}

/** What leads back to an earlier state of the library. */
export interface KeptActions {
  readonly offered: Offered | null;
  readonly undo: (change: LastChange) => void;
  readonly emptyTrash: (seen: readonly TrashedTemplate[]) => void;
  readonly restoreSnapshot: (snapshot: SnapshotInfo) => void;
  readonly downloadSnapshot: (snapshot: SnapshotInfo) => void;
  /** Templates that are gone from the storage though nobody deleted them. */
  readonly vanished: readonly SavedTemplate[];
  readonly putBack: () => void;
  readonly letGo: () => void;
}

/** `onPreview` shows what the text of a template file would bring, and imports it if the person says so. */
export function useKept(
  { store, download, now }: Pick<LibraryPorts, 'store' | 'download' | 'now'>,
  library: Library | null,
  { message, run, runOnce, say }: Pick<LibraryActions, 'message' | 'run' | 'runOnce' | 'say'>,
  focusNext: (key: string) => void,
  onPreview: (text: string) => void,
): KeptActions {
  const { vanished, letGo } = useVanished(library);
  const last = library?.lastChange ?? null;
  const change = last !== null && now() - last.at < UNDO_OFFERED ? last : null;
  const isTold = useTold(message, change, now());
  return {
    offered: change === null ? null : { change, isTold },
    undo({ batch }) {
      runOnce(
        `undo ${batch}`,
        () => store.undo(batch),
        (undone) => {
          const [first] = [...undone.restored, ...undone.copies];
          say(describeUndone(undone));
          focusNext(first === undefined ? 'new' : `edit:${first.key}`);
        },
      );
    },
    emptyTrash(seen) {
      run(store.emptyTrash(seen), () => {
        say(i18n.t('templates.trash.emptied'));
        focusNext('new');
      });
    },
    restoreSnapshot: ({ key }) => run(store.snapshotText(key), ({ text }) => onPreview(text)),
    downloadSnapshot: ({ key }) => run(store.snapshotText(key), ({ text }) => download(FILE_NAME, text)),
    vanished,
    putBack() {
      if (library === null) return;
      const decisions = planPutBack(vanished, library);
      run(store.importTemplates(decisions, 'restored'), ({ added }) => {
        const [first] = added;
        const name = first !== undefined && added.length === 1 ? first.template.name : null;
        say(describeChange({ kind: 'restored', name, count: added.length }));
        focusNext(first === undefined ? 'new' : `edit:${first.key}`);
      });
    },
    letGo,
  };
}
