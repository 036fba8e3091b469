import type { TemplateTexts } from '../checklist/facts.ts';
import { send } from '../messages/send.ts';
import type { FieldName } from '../page/field.ts';
import { type FillResult, type FillStep, fillStep, STEP_FIELDS } from '../page/fill.ts';
import { findLearnedFields } from '../page/learned/find.ts';
import { Stopped } from '../page/wait.ts';
import type { ScopePreset } from '../scopes/types.ts';
import { hasSecret } from '../secrets/secrets.ts';
import type { Template, TemplateSetup } from '../templates/types.ts';
import { type LastAnswers, LONGEST_ANSWER } from '../templates/use/last-answers.ts';
import { presetsFromTemplates } from '../templates/use/preset.ts';
import { dateText, knownValue, questionsOf, type VariableQuestion } from '../templates/use/questions.ts';
import type { Desk } from './desk.ts';
import { fillSetup, textsWith } from './setup.ts';
import type { FillView } from './view.ts';

/** Fills Setup and Contact Information from the chosen template. */
export class Filling {
  readonly #desk: Desk;
  /** What the person entered for the token in hand, by the variable's name. */
  readonly #given = new Map<string, string>();
  /** As the background told after a use; until then it is as told at the beginning. */
  #answers: LastAnswers | null = null;
  readonly #written = new Map<FieldName, string>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** The chosen template; null where none is. */
  template(): Template | null {
    const { templates, chosenTemplate } = this.#desk.state.get();
    return templates.find(({ id }) => id === chosenTemplate) ?? null;
  }

  /** The scopes of the chosen template; null where it has none. */
  preset(): ScopePreset | null {
    const template = this.template();
    return template === null ? null : (presetsFromTemplates([template])[0] ?? null);
  }

  /** What the chosen template would write, as far as it is ready; null where none is chosen. */
  ready(): TemplateTexts | null {
    const template = this.template();
    if (template === null) return null;
    const { name, description, apiVersion, primaryContact } = fillSetup(
      template.setup ?? {}, // a template may fill nothing
      valuesOf(this.#questions()),
    ).ready;
    const texts = { name, description, apiVersion, primaryContact };
    return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));
  }

  choose(id: string | null): void {
    this.#desk.state.set({ chosenTemplate: id, fill: null });
    const template = this.template();
    // What was typed for another template goes on, unless this one knows better.
    if (template !== null)
      for (const name of [...this.#given.keys()])
        if (knownValue(name, template, '') !== '') this.#given.delete(name);
    this.showVariables();
    this.#desk.look();
  }

  setVariable(name: string, value: string): void {
    this.#given.set(name, value);
    this.showVariables();
  }

  showVariables(): void {
    const variables = this.#questions();
    const setup = this.template()?.setup;
    this.#desk.state.set({
      variables,
      texts: setup === undefined ? [] : textsWith(setup, valuesOf(variables)),
    });
  }

  #questions(): readonly VariableQuestion[] {
    const template = this.template();
    if (template === null) return [];
    const answers = this.#answers ?? this.#desk.knowledge().answers;
    return questionsOf(template, this.#given, answers, dateText(new Date()));
  }

  /** Another token: neither what was written into the one before nor whom it was for says anything about it. */
  begin(): void {
    this.#written.clear();
    this.#given.clear();
    this.showVariables();
  }

  /** The fields that the person pointed out, as they are on the page now. */
  pointedOut(page: Document): ReadonlyMap<FieldName, Element> {
    const { learned } = this.#desk.knowledge();
    return learned === null ? new Map() : findLearnedFields(page, learned);
  }

  /** @param overwrite fields in which what the person wrote may be replaced. */
  async fill(step: FillStep, overwrite: ReadonlySet<FieldName>): Promise<void> {
    const { state, work } = this.#desk;
    const template = this.template();
    if (template === null || work.busy) return;
    const { setup = {} } = template; // a template may fill nothing, and then says so
    const values = valuesOf(this.#questions());
    const { ready, open } = fillSetup(setup, values);
    const results = await this.#put(step, ready, overwrite);
    const left = open.filter(({ field }) => (STEP_FIELDS[step] as readonly FieldName[]).includes(field));
    const views: FillView[] = [...results.values(), ...left];
    state.set({ fill: { step, results: views } });
    // What was filled in belongs to what is kept of the token, also where the page is loaded anew right now.
    this.#desk.look();
    const isUsed = views.some(({ kind }) => kind === 'filled' || kind === 'already');
    if (isUsed) await this.#remember(template.id, values);
  }

  /** @returns what came of each field, also where the person stopped the rest. */
  async #put(
    step: FillStep,
    setup: TemplateSetup,
    overwrite: ReadonlySet<FieldName>,
  ): Promise<ReadonlyMap<FieldName, FillResult>> {
    const { document, state, work } = this.#desk;
    state.set({ filling: true, fill: null });
    const results = new Map<FieldName, FillResult>();
    try {
      await work.run((signal) =>
        fillStep(step, setup, {
          document,
          signal,
          overwrite,
          written: this.#written,
          pointedOut: (page) => this.pointedOut(page),
          onResult: (result) => results.set(result.field, result),
        }),
      );
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
    }
    return results;
  }

  /**
   * Puts a text into one field, and nothing else.
   * @param overwrite whether what the person wrote there may be replaced.
   * @returns null where nothing came of it: something else is going on, or the person stopped it.
   */
  async fillOne(field: FieldName, text: string, overwrite: boolean): Promise<FillResult | null> {
    if (this.#desk.work.busy) return null;
    const setup = { [field]: field === 'developerEmails' ? [text] : text };
    const results = await this.#put('both', setup, new Set(overwrite ? [field] : []));
    return results.get(field) ?? null;
  }

  /** Keeps what was answered for the next token, and that the template was used. */
  async #remember(templateId: string, values: ReadonlyMap<string, string>): Promise<void> {
    const answered = [...values]
      .map(([name, value]) => [name, value.trim()] as const)
      .filter(([, value]) => value !== '' && value.length <= LONGEST_ANSWER && !hasSecret(value));
    const answers = Object.fromEntries(answered.map(([name, value]) => [name, [value]]));
    this.#answers = await send({ kind: 'template-used', templateId, answers });
    this.showVariables();
  }
}

function valuesOf(questions: readonly VariableQuestion[]): ReadonlyMap<string, string> {
  return new Map(questions.map(({ name, value }) => [name, value]));
}
