import { formats } from '../i18n/formats.ts';
import { i18n } from '../i18n/index.ts';
import type { FormFault } from './form/form.ts';
import type { LineProblem } from './form/rule-text.ts';
import type { FieldProblem, Problem, TemplateProblem } from './problems.ts';
import { LIMITS } from './schema.ts';
import { describeSecret, refusalText } from './secret-text.ts';
import type { ImportError } from './transfer/import-text.ts';

/** Problems in the words of the user interface. */

/** `Template 2 “Reporting”, field scopes[2].method: expected GET, POST, PUT, PATCH or DELETE`. */
export function describeTemplateProblem({ template, field, problem }: TemplateProblem): string {
  const text = describeProblem(problem);
  if (template === null) return i18n.t('templates.problem.place', { field, problem: text });
  const { number, name } = template;
  if (field === '')
    return name === null
      ? i18n.t('templates.problem.template', { number, problem: text })
      : i18n.t('templates.problem.named', { number, name, problem: text });
  return name === null
    ? i18n.t('templates.problem.inTemplate', { number, field, problem: text })
    : i18n.t('templates.problem.inNamed', { number, name, field, problem: text });
}

/** `Field mode: expected exact or add`. */
export function describeFieldProblem({ field, problem }: FieldProblem): string {
  const text = describeProblem(problem);
  return field === '' ? text : i18n.t('templates.problem.place', { field, problem: text });
}

/** Why a file or a text was refused: one sentence, and where needed one line per problem. */
export function describeImportError(error: ImportError): {
  readonly text: string;
  readonly details: readonly string[];
} {
  const only = (text: string) => ({ text, details: [] });
  switch (error.kind) {
    case 'too-large':
      return only(i18n.t('templates.importReport.tooLarge', { megabytes: error.megabytes }));
    case 'not-json':
      return only(i18n.t('templates.importReport.notJson', { line: error.line, column: error.column }));
    case 'wrong-format':
      return only(i18n.t('templates.importReport.wrongFormat', { format: error.format }));
    case 'wrong-version':
      return only(i18n.t('templates.importReport.wrongVersion', { supported: error.supported }));
    case 'newer-version':
      return only(
        i18n.t('templates.importReport.newerVersion', { version: error.version, supported: error.supported }),
      );
    case 'no-templates':
      return only(i18n.t('templates.importReport.noTemplates'));
    case 'too-many':
      return only(i18n.t('templates.importReport.tooMany', { max: error.max }));
    case 'unreadable':
      return only(i18n.t('templates.importReport.unreadable'));
    case 'share-cut-off':
      return only(i18n.t('templates.importReport.shareCutOff'));
    case 'share-damaged':
      return only(i18n.t('templates.importReport.shareDamaged'));
    case 'not-ours':
      return only(i18n.t('templates.importReport.notOurs'));
    case 'problems':
      return {
        text: i18n.t('templates.importReport.problems', error.problems.length),
        details: error.problems.map(describeTemplateProblem),
      };
  }
}

/** A fault beside the box of the form in which it stands. */
export function describeFault({ line, problem }: FormFault, box: 'name' | 'scopes' | 'other'): string {
  const text = faultText(problem, box);
  return line === null ? capitalise(text) : i18n.t('templates.form.line', { line, problem: text });
}

function faultText(problem: FormFault['problem'], box: 'name' | 'scopes' | 'other'): string {
  if (problem.kind === 'line') return describeLine(problem.line);
  if (problem.kind === 'empty' && box === 'name') return i18n.t('templates.form.needsName');
  if (problem.kind === 'secret') return refusalText(problem.secret, box === 'scopes');
  return describeProblem(problem);
}

export function describeProblem(problem: Problem): string {
  switch (problem.kind) {
    case 'missing':
      return i18n.t('templates.problem.missing');
    case 'type':
      if (problem.expected === 'text') return i18n.t('templates.problem.text');
      return problem.expected === 'list'
        ? i18n.t('templates.problem.list')
        : i18n.t('templates.problem.object');
    case 'choice':
      return i18n.t('templates.problem.choice', { choices: either(problem.expected) });
    case 'empty':
      return i18n.t('templates.problem.empty');
    case 'too-long':
      return i18n.t('templates.problem.tooLong', { max: problem.max });
    case 'too-many':
      return i18n.t('templates.problem.tooMany', { max: problem.max });
    case 'control-character':
      return i18n.t('templates.problem.controlCharacter');
    case 'id':
      return i18n.t('templates.problem.id', { max: LIMITS.id });
    case 'email':
      return i18n.t('templates.problem.email');
    case 'api-version':
      return i18n.t('templates.problem.apiVersion');
    case 'days':
      return i18n.t('templates.problem.days', { max: LIMITS.rotateAfterDays });
    case 'path':
      return i18n.t('templates.problem.path');
    case 'rule':
      return i18n.t('templates.problem.rule');
    case 'rule-access':
      return i18n.t('templates.problem.ruleAccess');
    case 'variable':
      return i18n.t('templates.problem.variable');
    case 'double':
      return i18n.t('templates.problem.double');
    case 'duplicate-id':
      return i18n.t('templates.problem.duplicateId', { first: problem.first });
    case 'secret':
      return i18n.t('templates.problem.secret', { secret: describeSecret(problem.secret) });
    case 'forbidden-key':
      return i18n.t('templates.problem.forbiddenKey');
    case 'too-deep':
      return i18n.t('templates.problem.tooDeep', { max: problem.max });
    case 'number':
      return i18n.t('templates.problem.number');
    case 'envelope':
      return i18n.t('templates.problem.envelope');
    case 'foreign-id':
      return i18n.t('templates.problem.foreignId');
  }
}

function describeLine(problem: LineProblem): string {
  switch (problem) {
    case 'unknown':
      return i18n.t('templates.problem.line.unknown');
    case 'no-path':
      return i18n.t('templates.problem.line.noPath');
    case 'unknown-method':
      return i18n.t('templates.problem.line.unknownMethod');
    case 'no-label':
      return i18n.t('templates.problem.line.noLabel');
    case 'unknown-access':
      return i18n.t('templates.problem.line.unknownAccess');
  }
}

/** `a, b or c`. */
function either(choices: readonly string[]): string {
  const last = choices.at(-1);
  if (last === undefined) throw new Error('A choice without choices');
  const first = formats().listed(choices.slice(0, -1));
  return first === '' ? last : i18n.t('templates.problem.or', { first, last });
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
