import { replaceSecrets } from '../secrets/secrets.ts';

/**
 * `ok`: seen, and fine; `warn`: seen, and against the tip; `ask`: seen, but only a person can judge it;
 * `unknown`: not seen, or not all of it.
 */
export type FindingState = 'ok' | 'warn' | 'ask' | 'unknown';

/** What the page's state says about one tip. */
export interface Finding {
  readonly state: FindingState;
  /** Key of the text; it has plural forms exactly where `params` has a `count`. */
  readonly textKey: string;
  /** Values for the named places of the text. They come from the page and are shown as text only. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** Nothing shaped like a credential may be shown, whatever a name on the page contains. */
function withoutSecrets(text: string): string {
  return replaceSecrets(text, () => '•••');
}

/** A finding, with the values that its text names; what is shaped like a credential is blotted out of them. */
export function finding(state: FindingState, textKey: string, params: Finding['params'] = {}): Finding {
  const clean = Object.entries(params).map(([place, value]) => [
    place,
    typeof value === 'string' ? withoutSecrets(value) : value,
  ]);
  return { state, textKey, params: Object.fromEntries(clean) };
}

const SHOWN = 4;
const LONGEST = 60;

/** The first few names in one line; what is left out shows as an ellipsis, since the text gives the count. */
export function firstNames(names: readonly string[]): string {
  const shown = names
    .slice(0, SHOWN)
    .map(withoutSecrets) // before cutting: half a credential has no shape
    .map((name) => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name));
  return names.length > SHOWN ? `${shown.join(', ')}, …` : shown.join(', ');
}
