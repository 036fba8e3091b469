import type { TemplateSetup } from '../templates/types.ts';
import { type Field, type FieldName, type FieldsOnPage, findFields, showsCredentials } from './field.ts';
import { type ChoiceResult, choose, readChoice } from './operate/choice.ts';
import { addTag } from './operate/tags.ts';
import { readText, setText } from './operate/text-field.ts';
import { isPlaceholder } from './placeholder.ts';
import { checkStopped, nextFrame } from './wait.ts';

/** What came of one field. */
export type FillResult =
  | { readonly field: FieldName; readonly kind: 'filled' | 'already' | 'notOnScreen' | 'refused' }
  /** It holds text of the person's own; nothing was changed. */
  | { readonly field: FieldName; readonly kind: 'kept'; readonly wanted: string }
  | {
      readonly field: FieldName;
      readonly kind: 'noOption';
      readonly wanted: string;
      readonly offered: readonly string[];
    }
  | { readonly field: FieldName; readonly kind: 'partly'; readonly failed: readonly string[] };

export interface FillOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
  /** Fields that the person agreed to have overwritten. */
  readonly overwrite: ReadonlySet<FieldName>;
  /** Told field by field, so that what was filled is known when the person stops the rest. */
  readonly onResult?: (result: FillResult) => void;
  /** What the extension wrote earlier: its own text is not the person's. */
  readonly written: Map<FieldName, string>;
}

/** `latest` is the newest that the page offers; documents disagree on numbers (facts: documentation.md §1.7). */
function versionOf(text: string): number | null {
  const match = /\d+/.exec(text);
  return match === null ? null : Number(match[0]);
}

function pickVersion(wanted: string) {
  return (offered: readonly string[]): string | null => {
    const versions = offered.filter((text) => versionOf(text) !== null);
    if (wanted !== 'latest') return versions.find((text) => versionOf(text) === Number(wanted)) ?? null;
    return versions.reduce<string | null>(
      (newest, text) =>
        newest === null || (versionOf(text) ?? 0) > (versionOf(newest) ?? 0) ? text : newest,
      null,
    );
  };
}

function pickText(wanted: string) {
  const folded = wanted.trim().toLowerCase();
  return (offered: readonly string[]): string | null => {
    const whole = offered.filter((text) => text.toLowerCase() === folded);
    // Two people may have one name: neither is taken.
    if (whole.length > 0) return whole.length === 1 ? (whole[0] ?? null) : null;
    // A contact may be listed with the e-mail address behind the name; only one such entry may be meant.
    const starting = offered.filter(
      (text) => text.toLowerCase().startsWith(folded) && /^\s*[(<[,|·–—-]/u.test(text.slice(folded.length)),
    );
    return starting.length === 1 ? (starting[0] ?? null) : null;
  };
}

function fromChoice(field: FieldName, wanted: string, result: ChoiceResult): FillResult {
  if (result.kind === 'chosen') return { field, kind: 'filled' };
  if (result.kind === 'noOption') return { field, kind: 'noOption', wanted, offered: result.offered };
  return { field, kind: result.kind };
}

async function fillText(
  name: FieldName,
  field: Field,
  wanted: string,
  options: FillOptions,
): Promise<FillResult> {
  const current = readText(field.element);
  if (current === wanted) return { field: name, kind: 'already' };
  const own = current.trim() !== '' && options.written.get(name) !== current;
  if (own && !options.overwrite.has(name)) return { field: name, kind: 'kept', wanted };
  setText(field.element, wanted);
  await nextFrame();
  if (readText(field.element) !== wanted) return { field: name, kind: 'refused' };
  options.written.set(name, wanted);
  return { field: name, kind: 'filled' };
}

async function fillContact(field: Field, wanted: string, options: FillOptions): Promise<FillResult> {
  const current = readChoice(field);
  const pick = pickText(wanted);
  if (pick([current]) !== null) return { field: 'primaryContact', kind: 'already' };
  // What a drop-down shows may be a placeholder or a choice; only its list tells. Opening it changes nothing.
  let own = false;
  const careful = (offered: readonly string[]): string | null => {
    own =
      offered.includes(current) &&
      options.written.get('primaryContact') !== current &&
      !isPlaceholder(current);
    return own && !options.overwrite.has('primaryContact') ? current : pick(offered);
  };
  const result = await choose(field, careful, options);
  if (own && result.kind === 'already') return { field: 'primaryContact', kind: 'kept', wanted };
  if (result.kind === 'chosen') options.written.set('primaryContact', result.text);
  return fromChoice('primaryContact', wanted, result);
}

async function fillTags(field: Field, wanted: readonly string[], options: FillOptions): Promise<FillResult> {
  if (field.kind === 'text') {
    // A plain box takes them all in one line.
    return fillText('developerEmails', field, [...wanted].join(', '), options);
  }
  const own = readText(field.element).trim() !== '';
  if (own && !options.overwrite.has('developerEmails')) {
    return { field: 'developerEmails', kind: 'kept', wanted: wanted.join(', ') };
  }
  const failed: string[] = [];
  for (const text of wanted) if (!(await addTag(field, text, options))) failed.push(text);
  return failed.length === 0
    ? { field: 'developerEmails', kind: 'filled' }
    : { field: 'developerEmails', kind: 'partly', failed };
}

async function fillOne(fields: FieldsOnPage, name: FieldName, setup: TemplateSetup, options: FillOptions) {
  const field = fields.get(name);
  const wanted = setup[name];
  if (wanted === undefined || (typeof wanted !== 'string' && wanted.length === 0)) return null;
  if (field === undefined) return { field: name, kind: 'notOnScreen' } as const;
  if (typeof wanted !== 'string') return fillTags(field, wanted, options);
  if (name === 'primaryContact' && field.kind !== 'text') return fillContact(field, wanted, options);
  if (name === 'apiVersion' && field.kind !== 'text') {
    return fromChoice(name, wanted, await choose(field, pickVersion(wanted), options));
  }
  return fillText(name, field, wanted, options);
}

/** The fields of each wizard step, and of both for pages that show them on one screen. */
export const STEP_FIELDS = {
  setup: ['name', 'description', 'apiVersion'],
  contact: ['primaryContact', 'developerEmails'],
  both: ['name', 'description', 'apiVersion', 'primaryContact', 'developerEmails'],
} as const satisfies Record<string, readonly FieldName[]>;

export type FillStep = keyof typeof STEP_FIELDS;

/**
 * Fills one step from a template and reads every field again. On a screen with credentials nothing is touched.
 * Fields that the template leaves out are not in the result.
 */
export async function fillStep(
  step: FillStep,
  setup: TemplateSetup,
  options: FillOptions,
): Promise<readonly FillResult[]> {
  if (showsCredentials(options.document)) return [];
  const results: FillResult[] = [];
  for (const name of STEP_FIELDS[step]) {
    checkStopped(options.signal);
    // Found anew for each field: filling one may re-create the others.
    const result = await fillOne(findFields(options.document), name, setup, options);
    if (result === null) continue;
    results.push(result);
    options.onResult?.(result);
  }
  return results;
}
