import { i18n } from '../../utils/i18n/index.ts';
import type { MigrationView } from '../../utils/panel/migrating.ts';

/** Why a change was not made. */
export function refusedText(refused: NonNullable<MigrationView['refused']>): string {
  switch (refused) {
    case 'empty':
      return i18n.t('migration.refused.empty');
    case 'long':
      return i18n.t('migration.refused.long');
    case 'line':
      return i18n.t('migration.refused.line');
    case 'secret':
      return i18n.t('parts.refusedAny');
    case 'taken':
      return i18n.t('migration.refused.taken');
    case 'tooMany':
      return i18n.t('migration.refused.tooMany');
    case 'gone':
      return i18n.t('migration.refused.gone');
    case 'full':
      return i18n.t('migration.refused.full');
    case 'storage':
      return i18n.t('migration.refused.storage');
  }
}
