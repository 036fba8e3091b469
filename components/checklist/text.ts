import type { Finding } from '../../utils/checklist/finding.ts';
import { i18n } from '../../utils/i18n/index.ts';

/** The texts of tips and findings have their keys in data, which tests hold against the English texts. */
type TextFromData = (key: string, ...values: readonly (number | Finding['params'])[]) => string;
const textFromData = i18n.t as unknown as TextFromData;

/** The text of a key that stands in `tips.json`. */
export function textOf(key: string): string {
  return textFromData(key);
}

/** What a finding says, in the words for one or many where it counts something. */
export function findingText({ textKey, params }: Finding): string {
  const { count } = params;
  return typeof count === 'number' ? textFromData(textKey, count, params) : textFromData(textKey, params);
}
