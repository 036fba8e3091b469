import type { Access } from './types.ts';

/**
 * Scope labels as words. Labels on screen are not the summaries of the API documents ("Retrieve actions" is
 * "List actions"): of 18 observed labels 1 is equal (facts: documentation.md §6). So labels are compared by verb,
 * resource and number, and such a match is always shown as less certain than one by endpoint.
 */

export type Verb =
  | 'read'
  | 'export'
  | 'download'
  | 'search'
  | 'create'
  | 'update'
  | 'delete'
  | 'upload'
  | 'replay';

const VERBS: Readonly<Record<string, Verb>> = {
  retrieve: 'read',
  list: 'read',
  get: 'read',
  view: 'read',
  show: 'read',
  read: 'read',
  fetch: 'read',
  export: 'export',
  download: 'download',
  search: 'search',
  create: 'create',
  add: 'create',
  submit: 'create',
  generate: 'create',
  update: 'update',
  edit: 'update',
  modify: 'update',
  change: 'update',
  replace: 'update',
  approve: 'update',
  accept: 'update',
  delete: 'delete',
  remove: 'delete',
  decline: 'delete',
  reject: 'delete',
  reverse: 'delete',
  expire: 'delete',
  upload: 'upload',
  replay: 'replay',
};

const READING: ReadonlySet<Verb> = new Set(['read', 'export', 'download', 'search']);

/** Words that carry no meaning in a label: "Get action details" is "Retrieve action". */
const FILLERS = new Set(
  'a an the all any of for from in to by with id details detail specific single latest available'.split(' '),
);

export interface LabelWords {
  /** Null where the label does not begin with a known verb. */
  readonly verb: Verb | null;
  /** Singular, sorted, without fillers. */
  readonly resource: readonly string[];
  /** "Retrieve actions" and "Retrieve action" are two scopes. */
  readonly plural: boolean;
}

function singular(word: string): string {
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/.test(word) || !/s$/.test(word) || word.length < 4) return word;
  return word.slice(0, -1);
}

/** Nearly all texts; classes of Unicode's characters take several times as long to match. */
export const PLAIN = /^[ -~]*$/;

/** Case, spacing and camel case folded: "ReportExport" and "report export" are equal. */
export function foldText(text: string): string {
  if (PLAIN.test(text)) {
    const words = text.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
    return words.replace(/[^a-z0-9]+/g, ' ').trim();
  }
  return text
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Splits a label into verb, resource and number. Works for English words; others give no verb. */
export function readLabel(label: string): LabelWords {
  const words = foldText(label).split(' ').filter(Boolean);
  const [first] = words;
  const verb = first === undefined ? null : (VERBS[first] ?? null);
  const rest = (verb === null ? words : words.slice(1)).filter((word) => !FILLERS.has(word));
  const resource = rest.map(singular);
  return {
    verb,
    resource: [...new Set(resource)].sort(),
    plural: rest.some((word) => singular(word) !== word),
  };
}

/** Whether two labels say the same scope: equal text, or equal verb, resource and number. */
export function sameLabel(one: string, other: string): boolean {
  if (foldText(one) === foldText(other)) return true;
  const a = readLabel(one);
  const b = readLabel(other);
  return (
    a.verb !== null &&
    a.verb === b.verb &&
    a.plural === b.plural &&
    a.resource.length > 0 &&
    a.resource.join(' ') === b.resource.join(' ')
  );
}

/** What a label's verb says about access; null where it says nothing. */
export function accessOfLabel(label: string): Exclude<Access, 'all'> | null {
  const { verb } = readLabel(label);
  if (verb === null) return null;
  return READING.has(verb) ? 'read' : 'write';
}

/**
 * Categories that different guides and account types call by different names
 * (facts: integrations.md "Wizard label lexicon", scope-catalogue.json observedUiCategory).
 */
const CATEGORY_NAMES: readonly (readonly string[])[] = [
  ['account', 'company information'],
  ['campaign', 'program'],
  ['job', 'job management'],
  ['report', 'report export', 'report legacy', 'reporting'],
  ['partner', 'media partner'],
  ['click', 'click export'],
  ['advertiser', 'brand'],
  ['promo code exception list', 'promo code exception'],
];

/** The name of a category without case, number and known synonyms. */
export function categoryKey(name: string): string {
  const folded = foldText(name).split(' ').filter(Boolean).map(singular).join(' ');
  const names = CATEGORY_NAMES.find((group) => group.includes(folded));
  return names === undefined ? folded : (names[0] ?? folded);
}

/** Whether two category names mean the same category. */
export function sameCategory(one: string, other: string): boolean {
  return categoryKey(one) === categoryKey(other);
}
