import { i18n } from '../i18n/index.ts';
import type { FieldName } from '../page/field.ts';
import type { Finding } from './finding.ts';

/** The field as impact.com calls it. */
export function fieldText(field: FieldName): string {
  return i18n.t(`panel.fill.field.${field}`);
}

/** What takes a finding away, in the words of its button; null where nothing does. */
export function fixText({ kind, action, params }: Finding): string | null {
  if (action === null) return null;
  switch (action.kind) {
    case 'show':
      return i18n.t('checklist.fix.show', { field: fieldText(action.field) });
    case 'fill': {
      if (action.field !== 'apiVersion') return i18n.t('checklist.fix.fill');
      const [version] = /\d+/.exec(action.text) ?? [];
      return version === undefined
        ? i18n.t('checklist.fix.newest')
        : i18n.t('checklist.fix.version', { version });
    }
    case 'tick':
      return i18n.t('checklist.fix.tick', action.rows.length);
    case 'remove':
      return removeText(kind, action.rows.length, params);
  }
}

function removeText(kind: string, count: number, params: Finding['params']): string {
  switch (kind) {
    case 'needed-everything':
      return i18n.t('checklist.fix.everything');
    case 'needed-whole':
      return params['count'] === 1
        ? i18n.t('checklist.fix.category', { name: String(params['names']) })
        : i18n.t('checklist.fix.categories', { count: Number(params['count']) });
    case 'needed-extra':
      return i18n.t('checklist.fix.extra', count);
    case 'needed-money':
      return i18n.t('checklist.fix.money', count);
    case 'needed-people':
      return i18n.t('checklist.fix.people', count);
    case 'writes-some':
      return i18n.t('checklist.fix.write', count);
    case 'writes-deleting':
      return i18n.t('checklist.fix.delete', count);
    case 'advertisers-ticked':
      return i18n.t('checklist.fix.advertisers', count);
    default:
      return i18n.t('checklist.fix.remove', count);
  }
}
