import * as z from 'zod/mini';
import { FIELD_LABELS, type FieldName } from '../field.ts';
import { extentFault, MOST_CHARACTERS } from './extent.ts';
import type { PageReport, ReportElement, ReportNode } from './types.ts';

/**
 * Reads a report back that somebody pasted: hostile until parsed. Not for the panel, which only writes reports.
 */

const LONGEST_TEXT = 600;
const MOST_TIMES = 20_000;

const count = z.int().check(z.minimum(0), z.maximum(100_000));
const text = z.string().check(z.maxLength(LONGEST_TEXT));
const name = z.string().check(z.regex(/^[a-z_][a-z0-9_:-]{0,79}$/, 'expected the name of an attribute'));
const tag = z.string().check(z.regex(/^[a-z][a-z0-9_-]{0,79}$/, 'expected the name of a tag'));

const element: z.ZodMiniType<ReportElement> = z.lazy(() =>
  z.strictObject({
    tag,
    classes: z.optional(text),
    values: z.optional(z.record(name, text)),
    names: z.optional(z.array(name)),
    state: z.optional(z.enum(['on', 'off', 'mixed'])),
    hidden: z.optional(z.enum(['rendered-not', 'invisible'])),
    is: z.optional(
      z.string().check(z.regex(/^(?:row|toggle|field [A-Za-z]+)$/, 'expected row, toggle or field')),
    ),
    times: z.optional(z.int().check(z.minimum(1), z.maximum(MOST_TIMES))),
    shadow: z.optional(z.array(node)),
    frame: z.optional(element),
    children: z.optional(z.array(node)),
    cut: z.optional(count),
  }),
) as z.ZodMiniType<ReportElement>;

const node: z.ZodMiniType<ReportNode> = z.union([text, element]);

const scopes = z.strictObject({
  categories: count,
  toggles: count,
  rows: count,
  alive: count,
  byEndpoint: count,
  byWords: count,
  ticked: count,
  locked: count,
  pointedOut: z.boolean(),
  signs: z.record(text, count),
  endpoints: z.array(text),
});

const fieldNames = Object.keys(FIELD_LABELS) as [FieldName, ...FieldName[]];

export const pageReportSchema = z.strictObject({
  format: z.literal('token-presets-page-report'),
  version: z.literal(1),
  extension: z.string().check(z.regex(/^(?:[\d.]{1,19}|unknown)$/, 'expected a version')),
  browser: z.enum(['chromium', 'firefox', 'safari', 'other']),
  accountType: z.enum(['agency', 'brand', 'partner']),
  host: text,
  path: text,
  recognised: z.strictObject({
    parts: z.array(z.enum(['list', 'legacyToken', 'setup', 'contact', 'credentials', 'scopes', 'login'])),
    fields: z.array(z.enum(fieldNames)),
    scopes: z.nullable(scopes),
    otherChecks: count,
  }),
  around: z.array(element),
  elsewhere: z.array(element),
  area: z.nullable(element),
});

/** A report, or what is wrong with it: one line for each fault, with its place. */
export type ReadReport =
  | { readonly ok: true; readonly report: PageReport }
  | { readonly ok: false; readonly faults: readonly string[] };

/** More faults than these help nobody. */
const MOST_FAULTS = 10;

/** In words of its own: the small build of zod brings none. */
function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `no report has ${issue.keys.join(', ')}`;
  if (issue.code === 'invalid_type') return `expected ${issue.expected}`;
  if (issue.code === 'invalid_value')
    return `expected ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
  if (issue.code === 'too_big') return `expected at most ${issue.maximum}`;
  if (issue.code === 'too_small') return `expected at least ${issue.minimum}`;
  return issue.message;
}

/** The innermost faults of a union are those of the alternative that came closest. */
function linesOf(issue: z.core.$ZodIssue, before: readonly PropertyKey[] = []): readonly string[] {
  const path = [...before, ...issue.path];
  if (issue.code === 'invalid_union') {
    const [, ofElement] = issue.errors;
    if (ofElement !== undefined && ofElement.length > 0)
      return ofElement.flatMap((one) => linesOf(one, path));
  }
  return [`${path.map(String).join('.') || 'the report'}: ${messageOf(issue)}`];
}

/** Reads a report from text. */
export function readPageReport(content: string): ReadReport {
  if (content.length > MOST_CHARACTERS)
    return { ok: false, faults: [`the report: expected at most ${MOST_CHARACTERS} characters`] };
  let data: unknown;
  try {
    data = JSON.parse(content);
  } catch (error) {
    return { ok: false, faults: [`no JSON: ${error instanceof Error ? error.message : String(error)}`] };
  }
  const tooLarge = extentFault(data);
  if (tooLarge !== null) return { ok: false, faults: [tooLarge] };
  const parsed = z.safeParse(pageReportSchema, data);
  if (parsed.success) return { ok: true, report: parsed.data as PageReport };
  const faults = parsed.error.issues.flatMap((issue) => linesOf(issue));
  return { ok: false, faults: faults.slice(0, MOST_FAULTS) };
}
