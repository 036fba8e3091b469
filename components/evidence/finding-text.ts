import type { Comparison } from '../../utils/evidence/proposal/compare.ts';
import { formats } from '../../utils/i18n/formats.ts';
import { i18n } from '../../utils/i18n/index.ts';
import { formatRule } from '../../utils/templates/form/rule-text.ts';
import type { Template } from '../../utils/templates/types.ts';
import { accountTypeName } from '../templates/words.ts';

/** Nothing is missing and nothing may be too much. */
export function isSame({ missing, extra, perhaps, unknown }: Comparison): boolean {
  return missing.length + extra.length + perhaps.length + unknown.length === 0;
}

/** `2 missing, 1 not needed, 7 equal`. */
export function countsText({ missing, extra, perhaps, equal, unknown }: Comparison): string {
  const parts = [
    missing.length === 0 ? '' : i18n.t('evidence.missing', missing.length),
    extra.length === 0 ? '' : i18n.t('evidence.extra', extra.length),
    perhaps.length === 0 ? '' : i18n.t('evidence.perhapsCount', perhaps.length),
    i18n.t('evidence.equal', equal.length),
    unknown.length === 0 ? '' : i18n.t('evidence.unclear', unknown.length),
  ];
  return formats().listed(parts.filter(Boolean));
}

/** What is not equal, as titled lists of rules. */
export function findingLists({ missing, extra, perhaps, unknown }: Comparison) {
  return [
    { title: i18n.t('evidence.missingList'), rules: missing.map(formatRule) },
    { title: i18n.t('evidence.extraList'), rules: extra.map(formatRule) },
    { title: i18n.t('evidence.perhapsList'), rules: perhaps.map(formatRule) },
    { title: i18n.t('evidence.unclearList'), rules: unknown.map(formatRule) },
  ].filter(({ rules }) => rules.length > 0);
}

/** The finding as lines of text, to be sent to somebody. */
export function findingText({ name, accountType }: Template, finding: Comparison): string {
  return [
    i18n.t('evidence.findingTitle', { name, account: accountTypeName(accountType) }),
    countsText(finding),
    ...findingLists(finding).flatMap(({ title, rules }) => [
      '',
      i18n.t('locale.heading', { text: title }),
      ...rules,
    ]),
    '',
  ].join('\n');
}
