import type { AccountType, Mode } from '../../scopes/types.ts';
import { findSecrets } from '../../secrets/secrets.ts';
import type { FieldProblem, Problem } from '../problems.ts';
import { readTemplate } from '../schema.ts';
import type { Template, TemplateSetup, TemplateVariable } from '../types.ts';
import { BUILT_IN_VARIABLES, variablesIn } from '../use/variables.ts';
import { formatRules, LINE_BREAK, type LineProblem, type ParsedRules, parseRules } from './rule-text.ts';

/** A template while it is edited: what stands in the boxes of the form. */
export interface TemplateForm {
  readonly name: string;
  /** Parted by commas. */
  readonly tags: string;
  readonly client: string;
  readonly rotateAfterDays: string;
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
  /** Of the template's entries, and of what was typed for others. */
  readonly variables: readonly VariableBoxes[];
}

/** The boxes of one variable. */
export interface VariableBoxes {
  readonly name: string;
  readonly default: string;
  /** One per line. */
  readonly choices: string;
}

type TextName = Exclude<keyof TemplateForm, 'variables'>;

/** A box of the form; those of a variable have its name behind the colon. */
export type FormField = TextName | `default:${string}` | `choices:${string}`;

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
  tags: '',
  client: '',
  rotateAfterDays: '',
  accountType: 'any',
  mode: 'exact',
  tokenName: '',
  description: '',
  apiVersion: '',
  primaryContact: '',
  developerEmails: '',
  scopes: '',
  variables: [],
};

export function formOf(template: Template): TemplateForm {
  const { setup } = template;
  return {
    name: template.name,
    tags: tagText(template.tags),
    client: template.client ?? '',
    rotateAfterDays: String(template.rotateAfterDays ?? ''),
    accountType: template.accountType,
    mode: template.mode,
    tokenName: setup?.name ?? '',
    description: setup?.description ?? '',
    apiVersion: setup?.apiVersion ?? '',
    primaryContact: setup?.primaryContact ?? '',
    developerEmails: (setup?.developerEmails ?? []).join(', '),
    scopes: formatRules(template.scopes),
    variables: (template.variables ?? []).map(boxesOf),
  };
}

/** What stands in a box. */
export function textOf(form: TemplateForm, field: FormField): string {
  const [part, name] = partOf(field);
  return part === null ? form[name] : (form.variables.find((one) => one.name === name)?.[part] ?? '');
}

/** The form after something was typed into a box. */
export function withText(form: TemplateForm, field: FormField, text: string): TemplateForm {
  const [part, name] = partOf(field);
  if (part === null) return { ...form, [name]: text };
  const isNew = form.variables.every((one) => one.name !== name);
  const boxes = isNew ? [...form.variables, emptyBoxes(name)] : form.variables;
  return { ...form, variables: boxes.map((one) => (one.name === name ? { ...one, [part]: text } : one)) };
}

/**
 * The variables to show boxes for: those in the texts that the extension has no values for by itself, and those that
 * something is said about.
 */
export function shownVariables(form: TemplateForm): readonly string[] {
  const used = variablesIn([form.tokenName, form.description]).filter(
    (name) => !BUILT_IN_VARIABLES.includes(name),
  );
  return [...new Set([...form.variables.filter(isFilled).map(({ name }) => name), ...used])];
}

/**
 * The template that the form says, or what is wrong with it, box by box. `base` is the template being edited, whose
 * unknown fields are kept; for a new one it is only an id.
 */
export function readForm(form: TemplateForm, base: Template | { readonly id: string }): FormResult {
  const rules = parseRules(form.scopes, 'scopes' in base ? base.scopes : []);
  const setup = setupOf(form, 'setup' in base ? base.setup : undefined);
  const before: Partial<Template> = base;
  const { setup: _s, tags: _t, client: _c, rotateAfterDays: _r, variables: _v, ...kept } = before;
  const tags = tagsOf(form, before.tags);
  const variables = variablesOf(form, before.variables);
  const result = readTemplate({
    ...kept,
    name: form.name,
    ...(tags === undefined ? {} : { tags }),
    ...(form.client.trim() === '' ? {} : { client: form.client }),
    ...daysOf(form.rotateAfterDays),
    ...(variables === undefined ? {} : { variables }),
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
    const place = boxOf(field, rules, variables ?? []);
    if (place === null) others.push({ field, problem });
    else add(place.box, { line: place.line, problem });
  }
  if (Object.keys(faults).length === 0 && result.ok) return { ok: true, template: result.value };
  return { ok: false, faults, others };
}

/** Two forms that would save the same; blanks around words count. */
export function sameForm(a: TemplateForm, b: TemplateForm): boolean {
  const filled = ({ variables }: TemplateForm) => JSON.stringify(variables.filter(isFilled));
  return TEXTS.every((name) => a[name] === b[name]) && filled(a) === filled(b);
}

/** The form without the boxes in which something is shaped like a credential: those are never stored. */
export function withoutSecrets(form: TemplateForm): TemplateForm {
  const clean = (text: string) => (findSecrets(text).length > 0 ? '' : text);
  const secret = TEXTS.filter((name) => clean(form[name]) !== form[name]);
  return {
    ...form,
    ...Object.fromEntries(secret.map((name) => [name, EMPTY_FORM[name]])),
    variables: form.variables
      .filter(({ name }) => clean(name) === name)
      .map((one) => ({ ...one, default: clean(one.default), choices: clean(one.choices) })),
  };
}

/** What is wrong with one scope rule, before it is among the others. */
export function ruleFaults(line: string): readonly FormFault[] {
  const result = readForm({ ...EMPTY_FORM, name: '-', scopes: line }, { id: 'rule' });
  return result.ok ? [] : (result.faults.scopes ?? []).map((fault) => ({ ...fault, line: null }));
}

const TEXTS: readonly TextName[] = [
  'name',
  'tags',
  'client',
  'rotateAfterDays',
  'accountType',
  'mode',
  'tokenName',
  'description',
  'apiVersion',
  'primaryContact',
  'developerEmails',
  'scopes',
];

function partOf(field: FormField): readonly [null, TextName] | readonly ['default' | 'choices', string] {
  if (field.startsWith('default:')) return ['default', field.slice('default:'.length)];
  if (field.startsWith('choices:')) return ['choices', field.slice('choices:'.length)];
  const name = TEXTS.find((one) => one === field);
  if (name === undefined) throw new Error(`The form has no box ${field}`);
  return [null, name];
}

function emptyBoxes(name: string): VariableBoxes {
  return { name, default: '', choices: '' };
}

function boxesOf({ name, default: value = '', choices = [] }: TemplateVariable): VariableBoxes {
  return { name, default: value, choices: choices.join('\n') };
}

function isFilled({ default: value, choices }: VariableBoxes): boolean {
  return value.trim() !== '' || choices.trim() !== '';
}

function isSame(a: VariableBoxes, b: VariableBoxes): boolean {
  return a.default === b.default && a.choices === b.choices;
}

function tagText(tags: readonly string[] | undefined): string {
  return (tags ?? []).join(', ');
}

/** Undefined for none. What the box was opened with stays as it is: a tag from a file may hold a comma. */
function tagsOf(
  { tags }: TemplateForm,
  before: readonly string[] | undefined,
): readonly string[] | undefined {
  if (tags === tagText(before)) return before;
  return filledParts(tags, /[,\r\n]/);
}

/** The field as the schema is to read it: what is no number goes there as it is, to be told of. */
function daysOf(box: string): { readonly rotateAfterDays?: number | string } {
  const text = box.trim();
  if (text === '') return {};
  return { rotateAfterDays: /^\d+$/.test(text) ? Number(text) : text };
}

/** Undefined for none. Entries of the template that nobody touched stay as they are. */
function variablesOf(
  form: TemplateForm,
  before: readonly TemplateVariable[] | undefined,
): readonly TemplateVariable[] | undefined {
  const all = form.variables.flatMap((boxes): TemplateVariable[] => {
    const entry = before?.find(({ name }) => name === boxes.name);
    if (entry === undefined && !isFilled(boxes)) return [];
    if (entry !== undefined && isSame(boxesOf(entry), boxes)) return [entry];
    const { default: _d, choices: _c, ...kept } = { ...entry, name: boxes.name };
    const listed = filledParts(boxes.choices, LINE_BREAK);
    return [
      {
        ...kept,
        ...(boxes.default.trim() === '' ? {} : { default: boxes.default }),
        ...(listed === undefined ? {} : { choices: listed }),
      },
    ];
  });
  return all.length === 0 && before === undefined ? undefined : all;
}

function filledParts(text: string, separator: RegExp): readonly string[] | undefined {
  const parts = text.split(separator).map((part) => part.trim());
  const filled = parts.filter((part) => part !== '');
  return filled.length === 0 ? undefined : filled;
}

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
  const lines = text.split(LINE_BREAK);
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
  tags: 'tags',
  client: 'client',
  rotateAfterDays: 'rotateAfterDays',
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
function boxOf(
  field: string,
  rules: ParsedRules,
  variables: readonly TemplateVariable[],
): { box: FormField; line: number | null } | null {
  const ofVariable = /^variables\[(\d+)\]\.(default|choices)/.exec(field);
  if (ofVariable !== null) {
    const [, at, part] = ofVariable;
    const variable = variables[Number(at)];
    return variable === undefined
      ? null
      : { box: part === 'default' ? `default:${variable.name}` : `choices:${variable.name}`, line: null };
  }
  const [, head = '', index] = /^([^[]*)(?:\[(\d+)\])?/.exec(field) ?? [];
  const box = BOXES[head];
  if (box === undefined) return null;
  const line = box === 'scopes' && index !== undefined ? rules.lines[Number(index)] : undefined;
  return { box, line: line ?? null };
}
