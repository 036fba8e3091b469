import { formatsOf, once } from './intl.ts';
import { lookUp } from './look-up.ts';

/** The language that the texts are in. */
export function textLanguage(): string {
  return lookUp('locale.tag');
}

/** The formats beside the texts that are shown. */
export const formats = once(() => formatsOf(textLanguage(), lookUp('@@ui_locale')));
