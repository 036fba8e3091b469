import { send } from '../messages/send.ts';
import { type ApplyOptions, applyPreset, undoTo } from '../page/apply.ts';
import { accountOfPath } from '../scopes/endpoint.ts';
import { previewPreset } from '../scopes/preview.ts';
import { grantedRows, type Snapshot } from '../scopes/snapshot.ts';
import type { AccountType, ScopePreset } from '../scopes/types.ts';
import type { Desk } from './desk.ts';
import { reportOf } from './report.ts';
import type { PanelView } from './view.ts';

/** What is done to the scopes: a preset applied, undone, looked at beforehand, or made of what is ticked. */
export class ScopesRun {
  readonly #desk: Desk;
  #applied: ScopePreset | null = null;
  #undo: { readonly name: string; readonly snapshot: Snapshot } | null = null;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** The preset that was applied last to the token in hand. */
  get applied(): ScopePreset | null {
    return this.#applied;
  }

  /** Another token: nothing was applied to it, and nothing of it can be undone. */
  begin(): void {
    this.#applied = null;
    this.#undo = null;
    this.#desk.state.set({ report: null, canUndo: false, saved: null });
  }

  async apply(presetId: string): Promise<void> {
    const { state, work } = this.#desk;
    if (work.busy) return;
    const preset = state.get().presets.find(({ id }) => id === presetId);
    if (preset === undefined) throw new Error('A preset was applied that is not in the list');
    const foreign = this.#foreignAccount(preset);
    if (foreign !== null) {
      state.set({ report: { kind: 'other-account', name: preset.name, account: foreign } });
      return;
    }
    state.set({
      running: { name: preset.name, done: 0, total: 0 },
      report: null,
      preview: null,
      saved: null,
    });
    const result = await work.run((signal) => applyPreset(preset, this.#options(preset.name, signal)));
    if (result === null) return;
    if (result.kind !== 'no-scopes') {
      this.#applied = preset;
      // A run that had nothing to do (a second click) leaves the way back to before the one that had.
      if (result.touched || this.#undo === null) {
        this.#undo = { name: preset.name, snapshot: result.before };
      }
    }
    state.set({ report: reportOf(preset.name, false, result), canUndo: this.#undo !== null });
    this.#desk.look();
  }

  async undo(): Promise<void> {
    const { state, work } = this.#desk;
    const last = this.#undo;
    if (last === null || work.busy) return;
    state.set({ running: { name: last.name, done: 0, total: 0 }, report: null });
    const result = await work.run((signal) => undoTo(last.snapshot, this.#options(last.name, signal)));
    if (result === null) return;
    if (result.kind === 'done') {
      this.#undo = null;
      this.#applied = null;
    }
    state.set({ report: reportOf(last.name, true, result), canUndo: this.#undo !== null });
    this.#desk.look();
  }

  /** What a preset would do now; null where the scopes are not on the screen. */
  preview(presetId: string): PanelView['preview'] {
    const preset = this.#desk.state.get().presets.find(({ id }) => id === presetId);
    const selection = this.#desk.screen()?.scopes?.selection;
    if (preset === undefined || selection === undefined) return null;
    return { presetId, preview: previewPreset(selection, preset, this.#desk.knowledge().known) };
  }

  async save(name: string): Promise<void> {
    const { state, work } = this.#desk;
    if (work.busy) return;
    this.#desk.look();
    const selection = this.#desk.screen()?.scopes?.selection;
    if (selection === undefined) return;
    // A ticked row in a category that is switched off is not granted, so it is not part of what is saved.
    const answer = await send({
      kind: 'save-selection',
      name,
      selection: { ...selection, rows: grantedRows(selection) },
    });
    state.set({ saved: answer.kind === 'saved' ? { kind: 'saved', name, left: answer.left } : answer });
    if (answer.kind === 'saved') await this.#desk.refresh();
  }

  #options(name: string, signal: AbortSignal): ApplyOptions {
    const { document, accountType, state } = this.#desk;
    return {
      document,
      accountType,
      known: this.#desk.knowledge().known,
      learned: this.#desk.knowledge().learned,
      signal,
      onProgress: (done, total) => state.set({ running: { name, done, total } }),
    };
  }

  /** The other account type that all of a preset's endpoints belong to; null when some fit. */
  #foreignAccount(preset: ScopePreset): AccountType | null {
    const { accountType } = this.#desk;
    const accounts = preset.scopes.map((rule) => ('method' in rule ? accountOfPath(rule.path) : null));
    const [first] = accounts;
    if (first === undefined || first === null || first === accountType) return null;
    const foreign = accounts.every((account) => account !== null && account !== accountType);
    // Agencies call a brand's endpoints through their own token, so their page may list those.
    return foreign && accountType !== 'agency' ? first : null;
  }
}
