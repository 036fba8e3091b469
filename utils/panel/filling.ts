import type { FieldName } from '../page/field.ts';
import { type FillResult, type FillStep, fillStep, STEP_FIELDS } from '../page/fill.ts';
import { findLearnedFields } from '../page/learned/find.ts';
import { Stopped } from '../page/wait.ts';
import type { Template } from '../templates/types.ts';
import type { Desk } from './desk.ts';
import { fillSetup, variablesOf } from './setup.ts';
import type { FillView } from './view.ts';

/** Fills Setup and Contact Information from the chosen template. */
export class Filling {
  readonly #desk: Desk;
  readonly #values = new Map<string, string>();
  readonly #written = new Map<FieldName, string>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** The chosen template; null where none is. */
  template(): Template | null {
    const { templates, chosenTemplate } = this.#desk.state.get();
    return templates.find(({ id }) => id === chosenTemplate) ?? null;
  }

  choose(id: string | null): void {
    this.#desk.state.set({ chosenTemplate: id, fill: null });
    this.showVariables();
    this.#desk.look();
  }

  setVariable(name: string, value: string): void {
    this.#values.set(name, value);
    this.showVariables();
  }

  showVariables(): void {
    const setup = this.template()?.setup;
    const names = setup === undefined ? [] : variablesOf(setup);
    this.#desk.state.set({
      variables: names.map((name) => ({ name, value: this.#values.get(name) ?? '' })),
    });
  }

  /** Another token: what was written into the one before says nothing about its fields. */
  begin(): void {
    this.#written.clear();
  }

  #pointedOut(page: Document): ReadonlyMap<FieldName, Element> {
    const { learned } = this.#desk.knowledge();
    return learned === null ? new Map() : findLearnedFields(page, learned);
  }

  /** @param overwrite fields in which what the person wrote may be replaced. */
  async fill(step: FillStep, overwrite: ReadonlySet<FieldName>): Promise<void> {
    const { document, state, work } = this.#desk;
    const template = this.template();
    if (template === null || work.busy) return;
    const { setup = {} } = template; // a template may fill nothing, and then says so
    const { ready, unfilled } = fillSetup(setup, this.#values);
    state.set({ filling: true, fill: null });
    const results = new Map<FieldName, FillResult>();
    try {
      await work.run((signal) =>
        fillStep(step, ready, {
          document,
          signal,
          overwrite,
          written: this.#written,
          pointedOut: (page) => this.#pointedOut(page),
          onResult: (result) => results.set(result.field, result),
        }),
      );
    } catch (error) {
      // Stopped by the person: what was filled until then is told.
      if (!(error instanceof Stopped)) throw error;
    }
    const open = [...unfilled].filter(([field]) =>
      (STEP_FIELDS[step] as readonly FieldName[]).includes(field),
    );
    const views: FillView[] = [
      ...results.values(),
      ...open.map(([field, names]): FillView => ({ field, kind: 'variables', unfilled: names })),
    ];
    state.set({ fill: { step, results: views } });
  }
}
