import type { i18n as library } from '#i18n';
import { formats } from './formats.ts';
import { lookUp } from './look-up.ts';
import { textsOf } from './texts.ts';

/** The texts of the user interface, typed from `locales/en.yml`; the language follows the browser. */
export const i18n = { t: textsOf(lookUp, formats) as typeof library.t };
