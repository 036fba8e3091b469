import type { AccountType, Mode } from '../scopes/types.ts';
import { findSecrets } from '../secrets/secrets.ts';
import type { FieldProblem, Problem } from './problems.ts';
import { formatRules, type LineProblem, type ParsedRules, parseRules } from './rule-text.ts';
import { readTemplate } from './schema.ts';
import type { Template, TemplateSetup } from './types.ts';

/** A template while it is edited: what stands in the boxes of the form. */
export interface TemplateForm {
  readonly name: string;
  readonly accountType: AccountType | 'any';
  readonly mode: Mode;
  readonly tokenName: string;
  readonly description: string;
  readonly apiVersion: string;
  readonly primaryContact: string;
  /** Parted by commas, semicolons, blanks or lines. */
  readonly developerEmails: string;
  /** One rule per line, see `rule-text.ts`. */
  readonly scopes: string;
}

export type FormField = keyof TemplateForm;

/** Something wrong in a box; `line` counts from 1 in the box of scope rules. */
export interface FormFault {
  readonly line: number | null;
  readonly problem: Problem | { readonly kind: 'line'; readonly line: LineProblem };
}

export type FormFaults = Readonly<Partial<Record<FormField, readonly FormFault[]>>>;

export type FormResult =
  | { readonly ok: true; readonly template: Template }
  | {
      readonly ok: false;
      readonly faults: FormFaults;
      /** Problems of fields that the form does not show. */
      readonly others: readonly FieldProblem[];
    };

export const EMPTY_FORM: TemplateForm = {
  name: '',
  accountType: 'any',
  mode: 'exact',
  tokenName: '',
  description: '',
  apiVersion: '',
  primaryContact: '',
  developerEmails: '',
  scopes: '',
};

export function formOf(template: Template): TemplateForm {
  const { setup } = template;
  return {
    name: template.name,
    accountType: template.accountType,
    mode: template.mode,
    tokenName: setup?.name ?? '',
    description: setup?.description ?? '',
    apiVersion: setup?.apiVersion ?? '',
    primaryContact: setup?.primaryContact ?? '',
    developerEmails: (setup?.developerEmails ?? []).join(', '),
    scopes: formatRules(template.scopes),
  };
}

/**
 * The template that the form says, or what is wrong with it, box by box. `base` is the template being edited, whose
 * unknown fields are kept; for a new one it is only an id.
 */
export function readForm(form: TemplateForm, base: Template | { readonly id: string }): FormResult {
  const rules = parseRules(form.scopes, 'scopes' in base ? base.scopes : []);
  const setup = setupOf(form, 'setup' in base ? base.setup : undefined);
  const { setup: _, ...kept } = { setup: undefined, ...base };
  const result = readTemplate({
    ...kept,
    name: form.name,
    accountType: form.accountType,
    ...(setup === null ? {} : { setup }),
    mode: form.mode,
    scopes: rules.rules,
  });
  const faults: Partial<Record<FormField, FormFault[]>> = {};
  const others: FieldProblem[] = [];
  const add = (field: FormField, fault: FormFault) => {
    faults[field] = [...(faults[field] ?? []), fault];
  };
  for (const fault of lineFaults(form.scopes, rules)) add('scopes', fault);
  for (const { field, problem } of result.ok ? [] : result.problems) {
    const place = boxOf(field, rules);
    if (place === null) others.push({ field, problem });
    else add(place.box, { line: place.line, problem });
  }
  if (Object.keys(faults).length === 0 && result.ok) return { ok: true, template: result.value };
  return { ok: false, faults, others };
}

/** Two forms that would save the same; blanks around words count. */
export function sameForm(a: TemplateForm, b: TemplateForm): boolean {
  return FORM_FIELDS.every((field) => a[field] === b[field]);
}

/** The form without the boxes in which something is shaped like a credential: those are never stored. */
export function withoutSecrets(form: TemplateForm): TemplateForm {
  const clean: Record<string, string> = {};
  for (const field of FORM_FIELDS) if (findSecrets(form[field]).length > 0) clean[field] = EMPTY_FORM[field];
  return { ...form, ...clean };
}

export const FORM_FIELDS: readonly FormField[] = [
  'name',
  'accountType',
  'mode',
  'tokenName',
  'description',
  'apiVersion',
  'primaryContact',
  'developerEmails',
  'scopes',
];

/** Empty boxes leave their field out; null when nothing at all is left. */
function setupOf(form: TemplateForm, before: TemplateSetup | undefined): TemplateSetup | null {
  const {
    name: _n,
    description: _d,
    apiVersion: _a,
    primaryContact: _p,
    developerEmails: _e,
    ...unknown
  } = {
    ...before,
  };
  const emails = form.developerEmails.split(/[\s,;]+/).filter((email) => email !== '');
  const texts = {
    name: form.tokenName,
    description: form.description,
    apiVersion: form.apiVersion.trim(),
    primaryContact: form.primaryContact,
  };
  const setup: TemplateSetup = {
    ...unknown,
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== '')),
    ...(emails.length === 0 ? {} : { developerEmails: emails }),
  };
  return Object.keys(setup).length === 0 ? null : setup;
}

/** Lines that are no rule. One that holds a secret is told as that, whatever else is wrong with it. */
function lineFaults(text: string, { bad }: ParsedRules): FormFault[] {
  const lines = text.split(/\r\n|\r|\n/);
  return bad.map(({ line, problem }) => {
    const [secret] = findSecrets(lines[line - 1] ?? '');
    return {
      line,
      problem:
        secret === undefined ? { kind: 'line', line: problem } : { kind: 'secret', secret: secret.kind },
    };
  });
}

const BOXES: Readonly<Record<string, FormField>> = {
  name: 'name',
  accountType: 'accountType',
  mode: 'mode',
  'setup.name': 'tokenName',
  'setup.description': 'description',
  'setup.apiVersion': 'apiVersion',
  'setup.primaryContact': 'primaryContact',
  'setup.developerEmails': 'developerEmails',
  scopes: 'scopes',
};

/** Box and line in which a field of the template is edited; null for fields the form does not show. */
function boxOf(field: string, rules: ParsedRules): { box: FormField; line: number | null } | null {
  const [, head = '', index] = /^([^[]*)(?:\[(\d+)\])?/.exec(field) ?? [];
  const box = BOXES[head];
  if (box === undefined) return null;
  const line = box === 'scopes' && index !== undefined ? rules.lines[Number(index)] : undefined;
  return { box, line: line ?? null };
}
