import type { Access, Method, ScopeRule } from '../../scopes/types.ts';
import { ACCESSES, METHODS } from '../schema.ts';

/**
 * Scope rules as lines of text, for people to read, type and paste:
 *
 *     GET /Actions                    one endpoint
 *     Catalogs: Retrieve catalogs     one row by its words
 *     Jobs Management: read           every row of a category with this access
 *     * read                          every row with this access
 *
 * Words that would read as something else stand in double quotes with JSON's escapes. Pasted lists may have bullets,
 * and tables their columns in any order as long as tabs part them.
 */

export type LineProblem =
  /** Nothing of the above. */
  | 'unknown'
  /** A method without a path. */
  | 'no-path'
  /** `PURGE /Actions`. */
  | 'unknown-method'
  /** A category without label or access. */
  | 'no-label'
  /** `* something`. */
  | 'unknown-access';

export interface BadLine {
  /** From 1. */
  readonly line: number;
  readonly problem: LineProblem;
}

export interface ParsedRules {
  readonly rules: readonly ScopeRule[];
  /** For each rule, the line it stands on, from 1. */
  readonly lines: readonly number[];
  readonly bad: readonly BadLine[];
}

/** One line; `parseRules` reads it back to the same rule. */
export function formatRule(rule: ScopeRule): string {
  if ('method' in rule) return `${rule.method} ${rule.path}`;
  if ('label' in rule) return `${quoteCategory(rule.category)}: ${quoteLabel(rule.label)}`;
  if ('category' in rule) return `${quoteCategory(rule.category)}: ${rule.access}`;
  return `* ${rule.access}`;
}

export function formatRules(rules: readonly ScopeRule[]): string {
  return rules.map(formatRule).join('\n');
}

/**
 * Reads rules line by line; empty lines are skipped. `known` are rules from before the edit: a line that still says
 * the same keeps that rule whole, with the unknown fields it may carry.
 */
export function parseRules(text: string, known: readonly ScopeRule[] = []): ParsedRules {
  const before = new Map<string, ScopeRule[]>();
  for (const rule of known) {
    const line = formatRule(rule);
    before.set(line, [...(before.get(line) ?? []), rule]);
  }
  const rules: ScopeRule[] = [];
  const lines: number[] = [];
  const bad: BadLine[] = [];
  text.split(LINE_BREAK).forEach((line, at) => {
    if (line.trim() === '') return;
    const rule = parseLine(line);
    if (typeof rule === 'string') {
      bad.push({ line: at + 1, problem: rule });
      return;
    }
    rules.push(before.get(formatRule(rule))?.shift() ?? rule);
    lines.push(at + 1);
  });
  return { rules, lines, bad };
}

/**
 * The text for other rules: lines of rules that stay, empty lines and lines that are no rule stay as they were typed,
 * new rules come last. `parsed` is what `parseRules` made of the text, and rules that stay are the same objects.
 */
export function rewriteRules(text: string, parsed: ParsedRules, rules: readonly ScopeRule[]): string {
  const stay = new Set(rules);
  const gone = new Set(parsed.rules.flatMap((rule, at) => (stay.has(rule) ? [] : (parsed.lines[at] ?? []))));
  const before = new Set(parsed.rules);
  const lines = text === '' ? [] : text.split(LINE_BREAK).filter((_, at) => !gone.has(at + 1));
  // What ends in a line break goes on there.
  if (lines.at(-1) === '') lines.pop();
  return [...lines, ...rules.filter((rule) => !before.has(rule)).map(formatRule)].join('\n');
}

export const LINE_BREAK = /\r\n|\r|\n/;
const BULLET = /^(?:[-–•·]\s+|\*\s+(?=[A-Z]+\s+\/)|\d+[.)]\s+)/;
const METHOD_AND_PATH = /^([A-Za-z]+)\s+(\/\S*|https?:\/\/\S+)$/;
const EVERYTHING = /^\*\s*:?\s*(\S+)$/;
/** Category and the rest; either may be a JSON string, and may hold the line marks that are no line breaks here. */
const CATEGORY = /^("(?:[^"\\]|\\.)*"|[^":][^:]*):(?:\s+|$)(.*)$/s;

function parseLine(line: string): ScopeRule | LineProblem {
  const columns = parseColumns(line);
  if (columns !== null) return columns;
  const text = line.trim().replace(BULLET, '');
  const endpoint = METHOD_AND_PATH.exec(text);
  if (endpoint !== null) {
    const [, word = '', path = ''] = endpoint;
    const method = toMethod(word);
    return method === null ? 'unknown-method' : { method, path };
  }
  if (toMethod(text) !== null) return 'no-path';
  const everything = EVERYTHING.exec(text);
  if (everything !== null) {
    const access = toAccess(everything[1] ?? '');
    return access === null ? 'unknown-access' : { access };
  }
  const split = CATEGORY.exec(text);
  if (split === null) return text.includes(':') ? 'unknown' : isLikelyCategory(text);
  const category = unquote(split[1] ?? '');
  const rest = (split[2] ?? '').trim();
  if (category === null || category === '') return 'unknown';
  if (rest === '') return 'no-label';
  const access = toAccess(rest);
  if (access !== null) return { category, access };
  const label = unquote(rest);
  return label === null || label === '' ? 'unknown' : { category, label };
}

/** A row copied out of a table, such as "Retrieve actions ⇥ /Actions ⇥ GET"; null when it is none. */
function parseColumns(line: string): ScopeRule | null {
  const columns = line.split('\t').map((column) => column.trim());
  if (columns.length < 2) return null;
  const method = columns.map(toMethod).find((found) => found !== null);
  const path = columns.find((column) => /^\/\S*$/.test(column));
  return method === undefined || path === undefined ? null : { method, path };
}

/** Words alone most likely are a category whose label or access is still to come. */
function isLikelyCategory(text: string): LineProblem {
  return /^[\p{L}\d &/-]+$/u.test(text) && !text.startsWith('/') ? 'no-label' : 'unknown';
}

function toMethod(word: string): Method | null {
  return METHODS.find((method) => method === word.trim().toUpperCase()) ?? null;
}

function toAccess(word: string): Access | null {
  return ACCESSES.find((access) => access === word.toLowerCase()) ?? null;
}

function quoteCategory(category: string): string {
  const plain = /^[^":*\s\p{Cc}]/u.test(category) && !/[:\p{Cc}]/u.test(category) && !BULLET.test(category);
  return plain && category === category.trim() ? category : JSON.stringify(category);
}

function quoteLabel(label: string): string {
  const plain = !label.startsWith('"') && toAccess(label) === null && !/\p{Cc}/u.test(label);
  return plain && label === label.trim() ? label : JSON.stringify(label);
}

/** The words themselves; null when quotes do not close. */
function unquote(text: string): string | null {
  if (!text.startsWith('"')) return text.trim();
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
