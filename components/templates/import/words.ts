import { formats } from '../../../utils/i18n/formats.ts';
import { i18n } from '../../../utils/i18n/index.ts';
import {
  countOf,
  type ImportChoice,
  type ImportEntry,
  type ImportPlan,
} from '../../../utils/templates/transfer/import-plan.ts';

/** Keys of texts know no dashes. */
const KIND_KEY = { new: 'new', same: 'same', changed: 'changed', 'same-name': 'sameName' } as const;
const CHOICE_KEY = { add: 'add', replace: 'replace', 'keep-both': 'keepBoth', skip: 'skip' } as const;

export function kindText(kind: ImportEntry['kind']): string {
  return i18n.t(`templates.importPreview.kind.${KIND_KEY[kind]}`);
}

export function choiceText(choice: ImportChoice): string {
  return i18n.t(`templates.importPreview.choice.${CHOICE_KEY[choice]}`);
}

/** `2 new, 1 changed`. */
export function countsText(plan: ImportPlan): string {
  const counts = (['new', 'changed', 'same-name', 'same'] as const).flatMap((kind) => {
    const count = countOf(plan, kind);
    return count === 0 ? [] : [i18n.t(`templates.importPreview.count.${KIND_KEY[kind]}`, { count })];
  });
  return formats().listed(counts);
}

/** `Differs in: mode, scopes`; null where it differs in nothing. */
export function differencesText({ differences }: ImportEntry): string | null {
  if (differences.length === 0) return null;
  const fields = differences.map((field) => i18n.t(`templates.importPreview.field.${field}`));
  return i18n.t('templates.importPreview.differs', { fields: formats().listed(fields) });
}
