import { findHostileValues } from '../hostile-values.ts';
import type { TemplateProblem } from '../problems.ts';
import { isRecord, LIMITS, readTemplates } from '../schema.ts';
import type { Template } from '../types.ts';
import { findJsonError, lineAndColumn } from './json-error.ts';

/** Import and export of the template file (`docs/template-file.md`). */

export const FILE_NAME = 'impact-token-templates.json';
export const FORMAT = 'impact-token-templates';
const VERSION = 1;
/** Of the file in UTF-8. */
export const MAX_FILE_BYTES = 5_000_000;
export const MAX_FILE_MEGABYTES = MAX_FILE_BYTES / 1_000_000;

/** Why a whole file was refused. Nothing of it was used. */
export type FileError =
  | { readonly kind: 'too-large'; readonly megabytes: number }
  | { readonly kind: 'not-json'; readonly line: number; readonly column: number }
  /** JSON, but no template file. */
  | { readonly kind: 'wrong-format'; readonly format: typeof FORMAT }
  /** Its `version` is none that ever was. */
  | { readonly kind: 'wrong-version'; readonly supported: number }
  /** Written by a later version of the extension. */
  | { readonly kind: 'newer-version'; readonly version: number; readonly supported: number }
  | { readonly kind: 'no-templates' }
  | { readonly kind: 'too-many'; readonly max: number }
  | { readonly kind: 'problems'; readonly problems: readonly TemplateProblem[] };

export type FileResult =
  | {
      readonly ok: true;
      readonly templates: readonly Template[];
      /** Unknown fields beside `format`, `version` and `templates`; pass them to `writeTemplateFile` to keep them. */
      readonly extra: Readonly<Record<string, unknown>>;
    }
  | { readonly ok: false; readonly error: FileError };

/**
 * Reads a template file from untrusted text. All or nothing: any problem refuses the file.
 * Templates without an id get one from `newId`.
 */
export function readTemplateFile(text: string, newId: () => string): FileResult {
  const refuse = (error: FileError): FileResult => ({ ok: false, error });
  if (isTooLarge(text)) return refuse({ kind: 'too-large', megabytes: MAX_FILE_MEGABYTES });
  const json = text.replace(/^\uFEFF/, ''); // some editors begin a file with a byte order mark
  const file = parseJson(json);
  if (!file.ok) return refuse({ kind: 'not-json', ...lineAndColumn(json, file.at) });
  if (!isRecord(file.value)) return refuse({ kind: 'wrong-format', format: FORMAT });
  const { format, version, templates, ...extra } = file.value;
  if (format !== FORMAT) return refuse({ kind: 'wrong-format', format: FORMAT });
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return refuse({ kind: 'wrong-version', supported: VERSION });
  if (version > VERSION) return refuse({ kind: 'newer-version', version, supported: VERSION });
  if (!Array.isArray(templates)) return refuse({ kind: 'no-templates' });
  if (templates.length > LIMITS.templates) return refuse({ kind: 'too-many', max: LIMITS.templates });
  const beside = findHostileValues(extra).map((problem) => ({ ...problem, template: null }));
  if (beside.length > 0) return refuse({ kind: 'problems', problems: beside });
  const result = readTemplates(templates, newId);
  if (!result.ok) return refuse({ kind: 'problems', problems: result.problems });
  return { ok: true, templates: result.value, extra };
}

/**
 * The file's text: two spaces, known fields first in the order of the documentation, unknown ones by name (storage
 * does not keep their order). Templates stay in the order given, so that reading what was written gives the same.
 */
export function writeTemplateFile(
  templates: readonly Template[],
  extra: Readonly<Record<string, unknown>> = {},
): string {
  return `${JSON.stringify(orderedFile(templates, extra), null, 2)}\n`;
}

/** The same as a JSON value. */
export function orderedFile(
  templates: readonly Template[],
  extra: Readonly<Record<string, unknown>> = {},
): unknown {
  const file = { ...extra, format: FORMAT, version: VERSION, templates: templates.map(orderTemplate) };
  return orderKeys(file, ['format', 'version', 'templates'], keep);
}

/** The same for a template and any other that says the same, whatever the order of their fields. */
export function templateFingerprint(template: Template): string {
  return JSON.stringify(orderTemplate(template));
}

/** The same for any two JSON values that say the same, whatever the order of their fields; empty for none. */
export function canonicalText(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(sortDeep(value, ''));
}

/** Size in bytes that a text has in a file. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

function isTooLarge(text: string): boolean {
  return text.length > MAX_FILE_BYTES || byteLength(text) > MAX_FILE_BYTES;
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false; at: number } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    // The error's own message is of no use, see `findJsonError`.
    return { ok: false, at: findJsonError(text) ?? text.length };
  }
}

type Order = (value: unknown, key: string) => unknown;

const keep: Order = (value) => value;
const sortDeep: Order = (value) => {
  if (Array.isArray(value)) return value.map((one) => sortDeep(one, ''));
  return isRecord(value) ? orderKeys(value, [], sortDeep) : value;
};

const TEMPLATE_KEYS = [
  'id',
  'name',
  'client',
  'tags',
  'rotateAfterDays',
  'accountType',
  'setup',
  'variables',
  'mode',
  'scopes',
];
const SETUP_KEYS = ['name', 'description', 'apiVersion', 'primaryContact', 'developerEmails'];
const VARIABLE_KEYS = ['name', 'default', 'choices'];
const RULE_KEYS = ['method', 'path', 'category', 'label', 'access'];

function orderTemplate(template: Template): unknown {
  return orderKeys({ ...template }, TEMPLATE_KEYS, (value, key) => {
    if (key === 'setup' && isRecord(value)) return orderKeys(value, SETUP_KEYS, sortDeep);
    if (key === 'scopes') return orderEach(value, RULE_KEYS);
    if (key === 'variables') return orderEach(value, VARIABLE_KEYS);
    return sortDeep(value, key);
  });
}

function orderEach(list: unknown, keys: readonly string[]): unknown {
  if (!Array.isArray(list)) return sortDeep(list, '');
  return list.map((one) => (isRecord(one) ? orderKeys(one, keys, sortDeep) : one));
}

function orderKeys(
  record: Record<string, unknown>,
  first: readonly string[],
  order: Order,
): Record<string, unknown> {
  const known = first.filter((key) => key in record);
  const others = Object.keys(record)
    .filter((key) => !first.includes(key))
    .sort();
  return Object.fromEntries([...known, ...others].map((key) => [key, order(record[key], key)]));
}
