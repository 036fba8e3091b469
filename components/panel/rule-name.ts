import { formats } from '../../utils/i18n/formats.ts';
import { i18n } from '../../utils/i18n/index.ts';
import { withNote } from '../../utils/i18n/joined.ts';
import type { ScopeRule } from '../../utils/scopes/types.ts';

/** A rule as a person would name it. */
export function nameOfRule(rule: ScopeRule): string {
  if ('method' in rule) return `${rule.method} ${rule.path}`;
  if ('label' in rule) return i18n.t('panel.rule.label', { category: rule.category, label: rule.label });
  if ('category' in rule) {
    const { category } = rule;
    if (rule.access === 'read') return i18n.t('panel.rule.read', { category });
    return rule.access === 'write'
      ? i18n.t('panel.rule.write', { category })
      : i18n.t('panel.rule.category', { category });
  }
  if (rule.access === 'read') return i18n.t('panel.rule.anyRead');
  return rule.access === 'write' ? i18n.t('panel.rule.anyWrite') : i18n.t('panel.rule.anyAll');
}

/** A row as a person would name it: its words, then its endpoint. */
export function nameOfRow(row: {
  readonly label: string;
  readonly method: string | null;
  readonly path: string | null;
}): string {
  const endpoint = row.method !== null && row.path !== null ? `${row.method} ${row.path}` : '';
  if (row.label === '') return endpoint;
  return endpoint === '' ? row.label : withNote(row.label, endpoint);
}

/** Names in one line. */
export function listNames(names: readonly string[]): string {
  return formats().listed(names);
}
