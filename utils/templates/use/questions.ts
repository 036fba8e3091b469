import type { Template } from '../types.ts';
import { answersTo, type LastAnswers } from './last-answers.ts';
import { variablesIn } from './variables.ts';

/** A variable that has to be asked for when a template is used. */
export interface VariableQuestion {
  readonly name: string;
  /** Given by the person, or else offered by the template. */
  readonly value: string;
  /** All that it may be; empty: anything. */
  readonly choices: readonly string[];
  /** Values to take with one click: given lately, then usual ones. */
  readonly offered: readonly string[];
}

/**
 * What has to be asked before a template is used, in the order of its texts.
 * @param given what the person entered for this use, by name.
 * @param today the date as `{date}` is to have it.
 */
export function questionsOf(
  template: Template,
  given: ReadonlyMap<string, string>,
  answers: LastAnswers,
  today: string,
): readonly VariableQuestion[] {
  const { setup, variables = [] } = template;
  if (setup === undefined) return [];
  return variablesIn(textsOf(setup)).map((name) => {
    const entry = variables.find((one) => one.name === name);
    const known = knownValue(name, template, today);
    const value = given.get(name) ?? known;
    const choices = entry?.choices ?? [];
    const isOpen = choices.length === 0;
    return {
      name,
      value,
      // What the template itself offers counts, also where its choices forgot it.
      choices: isOpen || known === '' || choices.includes(known) ? choices : [known, ...choices],
      offered: isOpen ? offersFor(name, answers).filter((one) => one !== value) : [],
    };
  });
}

/** Where integrations run. The words are the same in the languages that people name them in. */
const ENVIRONMENTS = ['production', 'staging', 'test'];

function offersFor(name: string, answers: LastAnswers): readonly string[] {
  const last = answersTo(answers, name);
  return name === 'environment' ? [...new Set([...last, ...ENVIRONMENTS])] : last;
}

/** What a variable is before anybody entered anything; empty where nothing is known. */
export function knownValue(name: string, { client, variables = [] }: Template, today: string): string {
  const entry = variables.find((one) => one.name === name);
  if (entry?.default !== undefined) return entry.default;
  if (name === 'client') return client ?? '';
  return name === 'date' ? today : '';
}

/** The texts of the wizard in which variables may stand. */
function textsOf(setup: NonNullable<Template['setup']>): readonly string[] {
  const { name = '', description = '', primaryContact = '', developerEmails = [] } = setup;
  return [name, description, primaryContact, ...developerEmails];
}

/** A day as a person's own calendar has it, in the one spelling that nobody misreads: 2026-11-22. */
export function dateText(day: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
