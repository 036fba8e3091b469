import { nothingSeen, type PageFacts } from '../checklist/facts.ts';
import { checkTips } from '../checklist/findings.ts';
import { setTick, type Ticks } from '../checklist/ticks.ts';
import type { Knowledge } from '../messages/messages.ts';
import { isOrphaned, Orphaned, send } from '../messages/send.ts';
import { type ApplyOptions, applyPreset, undoTo } from '../page/apply.ts';
import type { FieldName } from '../page/field.ts';
import { type FillResult, type FillStep, fillStep, STEP_FIELDS } from '../page/fill.ts';
import { readScreen, type Screen } from '../page/screen.ts';
import { Stopped } from '../page/wait.ts';
import { watchPage } from '../page/watch.ts';
import { accountOfPath } from '../scopes/endpoint.ts';
import { previewPreset } from '../scopes/preview.ts';
import { grantedRows, type Snapshot } from '../scopes/snapshot.ts';
import type { AccountType, ScopePreset } from '../scopes/types.ts';
import { presetsFromTemplates } from '../templates/preset.ts';
import type { Template } from '../templates/types.ts';
import { nextFacts } from './facts.ts';
import { reportOf } from './report.ts';
import { fillSetup, stepOf, variablesOf } from './setup.ts';
import { createState, type State } from './state.ts';
import type { FillView, PanelIntents, PanelView } from './view.ts';

/** What the session needs from the surface it runs in. */
export interface SessionOptions {
  readonly document: Document;
  readonly accountType: AccountType;
  readonly signal: AbortSignal;
  /** Whether an event comes from the panel itself. */
  readonly isOwn: (event: Event) => boolean;
  /** Remembers whether the panel is open. */
  readonly rememberOpen: (open: boolean) => void;
}

/** How often the panel asks itself whether it still has an extension behind it, in ms. */
const ORPHANED_EVERY = 2000;

const NO_KNOWLEDGE: Knowledge = {
  known: [],
  presets: [],
  templates: [],
  unreadable: 0,
  libraryFailed: false,
};

/**
 * One panel's life on one page: watches the screen, carries out what the person asks, and keeps what is shown as
 * plain data. All acts on the page go through `utils/page`.
 */
export class Session {
  readonly state: State<PanelView>;
  readonly intents: PanelIntents;
  readonly #options: SessionOptions;
  readonly #values = new Map<string, string>();
  readonly #written = new Map<FieldName, string>();
  #knowledge: Knowledge = NO_KNOWLEDGE;
  #ticks: Ticks | null = null;
  #screen: Screen | null = null;
  #facts: PageFacts = nothingSeen;
  #applied: ScopePreset | null = null;
  #undo: { readonly name: string; readonly snapshot: Snapshot } | null = null;
  #work: AbortController | null = null;
  #listSince = true;
  #lookFailed = false;
  #refreshes = 0;
  #loadingTicks: Promise<void> | null = null;
  #tickLoads = 0;

  constructor(options: SessionOptions, open: boolean) {
    this.#options = options;
    this.state = createState<PanelView>({
      accountType: options.accountType,
      open,
      login: false,
      recognised: false,
      parts: { list: false, setup: false, contact: false, scopes: false, credentials: false },
      ready: false,
      presets: [],
      templates: [],
      templatesElsewhere: 0,
      templatesUnreadable: 0,
      libraryFailed: false,
      counts: { ticked: 0, listed: 0 },
      running: null,
      preview: null,
      report: null,
      canUndo: false,
      chosenTemplate: null,
      variables: [],
      fill: null,
      filling: false,
      saved: null,
      findings: new Map(),
      ticked: [],
      fault: null,
    });
    this.intents = this.#makeIntents();
  }

  /** Begins to watch; resolves once the background has told what it knows. */
  async start(): Promise<void> {
    const { document, signal } = this.#options;
    watchPage(document, () => this.look(), signal);
    for (const type of ['keydown', 'pointerdown'] as const) {
      document.defaultView?.addEventListener(type, (event) => this.#interrupt(event), {
        capture: true,
        signal,
      });
    }
    signal.addEventListener('abort', () => this.#work?.abort(new Stopped('left')));
    // No event tells a content script that its extension was replaced, and a page at rest brings no other occasion.
    const watch = setInterval(() => {
      if (isOrphaned()) this.state.set({ fault: 'orphaned' });
    }, ORPHANED_EVERY);
    signal.addEventListener('abort', () => clearInterval(watch));
    this.look();
    // One after the other, each by itself: presets that do not come must not take the checklist along.
    await this.#guarded(() => this.#refresh());
    await this.#guarded(() => this.#ticksReady(), 'keep');
  }

  /** Asks the background again, for instance after templates were changed in another window. */
  async refresh(): Promise<void> {
    await this.#guarded(() => this.#refresh());
  }

  async #refresh(): Promise<void> {
    const { accountType } = this.#options;
    this.#refreshes += 1;
    const asked = this.#refreshes;
    const knowledge = await send({ kind: 'get-knowledge', accountType });
    // An answer that was overtaken by a later one says what was, not what is.
    if (asked !== this.#refreshes) return;
    this.#knowledge = knowledge;
    const fits = (template: Template) =>
      template.accountType === accountType || template.accountType === 'any';
    const templates = this.#knowledge.templates.filter(fits);
    const { chosenTemplate } = this.state.get();
    this.state.set({
      ready: true,
      presets: [...presetsFromTemplates(templates), ...this.#knowledge.presets],
      templates,
      templatesElsewhere: this.#knowledge.templates.length - templates.length,
      templatesUnreadable: this.#knowledge.unreadable,
      libraryFailed: this.#knowledge.libraryFailed,
      chosenTemplate: templates.some(({ id }) => id === chosenTemplate) ? chosenTemplate : null,
    });
    this.#showVariables();
    this.look();
  }

  /** Reads the screen and brings what is shown up to date. While a preset is applied the run does the reading. */
  look(): void {
    if (this.#work !== null || this.#options.signal.aborted) return;
    if (isOrphaned()) {
      this.state.set({ fault: 'orphaned' });
      return;
    }
    try {
      this.#lookNow();
      if (this.#lookFailed) this.state.set({ fault: null });
      this.#lookFailed = false;
    } catch (error) {
      // A screen that cannot be read must not end the watch: the next one may be readable.
      if (!this.#lookFailed) console.error('Token Presets:', error);
      this.#lookFailed = true;
      this.state.set({ fault: 'program' });
    }
  }

  #lookNow(): void {
    const { document, accountType } = this.#options;
    const categories = new Set(this.#knowledge.known.map((scope) => scope.category));
    const screen = readScreen(document, accountType, categories);
    this.#screen = screen;
    this.#beginDraftIfNew(screen);
    this.#facts = nextFacts(this.#facts, {
      screen,
      accountType,
      applied: this.#applied,
      wantedApiVersion: this.#template()?.setup?.apiVersion ?? null,
      known: this.#knowledge.known,
    });
    const selection = screen.scopes?.selection;
    const { preview, fill } = this.state.get();
    this.state.set({
      login: screen.login,
      recognised: (this.#facts.parts ?? []).length > 0,
      parts: {
        list: screen.list,
        setup: screen.setup,
        contact: screen.contact,
        scopes: screen.scopes !== null,
        credentials: screen.credentials,
      },
      counts:
        selection === undefined
          ? { ticked: 0, listed: 0 }
          : { ticked: grantedRows(selection).length, listed: selection.rows.length },
      findings: checkTips(this.#facts),
      preview: preview === null ? null : this.#makePreview(preview.presetId),
      fill: fill !== null && fill.step === stepOf(screen) ? fill : null,
    });
  }

  #makeIntents(): PanelIntents {
    return {
      setOpen: (open) => {
        this.state.set({ open });
        this.#options.rememberOpen(open);
      },
      apply: (presetId) => void this.#guarded(() => this.#apply(presetId)),
      preview: (presetId) =>
        this.state.set({ preview: presetId === null ? null : this.#makePreview(presetId) }),
      stop: () => this.#work?.abort(new Stopped('person')),
      undo: () => void this.#guarded(() => this.#undoLast()),
      saveSelection: (name) => void this.#guarded(() => this.#save(name)),
      chooseTemplate: (id) => {
        this.state.set({ chosenTemplate: id, fill: null });
        this.#showVariables();
        this.look();
      },
      setVariable: (name, value) => {
        this.#values.set(name, value);
        this.#showVariables();
      },
      fill: (step) => void this.#guarded(() => this.#fill(step, new Set())),
      overwrite: (step, field) => void this.#guarded(() => this.#fill(step, new Set([field]))),
      tick: (tipId, ticked) => void this.#guarded(() => this.#tick(tipId, ticked)),
      openLibrary: () => void this.#guarded(async () => void (await send({ kind: 'open-library' }))),
    };
  }

  /** A failure of one act is shown in plain words and leaves everything else working. */
  async #guarded(act: () => Promise<void>, earlierFault: 'clear' | 'keep' = 'clear'): Promise<void> {
    try {
      if (isOrphaned()) throw new Orphaned();
      await act();
      const cleared = earlierFault === 'clear' && this.state.get().fault === 'program' && !this.#lookFailed;
      if (cleared) this.state.set({ fault: null });
    } catch (error) {
      if (error instanceof Stopped) return;
      const fault = error instanceof Orphaned || isOrphaned() ? 'orphaned' : 'program';
      if (fault === 'program') console.error('Token Presets:', error);
      this.state.set({ fault });
    }
  }

  /** The person's own click or Escape ends what is going on; the run's own clicks are not trusted events. */
  #interrupt(event: Event): void {
    if (this.#work === null || !event.isTrusted) return;
    const stops = event.type === 'keydown' && (event as KeyboardEvent).key === 'Escape';
    if (stops) this.#work.abort(new Stopped('escape'));
    else if (event.type === 'pointerdown' && !this.#options.isOwn(event))
      this.#work.abort(new Stopped('person'));
  }

  /** Runs one act on the page at a time. */
  async #working<T>(act: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
    if (this.#work !== null) return null;
    this.#work = new AbortController();
    try {
      return await act(this.#work.signal);
    } finally {
      this.#work = null;
      this.state.set({ running: null, filling: false });
      this.look();
    }
  }

  #applyOptions(name: string, signal: AbortSignal): ApplyOptions {
    const { document, accountType } = this.#options;
    return {
      document,
      accountType,
      known: this.#knowledge.known,
      signal,
      onProgress: (done, total) => this.state.set({ running: { name, done, total } }),
    };
  }

  async #apply(presetId: string): Promise<void> {
    if (this.#work !== null) return;
    const preset = this.state.get().presets.find(({ id }) => id === presetId);
    if (preset === undefined) throw new Error('A preset was applied that is not in the list');
    const foreign = this.#foreignAccount(preset);
    if (foreign !== null) {
      this.state.set({ report: { kind: 'other-account', name: preset.name, account: foreign } });
      return;
    }
    this.state.set({
      running: { name: preset.name, done: 0, total: 0 },
      report: null,
      preview: null,
      saved: null,
    });
    const result = await this.#working((signal) =>
      applyPreset(preset, this.#applyOptions(preset.name, signal)),
    );
    if (result === null) return;
    if (result.kind !== 'no-scopes') {
      this.#applied = preset;
      // A run that had nothing to do (a second click) leaves the way back to before the one that had.
      if (result.touched || this.#undo === null) {
        this.#undo = { name: preset.name, snapshot: result.before };
      }
    }
    this.state.set({ report: reportOf(preset.name, false, result), canUndo: this.#undo !== null });
    this.look();
  }

  /** The other account type that all of a preset's endpoints belong to; null when some fit. */
  #foreignAccount(preset: ScopePreset): AccountType | null {
    const accounts = preset.scopes.map((rule) => ('method' in rule ? accountOfPath(rule.path) : null));
    const [first] = accounts;
    if (first === undefined || first === null || first === this.#options.accountType) return null;
    const foreign = accounts.every((account) => account !== null && account !== this.#options.accountType);
    // Agencies call a brand's endpoints through their own token, so their page may list those.
    return foreign && this.#options.accountType !== 'agency' ? first : null;
  }

  async #undoLast(): Promise<void> {
    const last = this.#undo;
    if (last === null || this.#work !== null) return;
    this.state.set({ running: { name: last.name, done: 0, total: 0 }, report: null });
    const result = await this.#working((signal) =>
      undoTo(last.snapshot, this.#applyOptions(last.name, signal)),
    );
    if (result === null) return;
    if (result.kind === 'done') {
      this.#undo = null;
      this.#applied = null;
    }
    this.state.set({ report: reportOf(last.name, true, result), canUndo: this.#undo !== null });
    this.look();
  }

  #makePreview(presetId: string): PanelView['preview'] {
    const preset = this.state.get().presets.find(({ id }) => id === presetId);
    const selection = this.#screen?.scopes?.selection;
    if (preset === undefined || selection === undefined) return null;
    return { presetId, preview: previewPreset(selection, preset, this.#knowledge.known) };
  }

  async #save(name: string): Promise<void> {
    if (this.#work !== null) return;
    this.look();
    const selection = this.#screen?.scopes?.selection;
    if (selection === undefined) return;
    // A ticked row in a category that is switched off is not granted, so it is not part of what is saved.
    const answer = await send({
      kind: 'save-selection',
      name,
      selection: { ...selection, rows: grantedRows(selection) },
    });
    this.state.set({ saved: answer.kind === 'saved' ? { kind: 'saved', name, left: answer.left } : answer });
    if (answer.kind === 'saved') await this.refresh();
  }

  #template(): Template | null {
    const { templates, chosenTemplate } = this.state.get();
    return templates.find(({ id }) => id === chosenTemplate) ?? null;
  }

  #showVariables(): void {
    const setup = this.#template()?.setup;
    const names = setup === undefined ? [] : variablesOf(setup);
    this.state.set({ variables: names.map((name) => ({ name, value: this.#values.get(name) ?? '' })) });
  }

  async #fill(step: FillStep, overwrite: ReadonlySet<FieldName>): Promise<void> {
    const template = this.#template();
    if (template === null || this.#work !== null) return;
    const { setup = {} } = template; // a template may fill nothing, and then says so
    const { document } = this.#options;
    const { ready, unfilled } = fillSetup(setup, this.#values);
    this.state.set({ filling: true, fill: null });
    const results: FillResult[] = [];
    try {
      await this.#working((signal) =>
        fillStep(step, ready, {
          document,
          signal,
          overwrite,
          written: this.#written,
          onResult: (result) => results.push(result),
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
      ...results,
      ...open.map(([field, names]): FillView => ({ field, kind: 'variables', unfilled: names })),
    ];
    this.state.set({ fill: { step, results: views } });
  }

  /** Another token begins with whatever screen of a token follows the list. */
  #beginDraftIfNew(screen: Screen): void {
    const inside = screen.setup || screen.contact || screen.scopes !== null || screen.credentials;
    if (!inside) {
      if (screen.list) this.#listSince = true;
      return;
    }
    const seen = this.#facts.parts ?? [];
    const begins = this.#listSince && seen.includes('list');
    this.#listSince = false;
    if (!begins) return;
    this.#facts = {
      ...nothingSeen,
      parts: seen.filter((part) => part === 'list' || part === 'legacy-token'),
    };
    this.#applied = null;
    this.#undo = null;
    this.#written.clear();
    this.state.set({ report: null, canUndo: false, saved: null });
    // Until the new token's ticks are there, a tick waits for them instead of going to the token before.
    this.#ticks = null;
    this.state.set({ ticked: [] });
    void this.#guarded(() => this.#loadTicks(true));
  }

  /** Resolves once there are ticks to change; asks for them at most once. */
  async #ticksReady(): Promise<void> {
    if (this.#ticks === null) await (this.#loadingTicks ?? this.#loadTicks(false));
  }

  #loadTicks(begin: boolean): Promise<void> {
    this.#tickLoads += 1;
    const load = this.#tickLoads;
    const loading = send({ kind: 'get-ticks', begin }).then(({ draftId, ticked }) => {
      // A later request, for a newer token, has the last word.
      if (load !== this.#tickLoads) return;
      this.#ticks = { draftId, ticked };
      this.state.set({ ticked });
    });
    this.#loadingTicks = loading;
    // A failed request is asked again by the next tick.
    loading.catch(() => {
      if (load === this.#tickLoads) this.#loadingTicks = null;
    });
    return loading;
  }

  async #tick(tipId: string, ticked: boolean): Promise<void> {
    // The screen may have moved on to another token since it was read last.
    this.look();
    await this.#ticksReady();
    if (this.#ticks === null) throw new Error('The ticks of this token could not be loaded');
    this.#ticks = setTick(this.#ticks, tipId, ticked);
    this.state.set({ ticked: this.#ticks.ticked });
    await send({ kind: 'set-ticks', draftId: this.#ticks.draftId, ticked: this.#ticks.ticked });
  }
}
