import type { Finding, FindingAction } from '../checklist/finding.ts';
import { fixText } from '../checklist/fix-text.ts';
import type { FieldName } from '../page/field.ts';
import { showField } from '../page/show-field.ts';
import type { Desk } from './desk.ts';
import type { Filling } from './filling.ts';
import type { ScopesRun } from './scopes-run.ts';

/** Carries out what takes a finding away, as the person asked by its button. */
export class Fixing {
  readonly #desk: Desk;
  readonly #scopes: ScopesRun;
  readonly #filling: Filling;

  constructor(desk: Desk, scopes: ScopesRun, filling: Filling) {
    this.#desk = desk;
    this.#scopes = scopes;
    this.#filling = filling;
  }

  /**
   * A finding as the page shows it now, of that only what the person could see when they pressed: a page may change at
   * that very moment. Null where it does not show any more.
   */
  find(kind: string): Finding | null {
    const seen = this.#shown(kind);
    this.#desk.look();
    const now = this.#shown(kind);
    if (seen === null || now === null) return null;
    const subjects = now.subjects.filter((subject) => seen.subjects.includes(subject));
    return { ...now, subjects, action: bothOf(seen.action, now.action) };
  }

  #shown(kind: string): Finding | null {
    const all = [...this.#desk.state.get().findings.values()].flat();
    return all.find((finding) => finding.kind === kind) ?? null;
  }

  async fix(kind: string): Promise<void> {
    const { state, work } = this.#desk;
    if (work.busy) return;
    const finding = this.find(kind);
    const asked = state.get().fixed;
    state.set({ fixed: null });
    if (finding === null || finding.action === null) return;
    const { action } = finding;
    if (action.kind === 'show') this.#show(kind, action.field);
    else if (action.kind === 'fill') {
      // The first press found text of the person's own, and said so beside the button that was pressed now.
      const mayReplace = asked !== null && asked.finding === kind && asked.result.kind === 'kept';
      await this.#fill(kind, action, mayReplace);
    } else await this.#change(fixText(finding) ?? '', action);
  }

  async #change(name: string, { kind, rows }: Extract<FindingAction, { rows: unknown }>): Promise<void> {
    const screen = this.#desk.screen();
    if (screen === null || screen.scopes === null) return;
    const ids = new Set(rows);
    // The reading that the finding was made of, a moment ago.
    const found = screen.scopes.selection.rows.filter(({ id }) => ids.has(id));
    await this.#scopes.change(name, {
      tick: kind === 'tick' ? found : [],
      clear: kind === 'remove' ? found : [],
    });
  }

  async #fill(
    kind: string,
    { field, text }: Extract<FindingAction, { kind: 'fill' }>,
    mayReplace: boolean,
  ): Promise<void> {
    const result = await this.#filling.fillOne(field, text, mayReplace);
    if (result !== null) this.#desk.state.set({ fixed: { finding: kind, result } });
  }

  #show(kind: string, field: FieldName): void {
    const { document, state } = this.#desk;
    if (showField(document, field, this.#filling.pointedOut(document))) return;
    state.set({ fixed: { finding: kind, result: { field, kind: 'notOnScreen' } } });
  }
}

/** What of an act was said on its button and is still to be done; null where that is nothing. */
function bothOf(seen: FindingAction | null, now: FindingAction | null): FindingAction | null {
  if (seen === null || now === null) return null;
  if (!('rows' in now)) return JSON.stringify(seen) === JSON.stringify(now) ? now : null;
  if (seen.kind !== now.kind || !('rows' in seen)) return null;
  const said = new Set(seen.rows);
  const rows = now.rows.filter((id) => said.has(id));
  return rows.length === 0 ? null : { kind: now.kind, rows };
}
