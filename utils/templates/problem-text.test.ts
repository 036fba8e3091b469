import { describe, expect, it } from 'vitest';
import {
  describeFault,
  describeFieldProblem,
  describeImportError,
  describeTemplateProblem,
} from './problem-text.ts';
import { METHODS } from './schema.ts';
import { FAKE_SID, sampleTemplate } from './testing/templates.ts';
import { readTemplateFile } from './transfer/transfer.ts';

const choice = { kind: 'choice', expected: METHODS } as const;

it('names template, field and what was expected', () => {
  const problem = { field: 'scopes[2].method', problem: choice };
  expect(describeTemplateProblem({ ...problem, template: { number: 2, name: 'Reporting' } })).toBe(
    'Template 2 “Reporting”, field scopes[2].method: expected GET, POST, PUT, PATCH or DELETE',
  );
  expect(describeTemplateProblem({ ...problem, template: { number: 2, name: null } })).toBe(
    'Template 2, field scopes[2].method: expected GET, POST, PUT, PATCH or DELETE',
  );
  expect(describeFieldProblem(problem)).toBe(
    'Field scopes[2].method: expected GET, POST, PUT, PATCH or DELETE',
  );
  expect(describeFieldProblem({ field: 'rotateAfterDays', problem: { kind: 'days' } })).toBe(
    'Field rotateAfterDays: expected a whole number of days from 1 to 3650',
  );
  const whole = { field: '', problem: { kind: 'type', expected: 'object' } } as const;
  expect(describeTemplateProblem({ ...whole, template: { number: 1, name: null } })).toBe(
    'Template 1: expected an object in braces',
  );
});

it('shows names with braces and markup as they are', () => {
  const template = { number: 1, name: '<b>{field}</b>' };
  expect(describeTemplateProblem({ template, field: 'id', problem: { kind: 'missing' } })).toContain(
    '<b>{field}</b>',
  );
});

describe('a refused file', () => {
  const file = (change: Record<string, unknown>) =>
    JSON.stringify({ format: 'impact-token-templates', version: 1, templates: [], ...change });
  it.each<[string, string]>([
    ['{\n oops', 'The file is not valid JSON: line 2, column 2.'],
    ['[]', 'This is no file of templates. It should say "format" and "impact-token-templates".'],
    [
      file({ version: 3 }),
      'The file was written by a later version of this extension (file version 3, this one reads 1). Update the extension first.',
    ],
    [file({ version: '1' }), "The file's version is not a known one. This extension reads version 1."],
    [file({ templates: null }), 'The file has no list called "templates".'],
    [file({ templates: Array(2001).fill(0) }), 'The file has more than 2000 templates.'],
    [' '.repeat(5_000_001), 'The file is larger than 5 MB.'],
  ])('%#', (text, words) => {
    expect(refusalOf(text)).toEqual({ text: words, details: [] });
  });

  it('lists its problems and repeats no secret', () => {
    const templates = [{ ...sampleTemplate(), mode: 'x' }, sampleTemplate({ id: 'b', name: FAKE_SID })];
    expect(refusalOf(file({ templates }))).toEqual({
      text: '2 problems in the file. Correct them and import again.',
      details: [
        'Template 1 “Reporting, read-only”, field mode: expected exact or add',
        'Template 2, field name: looks like an Account SID; credentials are never stored here',
      ],
    });
  });

  function refusalOf(text: string) {
    const result = readTemplateFile(text, () => 'fresh');
    return result.ok ? null : describeImportError(result.error);
  }
});

it('speaks to the person beside a box', () => {
  expect(describeFault({ line: null, problem: { kind: 'empty' } }, 'name')).toBe('Give the template a name.');
  expect(describeFault({ line: null, problem: { kind: 'email' } }, 'other')).toBe(
    'Expected an e-mail address',
  );
  expect(describeFault({ line: 3, problem: { kind: 'line', line: 'no-path' } }, 'scopes')).toBe(
    'Line 3: a path such as /Actions is missing',
  );
  expect(describeFault({ line: 2, problem: { kind: 'secret', secret: 'account-sid' } }, 'scopes')).toBe(
    'Line 2: This looks like an Account SID. Write {AccountSID} in its place.',
  );
  expect(describeFault({ line: null, problem: { kind: 'secret', secret: 'auth-token' } }, 'other')).toBe(
    'This looks like an Auth Token. Credentials are never stored here; take it out.',
  );
});
