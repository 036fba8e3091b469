import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_FORM, formOf, readForm, sameForm, type TemplateForm, withoutSecrets } from './form.ts';
import { anyTemplate, FAKE_SID, FAKE_TOKEN, sampleTemplate } from './testing/templates.ts';

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
