import './zod-config.ts';
import * as z from 'zod/mini';
import type {
  AccessRule,
  AccountType,
  CategoryRule,
  EndpointRule,
  LabelRule,
  Method,
  Mode,
  ScopeRule,
} from '../scopes/types.ts';
import { hasControls, isVisible, withoutControls as oneLine } from './characters.ts';
import { findHostileValues } from './hostile-values.ts';
import { type FieldProblem, fieldName, type Problem, type TemplateProblem } from './problems.ts';
import type { Template, TemplateSetup, TemplateVariable } from './types.ts';
import { VARIABLE_NAME } from './use/variables.ts';

/**
 * The template file's schema (`docs/template-file.md`). The types stand in `types.ts`; unknown
 * fields are kept at every level. Everything here expects JSON values: strings, numbers, booleans, null, plain
 * objects, arrays.
 */

export const LIMITS = {
  templates: 2000,
  rules: 2000,
  emails: 50,
  tags: 20,
  tag: 40,
  variables: 50,
  choices: 100,
  id: 128,
  name: 120,
  line: 300,
  path: 500,
  email: 254,
  description: 4000,
  rotateAfterDays: 3650,
} as const;

export const ACCOUNT_TYPES = ['agency', 'brand', 'partner', 'any'] as const satisfies (AccountType | 'any')[];
export const MODES = ['exact', 'add'] as const satisfies Mode[];
export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const satisfies Method[];
export const ACCESSES = ['read', 'write', 'all'] as const;

/** A check whose failure is told as this problem. */
function must(problem: Problem, test: (text: string) => boolean): z.core.$ZodCheck<string> {
  return z.refine<string>(test, { params: { problem }, abort: true });
}

const withoutControls = must({ kind: 'control-character' }, (text) => !hasControls(text));
/** As before, but line breaks and tabs may stay. */
const withoutControlsButBreaks = must(
  { kind: 'control-character' },
  (text) => !hasControls(text.replaceAll(/[\t\r\n]/g, '')),
);

// A text without anything is told already.
const visible = must({ kind: 'empty' }, (text) => text.trim() === '' || isVisible(text));

const line = (max: number) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(max), withoutControls, visible);

/** The storage key is built from it, so its alphabet is narrow. */
const id = z
  .string()
  .check(
    must({ kind: 'id' }, (text) => /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(text) && text.length <= LIMITS.id),
  );

const email = z.string().check(
  z.trim(),
  z.maxLength(LIMITS.email),
  must({ kind: 'email' }, (text) => /^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:".]+$/.test(text)),
);

const apiVersion = z
  .string()
  .check(must({ kind: 'api-version' }, (text) => text === 'latest' || /^[1-9]\d{0,3}$/.test(text)));

/** As documents and pages write it: with or without account prefix, or a whole address. */
const path = z.string().check(
  z.trim(),
  z.minLength(1),
  z.maxLength(LIMITS.path),
  must({ kind: 'path' }, (text) => /^(?:\/|https?:\/\/)\S*$/.test(text)),
  withoutControls,
);

const endpointRule = z.looseObject({
  method: z.enum(METHODS),
  path,
}) satisfies z.ZodMiniType<EndpointRule>;
const labelRule = z.looseObject({
  category: line(LIMITS.line),
  label: line(LIMITS.line),
}) satisfies z.ZodMiniType<LabelRule>;
const categoryRule = z.looseObject({
  category: line(LIMITS.line),
  access: z.enum(ACCESSES),
}) satisfies z.ZodMiniType<CategoryRule>;
const accessRule = z.looseObject({ access: z.enum(ACCESSES) }) satisfies z.ZodMiniType<AccessRule>;

const setup = z.looseObject({
  name: z.exactOptional(z.string().check(z.maxLength(LIMITS.line), withoutControls)),
  description: z.exactOptional(z.string().check(z.maxLength(LIMITS.description), withoutControlsButBreaks)),
  apiVersion: z.exactOptional(apiVersion),
  primaryContact: z.exactOptional(z.string().check(z.maxLength(LIMITS.line), withoutControls)),
  developerEmails: z.exactOptional(z.array(email).check(z.maxLength(LIMITS.emails))),
}) satisfies z.ZodMiniType<TemplateSetup>;

const tags = z.array(line(LIMITS.tag)).check(
  z.maxLength(LIMITS.tags),
  // Told of the whole list: which of the two is one too many is the person's choice.
  z.refine<string[]>((list) => new Set(list.map((tag) => tag.toLowerCase())).size === list.length, {
    params: { problem: { kind: 'double' } satisfies Problem },
  }),
);

const rotateAfterDays = z.custom<number>(
  (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= LIMITS.rotateAfterDays,
  { params: { problem: { kind: 'days' } satisfies Problem } },
);

const variable = z.looseObject({
  name: z
    .string()
    .check(must({ kind: 'variable' }, (text) => new RegExp(`^${VARIABLE_NAME}$`, 'u').test(text))),
  default: z.exactOptional(line(LIMITS.line)),
  choices: z.exactOptional(z.array(line(LIMITS.line)).check(z.maxLength(LIMITS.choices))),
}) satisfies z.ZodMiniType<TemplateVariable>;

const variables = z.array(variable).check(
  z.maxLength(LIMITS.variables),
  z.refine<TemplateVariable[]>((list) => new Set(list.map(({ name }) => name)).size === list.length, {
    params: { problem: { kind: 'double' } satisfies Problem },
  }),
);

/**
 * A rule's fields say which of the four kinds it is, so that an error names the field that is wrong. A plain
 * union would take `{ method: 'GTE', path, access }` for a rule over everything.
 */
const scopeRule = z.pipe(
  z.unknown(),
  z.transform((value, context): ScopeRule => {
    const refuse = (problem: Problem, field: string[] = []) => {
      context.issues.push({ code: 'custom', input: value, path: field, params: { problem } });
      return z.NEVER;
    };
    if (!isRecord(value)) return refuse({ kind: 'type', expected: 'object' });
    const isEndpoint = 'method' in value || 'path' in value;
    if ('access' in value && (isEndpoint || 'label' in value))
      return refuse({ kind: 'rule-access' }, ['access']);
    const result = isEndpoint
      ? z.safeParse(endpointRule, value)
      : 'label' in value
        ? z.safeParse(labelRule, value)
        : 'category' in value
          ? z.safeParse(categoryRule, value)
          : 'access' in value
            ? z.safeParse(accessRule, value)
            : null;
    if (result === null) return refuse({ kind: 'rule' });
    if (result.success) return result.data;
    for (const issue of result.error.issues)
      context.issues.push({
        code: 'custom',
        input: value,
        path: issue.path,
        params: { problem: problemOf(issue, value) },
      });
    return z.NEVER;
  }),
);

const template = z.looseObject({
  id,
  name: line(LIMITS.name),
  accountType: z.enum(ACCOUNT_TYPES),
  setup: z.exactOptional(setup),
  mode: z._default(z.enum(MODES), 'exact'),
  scopes: z.array(scopeRule).check(z.maxLength(LIMITS.rules)),
  tags: z.exactOptional(tags),
  rotateAfterDays: z.exactOptional(rotateAfterDays),
  client: z.exactOptional(line(LIMITS.name)),
  variables: z.exactOptional(variables),
}) satisfies z.ZodMiniType<Template>;

export type Read<Value, P> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly P[] };

/** One template from an untrusted JSON value. */
export function readTemplate(value: unknown): Read<Template, FieldProblem> {
  const hostile = findHostileValues(value);
  // Secrets do no harm while parsing, so the person learns of everything else at the same time.
  if (hostile.some(({ problem }) => problem.kind !== 'secret')) return { ok: false, problems: hostile };
  const result = z.safeParse(template, value);
  if (result.success && hostile.length === 0) return { ok: true, value: result.data };
  const issues = result.success ? [] : result.error.issues;
  const problems = issues.map((issue) => ({
    field: fieldName(issue.path),
    problem: problemOf(issue, value),
  }));
  return { ok: false, problems: [...hostile, ...problems] };
}

/** A list of templates from an untrusted JSON value. One without an id gets one from `newId`; ids are unique. */
export function readTemplates(
  values: readonly unknown[],
  newId: () => string,
): Read<Template[], TemplateProblem> {
  const templates: Template[] = [];
  const problems: TemplateProblem[] = [];
  const firstWithId = new Map<string, number>();
  values.forEach((value, at) => {
    const number = at + 1;
    const result = readTemplate(isRecord(value) && !('id' in value) ? { id: newId(), ...value } : value);
    const here = { number, name: nameOf(value) };
    if (!result.ok) {
      problems.push(...result.problems.map((problem) => ({ ...problem, template: here })));
      return;
    }
    const first = firstWithId.get(result.value.id);
    if (first !== undefined)
      problems.push({ template: here, field: 'id', problem: { kind: 'duplicate-id', first } });
    firstWithId.set(result.value.id, first ?? number);
    templates.push(result.value);
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: templates };
}

/** The name of what may not be a template, to speak about it; null where it has none that can be shown. */
export function nameOf(value: unknown): string | null {
  if (!isRecord(value)) return null;
  const name = value['name'];
  if (typeof name !== 'string' || findHostileValues(name).length > 0) return null;
  const shown = oneLine(name);
  if (!isVisible(shown)) return null;
  return shown.length > LIMITS.name ? `${shown.slice(0, LIMITS.name - 1)}…` : shown;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Zod's issue in our words. `root` is the value that was parsed, to tell missing from wrong. */
function problemOf(issue: z.core.$ZodIssue, root: unknown): Problem {
  if (issue.code === 'custom') {
    const problem: unknown = issue.params?.['problem'];
    if (isProblem(problem)) return problem;
  }
  if (valueAt(root, issue.path) === undefined) return { kind: 'missing' };
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'array') return { kind: 'type', expected: 'list' };
      return { kind: 'type', expected: issue.expected === 'string' ? 'text' : 'object' };
    case 'invalid_value':
      return { kind: 'choice', expected: issue.values.map(String) };
    case 'too_small':
      return { kind: 'empty' };
    case 'too_big': {
      const max = Number(issue.maximum);
      return issue.origin === 'array' ? { kind: 'too-many', max } : { kind: 'too-long', max };
    }
    default:
      throw new Error(`No words for the schema issue ${issue.code} at ${fieldName(issue.path)}`);
  }
}

/** Only this file puts anything under `params.problem`. */
function isProblem(value: unknown): value is Problem {
  return isRecord(value) && typeof value['kind'] === 'string';
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}
