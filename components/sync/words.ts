import { i18n } from '../../utils/i18n/index.ts';
import type { NoRoom } from '../../utils/sync/room.ts';
import type { SyncState } from '../../utils/sync/state.ts';

/** What stands in the way of sync, in a sentence. */
export function describeProblem({ kind, count }: SyncState['problems'][number]): string {
  switch (kind) {
    case 'rate':
      return i18n.t('sync.problem.rate');
    case 'storage':
      return i18n.t('sync.problem.storage');
    case 'local':
      return i18n.t('sync.problem.local');
    case 'refused':
      return i18n.t('sync.problem.refused');
    case 'library-full':
      return i18n.t('sync.problem.libraryFull', count);
    case 'damaged':
      return i18n.t('sync.problem.damaged', count);
    case 'newer':
      return i18n.t('sync.problem.newer', count);
    case 'newer-mirror':
      return i18n.t('sync.problem.newerMirror');
    case 'removed':
      return i18n.t('sync.problem.removed');
  }
}

/** Why a template stays in this browser. */
export function describeNoRoom(why: NoRoom): string {
  return why === 'too-large' ? i18n.t('sync.tooLarge') : i18n.t('sync.full');
}
