import type { FieldsOnPage } from './field.ts';
import { LATEST_WORDS } from './map/page-map.ts';
import { readChoice } from './operate/choice.ts';
import { pickVersion } from './pick-version.ts';

/**
 * The newest API version that the page offers, as it writes it, as far as can be told without opening anything: of a
 * native list that is all it holds, of a drop-down what it shows, if that says of itself that it is the latest.
 */
export function newestVersion(fields: FieldsOnPage): string | null {
  const field = fields.get('apiVersion');
  if (field === undefined) return null;
  if (field.element.localName === 'select') {
    const options = [...(field.element as HTMLSelectElement).options];
    return pickVersion('latest')(options.map(({ text }) => text.replace(/\s+/g, ' ').trim()));
  }
  const chosen = readChoice(field);
  return LATEST_WORDS.test(chosen) ? chosen : null;
}
