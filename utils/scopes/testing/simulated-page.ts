import type { Step } from '../steps.ts';
import type { AccountType, Method, ScopeRow, Selection } from '../types.ts';

export interface SimulatedScope {
  readonly category: string;
  readonly label: string;
  readonly method: Method | null;
  readonly path: string | null;
  ticked: boolean;
  /** The page never lets it change. */
  readonly locked?: boolean;
}

export interface SimulatedOptions {
  readonly accountType: AccountType;
  /** What switching a category on does to its boxes. */
  readonly switchOn: 'everything' | 'nothing' | 'keep';
  /** Whether the rows of a switched-off category are listed. */
  readonly listed: 'always' | 'when-on';
  /** Whether clearing the last box of a category switches it off. */
  readonly offWhenEmpty: boolean;
  readonly scopes: readonly SimulatedScope[];
  readonly on: readonly string[];
}

/** A tokens page without a DOM: what the rules in this folder meet, with the habits that real pages may have. */
export class SimulatedPage {
  readonly #options: SimulatedOptions;
  readonly #on: Set<string>;
  readonly #scopes: SimulatedScope[];

  constructor(options: SimulatedOptions) {
    this.#options = options;
    this.#on = new Set(options.on);
    this.#scopes = options.scopes.map((scope) => ({ ...scope }));
  }

  #rowId(scope: SimulatedScope): string {
    return `${scope.category}/${scope.method ?? ''} ${scope.path ?? scope.label}`;
  }

  read(): Selection {
    const names = [...new Set(this.#scopes.map((scope) => scope.category))];
    const visible = (category: string) => this.#options.listed === 'always' || this.#on.has(category);
    return {
      accountType: this.#options.accountType,
      categories: names.map((name) => ({
        id: name,
        name,
        toggle: this.#on.has(name) ? 'on' : 'off',
        locked: false,
        listed: visible(name),
      })),
      rows: this.#scopes
        .filter((scope) => visible(scope.category))
        .map(
          (scope): ScopeRow => ({
            id: this.#rowId(scope),
            method: scope.method,
            path: scope.path,
            label: scope.label,
            categoryId: scope.category,
            ticked: scope.ticked,
            locked: scope.locked === true,
          }),
        ),
    };
  }

  act(step: Step): void {
    if (step.kind === 'switch') {
      if (!step.to) {
        this.#on.delete(step.categoryId);
        return;
      }
      this.#on.add(step.categoryId);
      if (this.#options.switchOn === 'keep') return;
      for (const scope of this.#scopes) {
        if (scope.category === step.categoryId && scope.locked !== true) {
          scope.ticked = this.#options.switchOn === 'everything';
        }
      }
      return;
    }
    const scope = this.#scopes.find((candidate) => this.#rowId(candidate) === step.rowId);
    if (scope === undefined) throw new Error(`The page has no row ${step.rowId}`);
    scope.ticked = step.to;
    const left = this.#scopes.some((other) => other.category === scope.category && other.ticked);
    if (this.#options.offWhenEmpty && !left) this.#on.delete(scope.category);
  }

  /** The truth: what a token would be granted. */
  granted(): string[] {
    return this.#scopes
      .filter((scope) => scope.ticked && this.#on.has(scope.category))
      .map((scope) => this.#rowId(scope))
      .sort();
  }
}
