import { formats } from '../../i18n/formats.ts';
import { i18n } from '../../i18n/index.ts';
import { labelled } from '../../i18n/joined.ts';
import type { KnownScope } from '../../scopes/match.ts';
import type { Access, AccountType, ScopeRule } from '../../scopes/types.ts';
import { treeOf } from '../form/scope-tree.ts';
import type { Template } from '../types.ts';
import { knownValue } from '../use/questions.ts';
import { piecesOf, variablesIn } from '../use/variables.ts';
import {
  type InstructionFormat,
  type Item,
  type Part,
  WRITING,
  type Writing,
  writeInstructions,
} from './instruction-text.ts';

/**
 * A template as steps for somebody who makes the token by hand, without the extension. Where the page is and what its
 * steps and fields are called stands in impact.com's help pages "Create API access tokens" of each account type.
 */

/** The steps as a text; `known` is the catalogue of the template's account type, empty where it is for any. */
export function instructionsFor(
  template: Template,
  known: readonly KnownScope[],
  format: InstructionFormat,
): string {
  const writing = WRITING[format];
  const { name, setup = {}, rotateAfterDays } = template;
  const { description = '', primaryContact = '', developerEmails = [] } = setup;
  const variables = variablesIn([setup.name ?? '', description, primaryContact, ...developerEmails]);
  const toFillIn: Part = {
    title: i18n.t('templates.instructions.fillIn'),
    items: variables.map((variable) => ({ text: variableText(template, variable, writing) })),
  };
  return writeInstructions(
    i18n.t('templates.instructions.title', { name: writing.literal(name) }),
    [
      ...(variables.length === 0 ? [] : [toFillIn]),
      {
        title: i18n.t('templates.instructions.steps'),
        isNumbered: true,
        items: stepsOf(template, known, writing),
      },
      {
        title: i18n.t('templates.instructions.secure'),
        items: [
          ...tips(),
          ...(rotateAfterDays === undefined
            ? []
            : [i18n.t('templates.instructions.rotateAfter', rotateAfterDays)]),
        ].map((text) => ({ text })),
      },
    ],
    format,
  );
}

function stepsOf(template: Template, known: readonly KnownScope[], writing: Writing): readonly Item[] {
  const { setup = {}, mode, scopes } = template;
  const text = (value = '') =>
    piecesOf(value)
      .map((piece) => writing.literal(piece.kind === 'variable' ? place(piece.name) : piece.text))
      .join('');
  const apiVersion =
    setup.apiVersion === 'latest' ? i18n.t('templates.instructions.latest') : text(setup.apiVersion);
  return [
    { text: i18n.t('templates.instructions.open'), items: whereFor(template.accountType) },
    { text: i18n.t('templates.instructions.create') },
    {
      text: i18n.t('templates.instructions.setup'),
      items: fields([
        [i18n.t('panel.fill.field.name'), text(setup.name)],
        [i18n.t('panel.fill.field.description'), text(setup.description)],
        [i18n.t('panel.fill.field.apiVersion'), apiVersion],
      ]),
    },
    {
      text: i18n.t('templates.instructions.contact'),
      items: fields([
        [i18n.t('panel.fill.field.primaryContact'), text(setup.primaryContact)],
        [i18n.t('panel.fill.field.developerEmails'), text(setup.developerEmails?.join(', '))],
      ]),
    },
    {
      text:
        scopes.length === 0
          ? i18n.t('templates.instructions.anyScopes')
          : mode === 'exact'
            ? i18n.t('templates.instructions.exact')
            : i18n.t('templates.instructions.add'),
      items: scopeItems(template, known, writing),
    },
    { text: i18n.t('templates.instructions.finish') },
  ];
}

/** Only what the template fills. */
function fields(values: readonly (readonly [label: string, value: string])[]): readonly Item[] {
  return values
    .filter(([, value]) => value !== '')
    .map(([label, value]) => ({ text: labelled(label, value) }));
}

function whereFor(accountType: AccountType | 'any'): readonly Item[] {
  const agency = { text: i18n.t('templates.instructions.agency') };
  const others = { text: i18n.t('templates.instructions.brandOrPartner') };
  if (accountType === 'any') return [agency, others];
  return [accountType === 'agency' ? agency : others];
}

/** No braces: somebody might copy them to the page. */
function place(name: string): string {
  return `‹${name}›`;
}

function variableText(template: Template, variable: string, { literal }: Writing): string {
  const choices = template.variables?.find(({ name }) => name === variable)?.choices ?? [];
  const usual = knownValue(variable, template, i18n.t('templates.instructions.today'));
  const values = {
    name: literal(place(variable)),
    usual: literal(usual),
    choices: literal(formats().listed(choices)),
  };
  if (choices.length > 0)
    return usual === ''
      ? i18n.t('templates.instructions.oneOf', values)
      : i18n.t('templates.instructions.oneOfUsual', values);
  return usual === '' ? values.name : i18n.t('templates.instructions.usual', values);
}

function scopeItems(
  { accountType, scopes }: Template,
  known: readonly KnownScope[],
  writing: Writing,
): readonly Item[] {
  const isAny = accountType === 'any';
  const { categories, free } = treeOf(scopes, isAny ? [] : known, isAny ? 'agency' : accountType, isAny);
  const overAll = scopes.filter((rule) => 'access' in rule && !('category' in rule));
  return [
    ...overAll.map((rule) => ruleItem(rule, writing)),
    ...categories
      .filter(({ rules, rows }) => rules.length > 0 || rows.some(({ ticked }) => ticked))
      .map(({ name, rules, rows }) => ({
        text: rules
          .flatMap((rule) => ('access' in rule ? [accessText(rule.access)] : []))
          .reduce(labelled, writing.literal(name)),
        items: rows
          .filter(({ ticked }) => ticked)
          .map(({ label, method, path }) => ({
            text: `${writing.literal(label)} – ${writing.code(`${method} ${path}`)}`,
          })),
      })),
    ...free.map(({ rule }) => ruleItem(rule, writing)),
  ];
}

function ruleItem(rule: ScopeRule, { literal, code }: Writing): Item {
  if ('method' in rule) return { text: code(`${rule.method} ${rule.path}`) };
  if ('label' in rule) return { text: labelled(literal(rule.category), literal(rule.label)) };
  const where = 'category' in rule ? literal(rule.category) : i18n.t('templates.instructions.everyCategory');
  return { text: labelled(where, accessText(rule.access)) };
}

function accessText(access: Access): string {
  switch (access) {
    case 'read':
      return i18n.t('templates.instructions.read');
    case 'write':
      return i18n.t('templates.instructions.write');
    case 'all':
      return i18n.t('templates.instructions.all');
  }
}

/** Those of the checklist that the page cannot decide, and that matter to whoever holds the token. */
function tips(): readonly string[] {
  return [
    i18n.t('checklist.tips.storage'),
    i18n.t('checklist.tips.share'),
    i18n.t('checklist.tips.rotate'),
    i18n.t('checklist.tips.reset'),
    i18n.t('checklist.tips.enabled'),
    i18n.t('checklist.tips.current'),
    i18n.t('checklist.tips.usage'),
    i18n.t('checklist.tips.retire'),
  ];
}
