import { AND_MORE, type Finding } from '../../utils/checklist/finding.ts';
import type { TipStep } from '../../utils/checklist/tips.ts';
import { i18n } from '../../utils/i18n/index.ts';

/** The texts of tips and findings have their keys in data, which tests hold against the English texts. */
type TextFromData = (key: string, ...values: readonly (number | Finding['params'])[]) => string;
const textFromData = i18n.t as unknown as TextFromData;

/** The text of a key that stands in `tips.json`. */
export function textOf(key: string): string {
  return textFromData(key);
}

/** Names in words to their end: an ellipsis before a full stop would read as four dots. */
function inWords(params: Finding['params']): Finding['params'] {
  const { names } = params;
  if (typeof names !== 'string' || !names.endsWith(AND_MORE)) return params;
  return { ...params, names: i18n.t('checklist.andMore', { names: names.slice(0, -AND_MORE.length) }) };
}

/** What a finding says, in the words for one or many where it counts something. */
export function findingText({ textKey, params: given }: Finding): string {
  const params = inWords(given);
  const { count } = params;
  return typeof count === 'number' ? textFromData(textKey, count, params) : textFromData(textKey, params);
}

/** A step of the wizard as impact.com calls it. */
export function stepTitle(step: TipStep): string {
  switch (step) {
    case 'setup':
      return i18n.t('checklist.step.setup');
    case 'contact':
      return i18n.t('checklist.step.contact');
    case 'scopes':
      return i18n.t('checklist.step.scopes');
  }
}
