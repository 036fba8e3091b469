import { send } from '../messages/send.ts';
import { type ApplyOptions, type ApplyResult, applyChange, applyPreset, undoTo } from '../page/apply.ts';
import type { RowChange } from '../scopes/change.ts';
import { accountOfPath } from '../scopes/endpoint.ts';
import { previewPreset } from '../scopes/preview.ts';
import { riskOfRows, riskOfRules } from '../scopes/risk-summary.ts';
import { grantedRows, type Snapshot } from '../scopes/snapshot.ts';
import type { AccountType, ScopePreset, Selection } from '../scopes/types.ts';
import { Afterwards } from './afterwards.ts';
import { KeptReading, pageOptions, readScopes, scopesInSight } from './all-scopes.ts';
import type { Desk } from './desk.ts';
import type { LastPreset } from './last-preset.ts';
import { reportOf } from './report.ts';
import type { PanelView, ScopesAct } from './view.ts';

/** What is done to the scopes: a preset applied, undone, looked at beforehand, or made of what is ticked. */
export class ScopesRun {
  readonly #desk: Desk;
  readonly #keepLast: (preset: LastPreset) => void;
  #applied: ScopePreset | null = null;
  #undo: {
    readonly name: string;
    readonly snapshot: Snapshot;
    /** What was applied before. */
    readonly applied: ScopePreset | null;
  } | null = null;
  readonly #afterwards = new Afterwards();
  /** What the preview is made of. */
  readonly #previewed = new KeptReading();

  /** @param keepLast remembers which preset was applied, to apply it once more by a key. */
  constructor(desk: Desk, keepLast: (preset: LastPreset) => void) {
    this.#desk = desk;
    this.#keepLast = keepLast;
  }

  /** The preset that was applied last to the token in hand. */
  get applied(): ScopePreset | null {
    return this.#applied;
  }

  /** Another token: nothing was applied to it, and nothing of it can be undone. */
  begin(): void {
    this.#applied = null;
    this.#undo = null;
    this.#afterwards.begin();
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
    this.#begin(preset.name);
    const result = await work.run((signal) => applyPreset(preset, this.#options(preset.name, signal)));
    if (result === null) return;
    this.#rememberWayBack(preset.name, null, result);
    if (result.kind !== 'no-scopes') {
      this.#applied = preset;
      this.#keepLast({ id: preset.id, name: preset.name });
    }
    this.#end(preset.name, 'apply', result);
    if (result.kind === 'done' && preset.source.kind === 'template')
      await send({ kind: 'template-used', templateId: preset.source.templateId, answers: {} });
  }

  /** Ticks or clears single rows; all others stay as they are, and so does what was applied. */
  async change(name: string, rows: RowChange): Promise<void> {
    const { work } = this.#desk;
    if (work.busy) return;
    this.#begin(name);
    const result = await work.run((signal) => applyChange(rows, this.#options(name, signal)));
    if (result === null) return;
    this.#rememberWayBack(name, this.#applied, result);
    this.#end(name, rows.tick.length > 0 ? 'tick' : 'clear', result);
  }

  /** A run that had nothing to do (a second click) leaves the way back to before the one that had. */
  #rememberWayBack(name: string, applied: ScopePreset | null, result: ApplyResult): void {
    if (result.kind === 'no-scopes' || !(result.touched || this.#undo === null)) return;
    this.#undo = { name, snapshot: result.before, applied };
  }

  async undo(): Promise<void> {
    const { work } = this.#desk;
    const last = this.#undo;
    if (last === null || work.busy) return;
    this.#begin(last.name, {});
    const result = await work.run((signal) => undoTo(last.snapshot, this.#options(last.name, signal)));
    if (result === null) return;
    if (result.kind === 'done') {
      this.#undo = null;
      this.#applied = last.applied;
    }
    this.#end(last.name, 'undo', result);
  }

  /** @param over what of the panel is over by it. */
  #begin(name: string, over: Partial<PanelView> = { preview: null, finding: null, saved: null }): void {
    this.#afterwards.begin();
    this.#desk.listen();
    this.#desk.state.set({
      running: { kind: 'applying', name, done: 0, total: 0 },
      report: null,
      ...over,
    });
  }

  #end(name: string, act: ScopesAct, result: ApplyResult): void {
    const report = reportOf(name, act, result);
    this.#desk.listen();
    this.#afterwards.end(result, report);
    this.#desk.state.set({ report, canUndo: this.#undo !== null });
  }

  /** The person has pressed something on the page. */
  touched(): void {
    this.#afterwards.touched();
  }

  /** Another reading that shows all scopes: what was told of the last run has to be true of it. */
  review(selection: Selection): void {
    if (!this.#afterwards.isOn) return;
    this.#desk.listen();
    const { state } = this.#desk;
    const report = this.#afterwards.review(selection, state.get().report);
    if (report !== null) state.set({ report });
  }

  /** Shows what a preset would do now; null shows nothing. */
  async preview(presetId: string | null): Promise<void> {
    const { state } = this.#desk;
    if (presetId === null) {
      state.set({ preview: null });
      return;
    }
    this.#previewed.keep(scopesInSight(this.#desk) ?? (await readScopes(this.#desk)));
    state.set({ preview: this.#previewOf(presetId, this.#previewed.all) });
  }

  /**
   * The preview that is shown, after another reading.
   * @param selection null where the scopes are not on the screen.
   * @param isWhole whether the reading shows all scopes; see `KeptReading`.
   */
  previewAfter(selection: Selection | null, isWhole: boolean): PanelView['preview'] {
    const { preview } = this.#desk.state.get();
    if (preview === null || selection === null) return null;
    this.#previewed.follow(selection, isWhole);
    return this.#previewOf(preview.presetId, this.#previewed.all);
  }

  #previewOf(presetId: string, selection: Selection | null): PanelView['preview'] {
    const preset = this.#desk.state.get().presets.find(({ id }) => id === presetId);
    if (preset === undefined || selection === null) return null;
    const { known } = this.#desk.knowledge();
    const preview = previewPreset(selection, preset, known);
    const { accountType } = this.#desk;
    // Rows that the page does not list yet can only be judged by the rules.
    const risk =
      preview.toLookInto.length > 0
        ? riskOfRules(preset.scopes, accountType, () => known)
        : riskOfRows([...preview.add, ...preview.keep], selection);
    return { presetId, preview, risk };
  }

  async save(name: string): Promise<void> {
    const { state, work } = this.#desk;
    if (work.busy) return;
    this.#desk.look();
    state.set({ saved: null });
    const selection = scopesInSight(this.#desk) ?? (await readScopes(this.#desk));
    if (selection === null) return;
    // A ticked row in a category that is switched off is not granted, so it is not part of what is saved.
    const rows = grantedRows(selection);
    if (rows.length === 0) {
      state.set({ saved: { kind: 'failed', why: 'nothing' } });
      return;
    }
    const answer = await send({ kind: 'save-selection', name, selection: { ...selection, rows } });
    state.set({ saved: answer.kind === 'saved' ? { kind: 'saved', name, left: answer.left } : answer });
    if (answer.kind === 'saved') await this.#desk.refresh();
  }

  #options(name: string, signal: AbortSignal): ApplyOptions {
    const { state } = this.#desk;
    return {
      ...pageOptions(this.#desk, signal),
      onProgress: (done, total) => state.set({ running: { kind: 'applying', name, done, total } }),
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
