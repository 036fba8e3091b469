import { formats } from '../i18n/formats.ts';
import type { FieldName } from '../page/field.ts';
import { hasSecret, replaceSecrets } from '../secrets/secrets.ts';
import { remembering } from './memo.ts';
import { boundedSubjects } from './subjects.ts';

/**
 * `ok`: seen, and fine; `warn`: seen, and against the tip; `ask`: seen, but only a person can judge it; `note`: seen,
 * and nothing against it; `unknown`: not seen, or not all of it. A token made well has neither `warn` nor `ask`.
 */
export type FindingState = 'ok' | 'warn' | 'ask' | 'note' | 'unknown';

/** The one act that takes a finding away. Whoever carries it out verifies it by another reading. */
export type FindingAction =
  /** Clears these rows of the selection, by id. */
  | { readonly kind: 'remove'; readonly rows: readonly string[] }
  /** Ticks these rows of the selection, by id. */
  | { readonly kind: 'tick'; readonly rows: readonly string[] }
  /** Puts this into the field: from the chosen template, or the version that is wanted. */
  | { readonly kind: 'fill'; readonly field: FieldName; readonly text: string }
  /** Takes the person to the field: only they know what belongs there. */
  | { readonly kind: 'show'; readonly field: FieldName };

/**
 * The kind of a finding is made of it and kept with reasons, so the build must not give it another name. It does not,
 * since this has the form of a key that is put together from parts (`utils/i18n/short-keys.ts`).
 */
export type FindingTextKey = `checklist.finding.${string}`;

/** What the page's state says about one tip; a tip may have several. */
export interface Finding {
  /** Which finding it is, such as `name-taken`: reasons are kept under it. */
  readonly kind: string;
  readonly state: FindingState;
  /** Key of the sentence why it matters; null where the tip itself says so. */
  readonly whyKey: string | null;
  /** What it is about: scopes as `METHOD /path` or `category › label`, else the text that was seen. In bounds. */
  readonly subjects: readonly string[];
  /** Names of all rows it is about, to be listed. Empty where it is about no rows. */
  readonly rows: readonly string[];
  /** Null where there is nothing to act on, or not on this screen. */
  readonly action: FindingAction | null;
  /** Key of the text; it has plural forms exactly where `params` has a `count`. */
  readonly textKey: FindingTextKey;
  /** Values for the named places of the text. They come from the page and are shown as text only. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** Whether a person has something to say or to do about it. */
export function needsAnswer({ state }: Finding): boolean {
  return state === 'warn' || state === 'ask';
}

const isClean = remembering(
  (text: string) => text,
  (text) => !hasSecret(text),
);

/** Nothing shaped like a credential may be shown, whatever a name on the page contains. */
function withoutSecrets(text: string): string {
  return isClean(text) ? text : replaceSecrets(text, () => '•••');
}

/** What of a finding is not in every one. */
export type FindingMore = Partial<Pick<Finding, 'whyKey' | 'subjects' | 'rows' | 'action'>>;

/** A finding, with the values that its text names; what is shaped like a credential is blotted out of them. */
export function finding(
  state: FindingState,
  textKey: FindingTextKey,
  params: Finding['params'] = {},
  more: FindingMore = {},
): Finding {
  const clean = Object.entries(params).map(([place, value]) => [
    place,
    typeof value === 'string' ? withoutSecrets(value) : value,
  ]);
  const { whyKey = null, subjects = [], rows = [], action = null } = more;
  return {
    kind: kindOf(textKey),
    state,
    textKey,
    params: Object.fromEntries(clean),
    whyKey,
    // What was cut may end in what only now looks like one.
    subjects: boundedSubjects(subjects.map(withoutSecrets)).map(withoutSecrets),
    rows: rows.map((name) => withoutSecrets(cut(withoutSecrets(name), LONGEST_ROW))),
    action,
  };
}

/** `checklist.finding.name.taken` is `name-taken`. */
function kindOf(textKey: FindingTextKey): string {
  return textKey.split('.').slice(2).join('-');
}

/** With the act that takes each of them away which a person has to answer. */
export function withAction(
  findings: readonly Finding[],
  actionFor: (finding: Finding) => FindingAction | null,
): readonly Finding[] {
  return findings.map((one) => (needsAnswer(one) ? { ...one, action: actionFor(one) } : one));
}

const SHOWN = 4;
const LONGEST = 60;
const LONGEST_ROW = 200;

function cut(name: string, longest: number): string {
  return name.length > longest
    ? `${name
        .slice(0, longest - 1)
        .toWellFormed()
        .trimEnd()}…`
    : name;
}

/** Stands behind the last name where there are more; what shows the text says it in words. */
export const AND_MORE = ', …';

/** The first few names in one line; of what is left out it says only that there is more, since the text gives the count. */
export function firstNames(names: readonly string[]): string {
  const shown = names
    .slice(0, SHOWN)
    .map(withoutSecrets) // before cutting: half a credential has no shape
    .map((name) => cut(name, LONGEST));
  const line = formats().listed(shown);
  return names.length > SHOWN ? `${line}${AND_MORE}` : line;
}
