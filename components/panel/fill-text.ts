import { i18n } from '../../utils/i18n/index.ts';
import { labelled, sentences } from '../../utils/i18n/joined.ts';
import type { FillView } from '../../utils/panel/view.ts';
import { listNames } from './rule-name.ts';

/** Of a list with hundreds of people the first ones tell enough. */
const MOST_OFFERED = 12;

/** What came of a field, in words. */
export function fillWords(result: FillView): string {
  if (result.kind === 'noOption') {
    const names = listNames(result.offered.slice(0, MOST_OFFERED));
    const count = result.offered.length - MOST_OFFERED;
    const offered =
      count > 0
        ? i18n.t('panel.fill.result.offeredMore', { names, count })
        : i18n.t('panel.fill.result.offered', { names });
    const none = i18n.t('panel.fill.result.noOption', { wanted: result.wanted });
    return sentences(i18n.t('locale.end', { text: none }), offered);
  }
  if (result.kind === 'partly')
    return i18n.t('panel.fill.result.partly', { names: listNames(result.failed) });
  if (result.kind === 'variables')
    return i18n.t('panel.fill.result.variables', { names: listNames(result.unfilled) });
  if (result.kind === 'braces') return i18n.t('panel.fill.result.braces', { found: listNames(result.found) });
  if (result.kind === 'secret') return i18n.t('panel.fill.result.secret');
  if (result.kind === 'tooLong') return i18n.t('panel.fill.result.tooLong', { limit: result.limit });
  return i18n.t(`panel.fill.result.${result.kind}`);
}

/** The same with the field's name before it. */
export function fillText(result: FillView): string {
  return labelled(i18n.t(`panel.fill.field.${result.field}`), fillWords(result));
}
