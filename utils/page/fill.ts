import type { TemplateSetup } from '../templates/types.ts';
import {
  type Field,
  type FieldName,
  type FieldsOnPage,
  fieldSigns,
  findFields,
  type PointedOut,
  showsCredentials,
} from './field.ts';
import { type ChoiceResult, choose, readChoice } from './operate/choice.ts';
import { PARTS } from './operate/options.ts';
import { addTags, readTags } from './operate/tags.ts';
import { enterText, fittingText, isFixed, limitOf, readText, sameText } from './operate/text-field.ts';
import { pickVersion } from './pick-version.ts';
import { checkStopped, nextFrame } from './wait.ts';

/** What came of one field. */
export type FillResult =
  | {
      readonly field: FieldName;
      /**
       * `notOnScreen`: nothing is like it. `unclear`: more than one element could be it, or none for certain.
       * `locked`: the page lets nobody change it. `notOpened`: its list did not show. `refused`: the page did not keep
       * what was entered.
       */
      readonly kind: 'filled' | 'already' | 'notOnScreen' | 'unclear' | 'locked' | 'notOpened' | 'refused';
    }
  /** It holds text of the person's own; nothing was changed. */
  | { readonly field: FieldName; readonly kind: 'kept'; readonly wanted: string }
  /** The page takes fewer characters; nothing was changed. */
  | { readonly field: FieldName; readonly kind: 'tooLong'; readonly limit: number }
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
  /**
   * Told field by field, so that what was filled is known when the person stops the rest; told again of a field that
   * the page emptied later on.
   */
  readonly onResult?: (result: FillResult) => void;
  /** What the extension wrote earlier: its own text is not the person's. */
  readonly written: Map<FieldName, string>;
  /** Fields that the person pointed out, looked for anew whenever it is asked. */
  readonly pointedOut?: (document: Document) => PointedOut;
}

function pickText(wanted: string) {
  const folded = wanted.trim().toLowerCase();
  return (offered: readonly string[]): string | null => {
    const only = (fits: (text: string) => boolean) => {
      const fitting = offered.filter((text) => fits(text.toLowerCase()));
      // Two people may have one name: neither is taken.
      return fitting.length === 0 ? undefined : fitting.length === 1 ? (fitting[0] ?? null) : null;
    };
    const whole = only((text) => text === folded) ?? only((text) => text.split(PARTS).includes(folded));
    if (whole !== undefined) return whole;
    // A contact may be listed with the e-mail address behind the name; only one such entry may be meant.
    const starting = (text: string) =>
      text.startsWith(folded) && /^\s*[(<[,|·–—-]/u.test(text.slice(folded.length));
    return only(starting) ?? null;
  };
}

function fromChoice(
  field: FieldName,
  wanted: string,
  result: ChoiceResult,
  { written }: FillOptions,
): FillResult {
  if (result.kind === 'chosen') {
    written.set(field, result.text);
    return { field, kind: 'filled' };
  }
  if (result.kind === 'kept') return { field, kind: 'kept', wanted };
  if (result.kind === 'noOption') return { field, kind: 'noOption', wanted, offered: result.offered };
  return { field, kind: result.kind };
}

/** The fields as they are on the page now; what is filled may re-create them. */
function fieldsNow({ document, pointedOut }: FillOptions): FieldsOnPage {
  return findFields(document, pointedOut?.(document));
}

/** A field as it is on the page now, looked for again only where it is not there any more. */
function following(name: FieldName, field: Field, options: FillOptions): () => Field | null {
  let now: Field | null = field;
  return () => {
    if (now?.element.isConnected !== true) now = fieldsNow(options).get(name) ?? null;
    return now;
  };
}

async function fillText(
  name: FieldName,
  field: Field,
  text: string,
  options: FillOptions,
): Promise<FillResult> {
  const wanted = fittingText(field.element, text);
  const current = readText(field.element);
  if (sameText(current, wanted)) return { field: name, kind: 'already' };
  if (isFixed(field.element)) return { field: name, kind: 'locked' };
  const own = current.trim() !== '' && options.written.get(name) !== current;
  if (own && !options.overwrite.has(name)) return { field: name, kind: 'kept', wanted };
  const limit = limitOf(field.element);
  if (limit !== null && wanted.length > limit) return { field: name, kind: 'tooLong', limit };
  const now = following(name, field, options);
  if (!(await enterText(() => now()?.element ?? null, wanted, options)))
    return { field: name, kind: 'refused' };
  options.written.set(name, wanted);
  return { field: name, kind: 'filled' };
}

async function fillContact(field: Field, wanted: string, options: FillOptions): Promise<FillResult> {
  const current = readChoice(field);
  const pick = pickText(wanted);
  if (pick([current]) !== null) return { field: 'primaryContact', kind: 'already' };
  const keep = options.written.get('primaryContact') !== current && !options.overwrite.has('primaryContact');
  const result = await choose(field, { pick, search: wanted, keep }, options);
  return fromChoice('primaryContact', wanted, result, options);
}

async function fillVersion(field: Field, wanted: string, options: FillOptions): Promise<FillResult> {
  const search = wanted === 'latest' ? null : wanted;
  const result = await choose(field, { pick: pickVersion(wanted), search, keep: false }, options);
  return fromChoice('apiVersion', wanted, result, options);
}

async function fillTags(field: Field, wanted: readonly string[], options: FillOptions): Promise<FillResult> {
  if (field.kind === 'text') {
    // A plain box takes them all in one line.
    return fillText('developerEmails', field, [...wanted].join(', '), options);
  }
  const missing = wanted.filter((text) => !hasTag(field, text));
  if (missing.length === 0) return { field: 'developerEmails', kind: 'already' };
  if (isFixed(field.element)) return { field: 'developerEmails', kind: 'locked' };
  const own = readText(field.element).trim() !== '';
  if (own && !options.overwrite.has('developerEmails')) {
    return { field: 'developerEmails', kind: 'kept', wanted: wanted.join(', ') };
  }
  const failed = await addTags(following('developerEmails', field, options), missing, options);
  return failed.length === 0
    ? { field: 'developerEmails', kind: 'filled' }
    : { field: 'developerEmails', kind: 'partly', failed };
}

const hasTag = (field: Field, text: string) =>
  readTags(field).some((tag) => tag.toLowerCase() === text.toLowerCase());

/** Why a field cannot be filled: nothing is like it, or it cannot be told which one it is. */
function notFound(name: FieldName, { document, pointedOut }: FillOptions): FillResult {
  const finding = fieldSigns(document, pointedOut?.(document)).find((one) => one.name === name);
  return { field: name, kind: finding?.why === 'absent' ? 'notOnScreen' : 'unclear' };
}

async function fillOne(name: FieldName, setup: TemplateSetup, options: FillOptions) {
  const wanted = setup[name];
  if (wanted === undefined || (typeof wanted !== 'string' && wanted.length === 0)) return null;
  const field = fieldsNow(options).get(name);
  if (field === undefined) return notFound(name, options);
  if (typeof wanted !== 'string') return fillTags(field, wanted, options);
  const isWritten = field.kind === 'text' || field.kind === 'tags';
  if (name === 'primaryContact' && !isWritten) return fillContact(field, wanted, options);
  if (name === 'apiVersion' && !isWritten) return fillVersion(field, wanted, options);
  if (!isWritten) return { field: name, kind: 'unclear' } as const;
  return fillText(name, field, wanted, options);
}

/** Whether a field that was filled still holds what was put into it. */
function stillHolds({ field: name }: FillResult, setup: TemplateSetup, options: FillOptions): boolean {
  const field = fieldsNow(options).get(name);
  const wanted = setup[name];
  if (field === undefined || wanted === undefined) return false;
  if (typeof wanted !== 'string' && field.kind !== 'text') return wanted.every((text) => hasTag(field, text));
  if (field.kind === 'select' || field.kind === 'drop-down') {
    return readChoice(field) === options.written.get(name);
  }
  const text = typeof wanted === 'string' ? wanted : wanted.join(', ');
  return sameText(readText(field.element), fittingText(field.element, text));
}

/** The fields of each wizard step, and of both for pages that show them on one screen. */
export const STEP_FIELDS = {
  setup: ['name', 'description', 'apiVersion'],
  contact: ['primaryContact', 'developerEmails'],
  both: ['name', 'description', 'apiVersion', 'primaryContact', 'developerEmails'],
} as const satisfies Record<string, readonly FieldName[]>;

export type FillStep = keyof typeof STEP_FIELDS;

/**
 * Fills one step from a template and reads every field again, once more when all are filled: a page may draw its
 * fields anew and forget one. On a screen with credentials nothing is touched. Fields that the template leaves out are
 * not in the result.
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
    const result = await fillOne(name, setup, options);
    if (result === null) continue;
    results.push(result);
    options.onResult?.(result);
  }
  await nextFrame();
  checkStopped(options.signal);
  return results.map((result) => {
    if (result.kind !== 'filled' || stillHolds(result, setup, options)) return result;
    const lost = { field: result.field, kind: 'refused' } as const;
    options.onResult?.(lost);
    return lost;
  });
}
