import { i18n } from '../../../utils/i18n/index.ts';
import { sentences } from '../../../utils/i18n/joined.ts';
import type { ChangeKind, LastChange, Undone } from '../../../utils/templates/store/store-types.ts';

/** What a change did, in one sentence. */
export function describeChange({ kind, name, count }: Pick<LastChange, 'kind' | 'name' | 'count'>): string {
  return name === null ? ofMany(kind, count) : ofOne(kind, name);
}

/** What taking it back did. */
export function describeUndone({ undone, copies, kept }: Undone): string {
  const done =
    undone.kind === 'deleted'
      ? describeChange({ ...undone, kind: 'restored' })
      : i18n.t('templates.change.undone');
  return sentences(
    done,
    ...(copies.length === 0 ? [] : [i18n.t('templates.change.copies', copies.length)]),
    ...(kept.length === 0 ? [] : [i18n.t('templates.change.kept', kept.length)]),
  );
}

function ofOne(kind: ChangeKind, name: string): string {
  switch (kind) {
    case 'created':
      return i18n.t('templates.status.copied', { name });
    case 'saved':
    case 'changed':
      return i18n.t('templates.status.saved', { name });
    case 'deleted':
      return i18n.t('templates.status.deleted', { name });
    case 'imported':
      return i18n.t('templates.change.imported', { name });
    case 'restored':
      return i18n.t('templates.status.restored', { name });
  }
}

function ofMany(kind: ChangeKind, count: number): string {
  switch (kind) {
    case 'deleted':
      return i18n.t('templates.change.deletedMany', { count });
    case 'imported':
      return i18n.t('templates.change.importedMany', { count });
    case 'restored':
      return i18n.t('templates.change.restoredMany', { count });
    case 'created':
    case 'saved':
    case 'changed':
      return i18n.t('templates.change.changedMany', { count });
  }
}
