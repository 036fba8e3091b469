import { formats } from '../../utils/i18n/formats.ts';
import { i18n } from '../../utils/i18n/index.ts';
import type { PointTarget } from '../../utils/panel/pointing-view.ts';
import type { RecognitionView } from '../../utils/panel/recognition.ts';

/** What can be pointed out, in the order of the list to choose from. */
export const TARGETS: readonly PointTarget[] = [
  ...(['scope', 'category', 'words', 'place'] as const),
  ...(['name', 'description', 'apiVersion', 'primaryContact', 'developerEmails'] as const),
];

/** What is most likely meant: what is missing on the screen. */
export function likelyTarget({ fields, scopes }: RecognitionView): PointTarget {
  const missing = fields.find(({ found }) => !found);
  if (missing !== undefined) return missing.name;
  return scopes === null || scopes.rows === 0 || scopes.switches > 0 ? 'scope' : 'category';
}

/** The name of what is pointed out. */
export function targetName(target: PointTarget): string {
  switch (target) {
    case 'scope':
    case 'category':
    case 'words':
    case 'place':
      return i18n.t(`recognition.targets.${target}`);
    default:
      return i18n.t(`panel.fill.field.${target}`);
  }
}

/** What to click, for the person. */
export function chooseText(target: PointTarget): string {
  switch (target) {
    case 'scope':
    case 'category':
    case 'words':
    case 'place':
      return i18n.t(`recognition.choose.${target}`);
    default:
      return i18n.t('recognition.choose.field', { name: targetName(target) });
  }
}

/** What was found, for the person to judge. */
export function reviewText(target: PointTarget, found: number): string {
  switch (target) {
    case 'scope':
    case 'words':
      return i18n.t('recognition.review.scope', found);
    case 'category':
    case 'place':
      return i18n.t(`recognition.review.${target}`, found);
    default:
      return i18n.t('recognition.review.field', { name: targetName(target) });
  }
}

/**
 * One line for a screen on which all is well.
 * @param isPart whether there may be more than what is in sight.
 */
export function summaryLine(recognition: RecognitionView, isList: boolean, isPart: boolean): string {
  const { scopes, fields } = recognition;
  const parts: string[] = [];
  if (scopes !== null && scopes.switches > 0) parts.push(i18n.t('recognition.switches', scopes.switches));
  if (scopes !== null && scopes.rows > 0) parts.push(i18n.t('recognition.scopes', scopes.rows));
  if (fields.length > 0) {
    const found = fields.filter((field) => field.found).length;
    parts.push(i18n.t('recognition.fields', { found, total: fields.length }));
  }
  const line = isPart ? 'recognition.lineInSight' : 'recognition.line';
  if (parts.length > 0) return i18n.t(line, { parts: formats().listed(parts) });
  if (scopes !== null && isPart) return i18n.t('recognition.lineFolded');
  return i18n.t(isList ? 'recognition.lineList' : 'recognition.lineNothing');
}

/** The rest in sentences: how sure it is, what is missing, what is left alone. */
export function sentences({
  lacksScopes,
  scopes,
  fields,
  others,
  learned,
}: RecognitionView): readonly string[] {
  const texts: string[] = [];
  if (lacksScopes) texts.push(i18n.t('recognition.lacksScopes'));
  if (scopes !== null && scopes.rows > 0) {
    if (scopes.byWords === 0) texts.push(i18n.t('recognition.certain'));
    else if (scopes.byWords === scopes.rows) texts.push(i18n.t('recognition.allByWords'));
    else texts.push(i18n.t('recognition.byWords', scopes.byWords));
    if (scopes.switches === 0) texts.push(i18n.t('recognition.noSwitches'));
  }
  const names = (wanted: boolean) =>
    formats().listed(fields.filter(({ found }) => found === wanted).map(({ name }) => targetName(name)));
  if (fields.some(({ found }) => found))
    texts.push(i18n.t('recognition.fieldsFound', { names: names(true) }));
  if (fields.some(({ found }) => !found))
    texts.push(i18n.t('recognition.fieldsMissing', { names: names(false) }));
  if (!lacksScopes && others > 0) texts.push(i18n.t('recognition.others', others));
  if (learned !== 'none') texts.push(i18n.t(`recognition.learned.${learned}`));
  return texts;
}
