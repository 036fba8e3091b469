import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyTemplate, FAKE_SID, FAKE_TOKEN, sampleTemplate } from '../testing/templates.ts';
import {
  EMPTY_FORM,
  type FormFaults,
  formOf,
  readForm,
  ruleFaults,
  sameForm,
  shownVariables,
  type TemplateForm,
  textOf,
  withoutSecrets,
  withText,
} from './form.ts';

const form = (change: Partial<TemplateForm>): TemplateForm => ({ ...EMPTY_FORM, name: 'Mine', ...change });
const base = { id: 'fresh' };

it('says the same template again when nothing is changed, unknown fields included', () => {
  fc.assert(
    fc.property(anyTemplate(), (template) => {
      const result = readForm(formOf(template), template);
      // An empty setup says nothing and is left out.
      const { setup, ...rest } = template;
      const isEmpty =
        setup === undefined || Object.values({ developerEmails: [], ...setup }).flat().length === 0;
      expect(result.ok && result.template).toEqual(
        isEmpty && Object.keys(setup ?? {}).every((key) => key === 'developerEmails')
          ? rest
          : { ...rest, setup: withoutEmptyEmails(setup) },
      );
    }),
  );
});

function withoutEmptyEmails(setup: object | undefined): object {
  return Object.fromEntries(
    Object.entries(setup ?? {}).filter(([key, value]) => !(key === 'developerEmails' && value.length === 0)),
  );
}

it('reads every box', () => {
  const filled = form({
    accountType: 'brand',
    mode: 'add',
    tags: 'weekly, reporting ,',
    client: 'Acme',
    rotateAfterDays: ' 180 ',
    variables: [{ name: 'team', default: 'data', choices: 'data\nAcme, Inc.\n' }],
    tokenName: '{client} reporting',
    description: 'Two\nlines',
    apiVersion: ' latest ',
    primaryContact: 'Dana Ito',
    developerEmails: 'a@example.com; b@example.com\nc@example.com,',
    scopes: 'GET /Actions\n* read',
  });
  expect(readForm(filled, base)).toEqual({
    ok: true,
    template: {
      id: 'fresh',
      name: 'Mine',
      tags: ['weekly', 'reporting'],
      client: 'Acme',
      rotateAfterDays: 180,
      variables: [{ name: 'team', default: 'data', choices: ['data', 'Acme, Inc.'] }],
      accountType: 'brand',
      mode: 'add',
      setup: {
        name: '{client} reporting',
        description: 'Two\nlines',
        apiVersion: 'latest',
        primaryContact: 'Dana Ito',
        developerEmails: ['a@example.com', 'b@example.com', 'c@example.com'],
      },
      scopes: [{ method: 'GET', path: '/Actions' }, { access: 'read' }],
    },
  });
});

it('keeps unknown fields and leaves emptied boxes out', () => {
  const template = sampleTemplate({
    extra: 1,
    setup: { name: 'a', apiVersion: '3', note: 'kept' } as object,
    scopes: [{ access: 'read', why: 'x' } as { access: 'read' }],
  });
  expect(readForm({ ...formOf(template), tokenName: ' ', apiVersion: '' }, template)).toMatchObject({
    ok: true,
    template: { extra: 1, setup: { note: 'kept' }, scopes: [{ access: 'read', why: 'x' }] },
  });
});

describe('says in which box and line something is wrong', () => {
  it.each<[string, Partial<TemplateForm>, unknown]>([
    ['no name', { name: ' ' }, { name: [{ line: null, problem: { kind: 'empty' } }] }],
    ['no version', { apiVersion: 'v3' }, { apiVersion: [{ line: null, problem: { kind: 'api-version' } }] }],
    [
      'no address',
      { developerEmails: 'a@example.com, dev' },
      { developerEmails: [{ line: null, problem: { kind: 'email' } }] },
    ],
    ...['0', '3651', '90 days', '-1', '1.5', '1e2', '９０'].map(
      (text): [string, Partial<TemplateForm>, FormFaults] => [
        `no days: ${text}`,
        { rotateAfterDays: text },
        { rotateAfterDays: [{ line: null, problem: { kind: 'days' } }] },
      ],
    ),
    ['a tag twice', { tags: 'a, A' }, { tags: [{ line: null, problem: { kind: 'double' } }] }],
    [
      'a client too long',
      { client: 'x'.repeat(121) },
      { client: [{ line: null, problem: { kind: 'too-long', max: 120 } }] },
    ],
    [
      'a secret among the choices',
      { variables: [{ name: 'team', default: '', choices: `a\n${FAKE_SID}` }] },
      { 'choices:team': [{ line: null, problem: { kind: 'secret', secret: 'account-sid' } }] },
    ],
    [
      'a default too long',
      { variables: [{ name: 'team', default: 'x'.repeat(301), choices: '' }] },
      { 'default:team': [{ line: null, problem: { kind: 'too-long', max: 300 } }] },
    ],
    [
      'no rule',
      { scopes: 'GET /a\n\nnonsense!\nGET' },
      {
        scopes: [
          { line: 3, problem: { kind: 'line', line: 'unknown' } },
          { line: 4, problem: { kind: 'line', line: 'no-path' } },
        ],
      },
    ],
    [
      'a rule too long',
      { scopes: `GET /a\n\nGET /${'b'.repeat(600)}` },
      { scopes: [{ line: 3, problem: { kind: 'too-long', max: 500 } }] },
    ],
    [
      'a secret in a path',
      { scopes: `* read\nGET /Agencies/${FAKE_SID}/Actions` },
      { scopes: [{ line: 2, problem: { kind: 'secret', secret: 'account-sid' } }] },
    ],
    [
      'a secret on a line that is no rule',
      { scopes: FAKE_TOKEN },
      { scopes: [{ line: 1, problem: { kind: 'secret', secret: 'auth-token' } }] },
    ],
    [
      'a secret in the description',
      { description: `user ${FAKE_SID}` },
      { description: [{ line: null, problem: { kind: 'secret', secret: 'account-sid' } }] },
    ],
  ])('%s', (_, change, faults) => {
    expect(readForm(form(change), base)).toEqual({ ok: false, faults, others: [] });
  });
});

it('drops the boxes that hold a secret, and only those', () => {
  const typed = form({ description: FAKE_TOKEN, scopes: `* read\n${FAKE_SID}`, tokenName: 'kept' });
  expect(withoutSecrets(typed)).toEqual(form({ tokenName: 'kept' }));
  expect(sameForm(withoutSecrets(form({})), form({}))).toBe(true);
  expect(sameForm(typed, form({}))).toBe(false);
});

describe('variables', () => {
  const entry = { name: 'team', default: 'data', choices: ['data', 'sales'], ask: 'politely' };
  const template = sampleTemplate({
    setup: { name: '{client} {team} {region}' },
    variables: [entry, { name: 'old' }],
  });

  it('have boxes when they are in the texts and not built in, or something is said about them', () => {
    expect(shownVariables(formOf(template))).toEqual(['team', 'region']);
    const client = withText(formOf(template), 'default:client', 'Acme');
    expect(shownVariables({ ...client, tokenName: '' })).toEqual(['team', 'client']);
  });

  it('keep what nobody knows of them, and what nobody touched', () => {
    const typed = withText(formOf(template), 'choices:team', 'data\r\nops');
    expect(textOf(typed, 'choices:team')).toBe('data\r\nops');
    expect(textOf(typed, 'default:region')).toBe('');
    const result = readForm(withText(typed, 'default:region', 'EU'), template);
    expect(result.ok && result.template.variables).toEqual([
      { ...entry, choices: ['data', 'ops'] },
      { name: 'old' },
      { name: 'region', default: 'EU' },
    ]);
  });

  it('typed and emptied again are no change', () => {
    const typed = withText(withText(formOf(template), 'default:region', 'EU'), 'default:region', '');
    expect(sameForm(typed, formOf(template))).toBe(true);
    expect(sameForm(withText(typed, 'default:team', 'x'), formOf(template))).toBe(false);
    const result = readForm(typed, template);
    expect(result.ok && result.template.variables).toEqual(template.variables);
  });
});

it('keeps tags as a file has them until they are edited', () => {
  const template = sampleTemplate({ tags: ['a, b', 'c'] });
  const kept = readForm({ ...formOf(template), name: 'Other' }, template);
  expect(kept.ok && kept.template.tags).toEqual(['a, b', 'c']);
  const edited = readForm({ ...formOf(template), tags: 'a, c' }, template);
  expect(edited.ok && edited.template.tags).toEqual(['a', 'c']);
  const emptied = readForm({ ...formOf(template), tags: ' , ' }, template);
  expect(emptied.ok && 'tags' in emptied.template).toBe(false);
});

it.each<[string, readonly unknown[]]>([
  ['GET /Actions', []],
  ['GET', [{ line: null, problem: { kind: 'line', line: 'no-path' } }]],
  [`GET /${FAKE_SID}`, [{ line: null, problem: { kind: 'secret', secret: 'account-sid' } }]],
])('judges one rule by itself: %s', (line, faults) => {
  expect(ruleFaults(line)).toEqual(faults);
});
