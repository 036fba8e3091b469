import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS, readTemplate, readTemplates } from './schema.ts';
import { anyTemplate, FAKE_SID, FAKE_TOKEN, sampleTemplate } from './testing/templates.ts';

const newId = () => 'fresh';
const problemsOf = (value: unknown) => {
  const result = readTemplate(value);
  return result.ok ? [] : result.problems;
};
const json = (text: string): unknown => JSON.parse(text);

it('takes any template as it is, unknown fields included', () => {
  fc.assert(
    fc.property(anyTemplate(), (template) => {
      expect(readTemplate(template)).toEqual({ ok: true, value: template });
    }),
  );
});

it('takes the file example of the documentation', () => {
  const template = {
    id: '9f0c',
    name: 'Reporting, read-only',
    accountType: 'agency',
    setup: {
      name: '{client} reporting',
      description: '…',
      apiVersion: 'latest',
      primaryContact: 'Dana Ito',
      developerEmails: ['dev@example.com'],
    },
    mode: 'exact',
    scopes: [
      { method: 'GET', path: '/Agencies/{AccountSID}/ReportExport/{ReportId}' },
      { category: 'Catalogs', label: 'Retrieve catalogs' },
      { category: 'Jobs Management', access: 'read' },
      { access: 'read' },
    ],
  };
  expect(readTemplate(template)).toEqual({ ok: true, value: template });
});

it('fills in only the mode, which is exact unless said otherwise, and trims names', () => {
  const { mode: _, ...template } = sampleTemplate({ name: '  Reporting ' });
  expect(readTemplate(template)).toEqual({ ok: true, value: sampleTemplate({ name: 'Reporting' }) });
});

describe('says field and fault of what is wrong', () => {
  const choice = (...expected: string[]) => ({ kind: 'choice', expected });
  it.each<[string, unknown, string, unknown]>([
    ['no object', 'x', '', { kind: 'type', expected: 'object' }],
    ['a list', [], '', { kind: 'type', expected: 'object' }],
    ['no id', { id: undefined }, 'id', { kind: 'missing' }],
    ['an id with a slash', { id: 'a/b' }, 'id', { kind: 'id' }],
    ['an id too long', { id: 'a'.repeat(129) }, 'id', { kind: 'id' }],
    ['an empty name', { name: ' \n ' }, 'name', { kind: 'empty' }],
    ['a name too long', { name: 'é '.repeat(61) }, 'name', { kind: 'too-long', max: 120 }],
    ['a name of two lines', { name: 'a\nb' }, 'name', { kind: 'control-character' }],
    ['a name that turns the text around', { name: 'a\u202Eb' }, 'name', { kind: 'control-character' }],
    ['a name with a line separator', { name: 'a\u2028b' }, 'name', { kind: 'control-character' }],
    ['a name that nobody sees', { name: '\u200B\u3164\u2800' }, 'name', { kind: 'empty' }],
    ['a tag that isolates what follows', { tags: ['a\u2066'] }, 'tags[0]', { kind: 'control-character' }],
    [
      'a description that turns the text around',
      { setup: { description: 'a\n\u202Db' } },
      'setup.description',
      { kind: 'control-character' },
    ],
    [
      'a path that turns the text around',
      { scopes: [{ method: 'GET', path: '/a\u202Eb' }] },
      'scopes[0].path',
      { kind: 'control-character' },
    ],
    [
      'a secret parted by what nobody sees',
      { note: `${FAKE_SID.slice(0, 9)}\u200B${FAKE_SID.slice(9)}` },
      'note',
      { kind: 'secret', secret: 'account-sid' },
    ],
    ['an unknown key that turns the text around', { 'a\u202Eb': Infinity }, '["…"]', { kind: 'number' }],
    ['a name that is a number', { name: 5 }, 'name', { kind: 'type', expected: 'text' }],
    [
      'another account type',
      { accountType: 'advertiser' },
      'accountType',
      choice('agency', 'brand', 'partner', 'any'),
    ],
    ['another mode', { mode: 'replace' }, 'mode', choice('exact', 'add')],
    ['scopes that are no list', { scopes: {} }, 'scopes', { kind: 'type', expected: 'list' }],
    [
      'too many rules',
      { scopes: Array(2001).fill({ access: 'read' }) },
      'scopes',
      { kind: 'too-many', max: 2000 },
    ],
    [
      'a method in small letters',
      { scopes: [{ access: 'read' }, { method: 'get', path: '/a' }] },
      'scopes[1].method',
      choice('GET', 'POST', 'PUT', 'PATCH', 'DELETE'),
    ],
    ['a method without path', { scopes: [{ method: 'GET' }] }, 'scopes[0].path', { kind: 'missing' }],
    [
      'a path without slash',
      { scopes: [{ method: 'GET', path: 'Actions' }] },
      'scopes[0].path',
      { kind: 'path' },
    ],
    [
      'a path with a blank',
      { scopes: [{ method: 'GET', path: '/a b' }] },
      'scopes[0].path',
      { kind: 'path' },
    ],
    ['a label without category', { scopes: [{ label: 'x' }] }, 'scopes[0].category', { kind: 'missing' }],
    ['a category alone', { scopes: [{ category: 'x' }] }, 'scopes[0].access', { kind: 'missing' }],
    ['an empty rule', { scopes: [{}] }, 'scopes[0]', { kind: 'rule' }],
    ['a rule that is text', { scopes: ['GET /a'] }, 'scopes[0]', { kind: 'type', expected: 'object' }],
    [
      'access beside a path',
      { scopes: [{ method: 'GTE', path: '/a', access: 'read' }] },
      'scopes[0].access',
      { kind: 'rule-access' },
    ],
    ['another access', { scopes: [{ access: 'none' }] }, 'scopes[0].access', choice('read', 'write', 'all')],
    ['setup that is text', { setup: '' }, 'setup', { kind: 'type', expected: 'object' }],
    ['an API version with v', { setup: { apiVersion: 'v13' } }, 'setup.apiVersion', { kind: 'api-version' }],
    [
      'a number as API version',
      { setup: { apiVersion: 13 } },
      'setup.apiVersion',
      { kind: 'type', expected: 'text' },
    ],
    [
      'no e-mail address',
      { setup: { developerEmails: ['a@b.c', 'dev'] } },
      'setup.developerEmails[1]',
      { kind: 'email' },
    ],
    ['an empty tag', { tags: ['a', ' '] }, 'tags[1]', { kind: 'empty' }],
    ['the same tag twice', { tags: ['Daily', 'daily '] }, 'tags', { kind: 'double' }],
    ['too many tags', { tags: Array.from({ length: 21 }, String) }, 'tags', { kind: 'too-many', max: 20 }],
    ...[0, 3651, 1.5, -90, '90', null, [90], true].map((value): [string, unknown, string, unknown] => [
      `${JSON.stringify(value)} as days after which to rotate`,
      { rotateAfterDays: value },
      'rotateAfterDays',
      { kind: 'days' },
    ]),
    ['a client of two lines', { client: 'a\nb' }, 'client', { kind: 'control-character' }],
    ['a variable with a blank', { variables: [{ name: 'a b' }] }, 'variables[0].name', { kind: 'variable' }],
    ['a variable twice', { variables: [{ name: 'a' }, { name: 'a' }] }, 'variables', { kind: 'double' }],
    [
      'an empty choice',
      { variables: [{ name: 'a', choices: ['x', ''] }] },
      'variables[0].choices[1]',
      { kind: 'empty' },
    ],
    ['null in setup', { setup: { name: null } }, 'setup.name', { kind: 'type', expected: 'text' }],
  ])('%s', (_, change, field, problem) => {
    const value =
      typeof change === 'object' && !Array.isArray(change) ? { ...sampleTemplate(), ...change } : change;
    expect(problemsOf(value)).toEqual([{ field, problem }]);
  });
});

it('reports all faults of a template at once', () => {
  expect(
    problemsOf({ id: 1, name: '', accountType: 'x', scopes: [{}, 1] }).map(({ field }) => field),
  ).toEqual(['id', 'name', 'accountType', 'scopes[0]', 'scopes[1]']);
});

describe('secrets', () => {
  it.each<[string, unknown, string]>([
    ['in the name', { name: `Token ${FAKE_TOKEN}` }, 'name'],
    ['in a path', { scopes: [{ method: 'GET', path: `/Agencies/${FAKE_SID}/Actions` }] }, 'scopes[0].path'],
    ['in an unknown field', { note: { deep: [1, FAKE_SID] } }, 'note.deep[1]'],
    ['as the name of a field', { [FAKE_SID]: 1 }, '["…"]'],
  ])('%s are refused without being repeated', (_, change, field) => {
    const problems = problemsOf({ ...sampleTemplate(), ...(change as object) });
    expect(problems).toMatchObject([{ field, problem: { kind: 'secret' } }]);
    expect(JSON.stringify(problems)).not.toContain(FAKE_SID);
    expect(JSON.stringify(problems)).not.toContain(FAKE_TOKEN);
  });

  it('do not hide the other faults', () => {
    expect(problemsOf({ ...sampleTemplate(), mode: 'x', note: FAKE_SID }).map(({ field }) => field)).toEqual([
      'note',
      'mode',
    ]);
  });
});

describe('keys that reach prototypes', () => {
  it.each(['__proto__', 'constructor', 'prototype'])(
    '%s is refused at any depth and pollutes nothing',
    (key) => {
      const text = JSON.stringify(sampleTemplate({ note: [{ KEY: { polluted: 1 } }] })).replace('KEY', key);
      expect(problemsOf(json(text))).toEqual([
        { field: `note[0].${key}`, problem: { kind: 'forbidden-key' } },
      ]);
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
    },
  );

  it('also in place of a known field', () => {
    expect(
      problemsOf(json('{"__proto__": {"id": "a", "name": "b", "accountType": "any", "scopes": []}}')),
    ).toEqual([{ field: '__proto__', problem: { kind: 'forbidden-key' } }]);
  });
});

it('stops at endless nesting', () => {
  const text = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
  expect(problemsOf({ ...sampleTemplate(), note: json(text) })).toMatchObject([
    { problem: { kind: 'too-deep' } },
  ]);
});

it('refuses numbers that would be kept as null', () => {
  const text = '{ "list": [1e308, 1e999, -1e999] }';
  expect(problemsOf({ ...sampleTemplate(), note: json(text) })).toEqual([
    { field: 'note.list[1]', problem: { kind: 'number' } },
    { field: 'note.list[2]', problem: { kind: 'number' } },
  ]);
});

describe('a list of templates', () => {
  it('gives an id to those without', () => {
    const { id: _, ...template } = sampleTemplate();
    expect(readTemplates([template], newId)).toEqual({ ok: true, value: [{ ...template, id: 'fresh' }] });
  });

  it('refuses two with the same id', () => {
    expect(readTemplates([sampleTemplate(), sampleTemplate({ name: 'Other' })], newId)).toEqual({
      ok: false,
      problems: [
        {
          template: { number: 2, name: 'Other' },
          field: 'id',
          problem: { kind: 'duplicate-id', first: 1 },
        },
      ],
    });
  });

  it('names the template of each problem, unless its name may not be shown', () => {
    const result = readTemplates(
      [sampleTemplate({ mode: 'x' as 'add' }), { ...sampleTemplate(), id: 'b', name: FAKE_SID }, 7],
      newId,
    );
    expect(result.ok ? [] : result.problems.map(({ template }) => template)).toEqual([
      { number: 1, name: 'Reporting, read-only' },
      { number: 2, name: null },
      { number: 3, name: null },
    ]);
  });
});

it('never throws, whatever JSON comes', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.jsonValue(), fc.record({ id: fc.jsonValue(), scopes: fc.array(fc.jsonValue()) })),
      (value) => {
        expect(readTemplate(value)).toHaveProperty('ok');
      },
    ),
  );
  expect(LIMITS.templates).toBe(2000);
});
