import { type ApplyOptions, readAllScopes } from '../page/apply.ts';
import type { Selection } from '../scopes/types.ts';
import type { Desk } from './desk.ts';
import { contradicts } from './sight.ts';

/** Where on the page the scopes are read, and by what knowledge. */
export function pageOptions(desk: Desk, signal: AbortSignal): Omit<ApplyOptions, 'onProgress'> {
  const { document, accountType } = desk;
  const { known, learned } = desk.knowledge();
  return { document, accountType, known, learned, signal };
}

/** The scopes as they were read last; null where there are none, or where some may be out of sight. */
export function scopesInSight(desk: Desk): Selection | null {
  const screen = desk.screen();
  if (screen === null || screen.scopes === null || desk.hidesScopes()) return null;
  return screen.scopes.selection;
}

/** Reads all scopes, also those out of sight. Null where there are none, or while something else is going on. */
export async function readScopes(desk: Desk): Promise<Selection | null> {
  const { state, work } = desk;
  const screen = desk.screen();
  if (work.busy || screen === null || screen.scopes === null) return null;
  desk.listen();
  state.set({ running: { kind: 'reading' } });
  const page = await work.run((signal) => readAllScopes(pageOptions(desk, signal)));
  return page === null ? null : page.selection;
}

/** A reading of all scopes, kept as long as nothing on the page speaks against it. */
export class KeptReading {
  #all: Selection | null = null;

  get all(): Selection | null {
    return this.#all;
  }

  keep(all: Selection | null): void {
    this.#all = all;
  }

  /**
   * Takes in another reading.
   * @param isWhole whether it shows all scopes. Of one that does not, only so much counts: once it shows that
   *   something has changed since, nothing is kept.
   */
  follow(selection: Selection, isWhole: boolean): void {
    if (isWhole) this.#all = selection;
    else if (this.#all !== null && contradicts(this.#all, selection)) this.#all = null;
  }
}
