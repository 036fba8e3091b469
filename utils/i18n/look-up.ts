import { i18n } from '#i18n';

/**
 * A text as the browser keeps it, with `$1` and so on filled in. The forms of a plural are parted by ` | `, and
 * `{names}` stand as they are. `i18n.t` has the types of the keys.
 */
export const lookUp = i18n.t as unknown as (key: string, values?: readonly string[]) => string;
