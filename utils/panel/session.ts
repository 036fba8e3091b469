import { nothingSeen, type PageFacts } from '../checklist/facts.ts';
import { checkTips } from '../checklist/findings.ts';
import type { Knowledge, OpenLibrary } from '../messages/messages.ts';
import { isOrphaned, Orphaned, send } from '../messages/send.ts';
import type { Mark } from '../page/pick/outlines.ts';
import { inOneReading } from '../page/reading/reading.ts';
import { formatPageReport, makePageReport } from '../page/report/page-report.ts';
import type { ScopesOnPage } from '../page/scope-reader.ts';
import { readScreen, type Screen } from '../page/screen.ts';
import { findHidden } from '../page/survey.ts';
import { nextFrame, Stopped, yieldToPage } from '../page/wait.ts';
import { watchPage } from '../page/watch.ts';
import { grantedRows } from '../scopes/snapshot.ts';
import type { AccountType, ScopePreset } from '../scopes/types.ts';
import { copyText } from '../support/copying.ts';
import { noteFault } from '../support/faults.ts';
import type { Template } from '../templates/types.ts';
import { presetsFromTemplates } from '../templates/use/preset.ts';
import { Auditing } from './auditing.ts';
import type { Docking } from './docking.ts';
import { Drafting } from './drafting.ts';
import { nextFacts } from './facts.ts';
import { Filling } from './filling.ts';
import { Fixing } from './fixing.ts';
import type { LastPresetPort } from './last-preset.ts';
import { marksOf } from './marks.ts';
import { Migrating } from './migrating.ts';
import { Person } from './person.ts';
import { Pointing } from './pointing.ts';
import { recognitionOf } from './recognition.ts';
import { RecordKeeping } from './record-keeping.ts';
import { NO_RECORDS } from './records-view.ts';
import { Repeating } from './repeating.ts';
import { createRisks } from './risks.ts';
import { ScopesRun } from './scopes-run.ts';
import { stepOf } from './setup.ts';
import { type OutOfSight, Sight } from './sight.ts';
import { createState, type State } from './state.ts';
import { TokenNames } from './token-names.ts';
import type { PanelIntents, PanelView } from './view.ts';
import { Work } from './work.ts';

/** What the session needs from the surface it runs in. */
export interface SessionOptions {
  readonly document: Document;
  readonly accountType: AccountType;
  readonly signal: AbortSignal;
  /** Whether an event comes from the panel itself. */
  readonly isOwn: (event: Event) => boolean;
  readonly docking: Pick<Docking, 'view' | 'listen' | 'intents'>;
  /** Remembers whether the panel is open. */
  readonly rememberOpen: (open: boolean) => void;
  /** Outlines elements of the page, in place of what was outlined before. */
  readonly outline: (marks: readonly Mark[]) => void;
  /** Puts a text on the clipboard; rejects where the browser does not let it. */
  readonly copy: (text: string) => Promise<void>;
  readonly extensionVersion: string;
  readonly lastPreset: LastPresetPort;
}

/** The version of the API that the integration of a preset is made for; null where none is known. */
function versionFor(preset: ScopePreset | null): string | null {
  if (preset === null || preset.source.kind !== 'integration') return null;
  const pitfall = preset.source.pitfalls.find(({ kind }) => kind === 'wants-version');
  return pitfall !== undefined && 'version' in pitfall ? String(pitfall.version) : null;
}

/** All that a screen says, as one text: equal where two say the same. */
function wordsOf({ scopes, fields, values, ...screen }: Screen, outOfSight: OutOfSight | null): string {
  const selection = scopes === null ? null : scopes.selection;
  return JSON.stringify([screen, [...fields.keys()], [...values], selection, outOfSight]);
}

/** How often the panel asks itself whether it still has an extension behind it, in ms. */
const ORPHANED_EVERY = 2000;

const NO_KNOWLEDGE: Knowledge = {
  known: [],
  presets: [],
  templates: [],
  unreadable: 0,
  libraryFailed: false,
  learned: null,
  answers: {},
};

/**
 * One panel's life on one page: watches the screen, carries out what the person asks, and keeps what is shown as
 * plain data. All acts on the page go through `utils/page`.
 */
export class Session {
  readonly state: State<PanelView>;
  readonly intents: PanelIntents;
  readonly #options: SessionOptions;
  readonly #work: Work;
  readonly #scopes: ScopesRun;
  readonly #repeating: Repeating;
  readonly #auditing: Auditing;
  readonly #filling: Filling;
  readonly #drafting: Drafting;
  readonly #fixing: Fixing;
  readonly #migrating: Migrating;
  readonly #keeping: RecordKeeping;
  readonly #pointing: Pointing;
  readonly #person: Person;
  readonly #sight = new Sight((page) => this.#findHidden(page));
  readonly #tokenNames = new TokenNames();
  #knowledge: Knowledge = NO_KNOWLEDGE;
  #screen: Screen | null = null;
  #facts: PageFacts = nothingSeen;
  /** What the last look saw, in words. */
  #seen = '';
  #listSince = true;
  #lookFailed = false;
  #refreshes = 0;

  constructor(options: SessionOptions, open: boolean) {
    this.#options = options;
    this.state = createState<PanelView>({
      accountType: options.accountType,
      open,
      dock: options.docking.view(),
      login: false,
      recognised: false,
      parts: {
        list: false,
        legacyToken: false,
        setup: false,
        contact: false,
        scopes: false,
        credentials: false,
      },
      ready: false,
      presets: [],
      riskOf: () => undefined,
      templates: [],
      templatesElsewhere: 0,
      templatesUnreadable: 0,
      libraryFailed: false,
      counts: { ticked: 0, listed: 0 },
      outOfSight: null,
      running: null,
      preview: null,
      audit: null,
      finding: null,
      report: null,
      commanded: false,
      canUndo: false,
      chosenTemplate: null,
      variables: [],
      texts: [],
      fill: null,
      filling: false,
      saved: null,
      findings: new Map(),
      fixed: null,
      ticked: [],
      reasons: [],
      records: NO_RECORDS,
      recognition: null,
      outlined: false,
      pointing: null,
      pageReport: null,
      migration: null,
      fault: null,
    });
    this.#work = new Work(() => {
      this.state.set({ running: null, filling: false });
      // What came of it is drawn first: a reading of many rows takes longer than a frame.
      void nextFrame()
        .then(yieldToPage)
        .then(() => this.look());
    });
    const desk = {
      document: options.document,
      accountType: options.accountType,
      state: this.state,
      work: this.#work,
      knowledge: () => this.#knowledge,
      screen: () => this.#screen,
      hidesScopes: () => {
        const scopes = this.#screen === null ? null : this.#screen.scopes;
        return scopes !== null && this.#sight.now(scopes) !== null;
      },
      listen: () => this.#person.listen(),
      look: () => this.look(),
      refresh: () => this.refresh(),
    };
    this.#scopes = new ScopesRun(desk, options.lastPreset.keep);
    this.#repeating = new Repeating(desk, this.#scopes, options.lastPreset);
    this.#auditing = new Auditing(desk, options.copy);
    this.#filling = new Filling(desk);
    this.#drafting = new Drafting(desk);
    this.#fixing = new Fixing(desk, this.#scopes, this.#filling);
    this.#migrating = new Migrating(desk, options.copy);
    this.#keeping = new RecordKeeping(desk, this.#drafting, (act) => void this.#guarded(act, 'keep'));
    const { signal, isOwn, outline } = options;
    this.#pointing = new Pointing(desk, { signal, isOwn, outline, host: options.document.location.host });
    this.#person = new Person(options.document, signal, (event) => this.#heed(event));
    this.intents = this.#makeIntents();
    options.docking.listen((dock) => this.state.set({ dock }));
  }

  /**
   * Begins to watch; resolves once the background has told what it knows.
   * @param asked what it knows, or its answer that is on the way: with the first, all is read and shown once.
   */
  async start(asked: Knowledge | Promise<Knowledge> = this.#ask()): Promise<void> {
    const { document, signal } = this.#options;
    watchPage(
      document,
      () => this.look(),
      signal,
      () => this.#work.busy,
    );
    signal.addEventListener('abort', () => this.#work.stop('left'));
    // No event tells a content script that its extension was replaced, and a page at rest brings no other occasion.
    const watch = setInterval(() => this.checkExtension(), ORPHANED_EVERY);
    signal.addEventListener('abort', () => clearInterval(watch));
    if (asked instanceof Promise) this.look();
    // One after the other, each by itself: presets that do not come must not take the checklist along.
    await this.#guarded(() => this.#refresh(asked));
    await this.#guarded(() => this.#drafting.ready(), 'keep');
    await this.#guarded(() => this.#keeping.load(), 'keep');
  }

  /** Asks the background again, for instance after templates were changed in another window. */
  async refresh(): Promise<void> {
    await this.#guarded(() => this.#refresh());
  }

  /** Another window may have changed what is kept of the migration. */
  migrationChanged(): void {
    if (this.state.get().migration !== null) void this.#guarded(() => this.#migrating.ask(), 'keep');
  }

  /** Asks for the records again, for instance after they were changed in another window. */
  async refreshRecords(): Promise<void> {
    await this.#guarded(() => this.#keeping.refresh(), 'keep');
  }

  /** Notices that the extension behind the panel was replaced, so that nobody presses what is dead. */
  checkExtension(): void {
    if (isOrphaned()) this.state.set({ fault: 'orphaned' });
  }

  /** Applies the preset applied last once more: a key of the browser asked for it. */
  applyLast(): void {
    void this.#guarded(() => this.#repeating.applyLast());
  }

  #ask(): Promise<Knowledge> {
    return send({ kind: 'get-knowledge', accountType: this.#options.accountType });
  }

  async #refresh(asked: Knowledge | Promise<Knowledge> = this.#ask()): Promise<void> {
    this.#refreshes += 1;
    const refresh = this.#refreshes;
    const knowledge = asked instanceof Promise ? await asked : asked;
    // An answer that was overtaken by a later one says what was, not what is.
    if (refresh !== this.#refreshes) return;
    this.#know(knowledge);
  }

  #know(knowledge: Knowledge): void {
    const { accountType } = this.#options;
    this.#knowledge = knowledge;
    const fits = (template: Template) =>
      template.accountType === accountType || template.accountType === 'any';
    const templates = this.#knowledge.templates.filter(fits);
    const { chosenTemplate } = this.state.get();
    const presets = [...presetsFromTemplates(templates), ...this.#knowledge.presets];
    this.state.set({
      ready: true,
      presets,
      riskOf: createRisks(accountType, knowledge.known),
      templates,
      templatesElsewhere: this.#knowledge.templates.length - templates.length,
      templatesUnreadable: this.#knowledge.unreadable,
      libraryFailed: this.#knowledge.libraryFailed,
      chosenTemplate: templates.some(({ id }) => id === chosenTemplate) ? chosenTemplate : null,
    });
    this.#filling.showVariables();
    this.look();
  }

  /**
   * Reads the screen and brings what is shown up to date. While a preset is applied the run does the reading.
   * Gives whether the screen says something else than before.
   */
  look(): boolean {
    if (this.#work.busy || this.#options.signal.aborted) return true;
    if (isOrphaned()) {
      this.state.set({ fault: 'orphaned' });
      return true;
    }
    const before = this.#seen;
    try {
      inOneReading(this.#options.document, () => this.#lookNow());
      if (this.#lookFailed) this.state.set({ fault: null });
      this.#lookFailed = false;
    } catch (error) {
      // A screen that cannot be read must not end the watch: the next one may be readable.
      if (!this.#lookFailed) noteFault('reading', error);
      this.#lookFailed = true;
      this.state.set({ fault: 'program' });
      return true;
    }
    return this.#seen !== before;
  }

  #lookNow(): void {
    const { document, accountType } = this.#options;
    const categories = new Set(this.#knowledge.known.map((scope) => scope.category));
    const screen = readScreen(document, accountType, categories, this.#knowledge.learned);
    this.#screen = screen;
    this.#beginDraftIfNew(screen);
    const outOfSight = screen.scopes === null ? null : this.#sight.of(screen.scopes);
    this.#seen = wordsOf(screen, outOfSight);
    this.#facts = nextFacts(this.#facts, {
      screen,
      accountType,
      wanted: this.#scopes.applied ?? this.#filling.preset(),
      wantedApiVersion: this.#filling.template()?.setup?.apiVersion ?? versionFor(this.#scopes.applied),
      otherTokenNames: this.#tokenNames.after(screen),
      template: this.#filling.ready(),
      known: this.#knowledge.known,
      outOfSight,
    });
    this.#keeping.look({ screen, applied: this.#scopes.applied, outOfSight });
    const selection = screen.scopes === null ? null : screen.scopes.selection;
    const { commanded, fill, fixed, parts, pointing, migration, report } = this.state.get();
    const legacyToken = screen.list && (screen.legacyToken || parts.legacyToken);
    const moved = parts.scopes !== (screen.scopes !== null) || parts.setup !== screen.setup;
    // What came of pointing something out belongs to the screen that it was on.
    const isOver = moved && pointing !== null && !this.#pointing.busy && pointing.phase !== 'saved';
    this.state.set({
      login: screen.login,
      recognised: (this.#facts.parts ?? []).length > 0,
      parts: {
        list: screen.list,
        legacyToken,
        setup: screen.setup,
        contact: screen.contact,
        scopes: screen.scopes !== null,
        credentials: screen.credentials,
      },
      counts:
        selection === null
          ? { ticked: 0, listed: 0 }
          : { ticked: grantedRows(selection).length, listed: selection.rows.length },
      outOfSight,
      commanded: commanded && !moved,
      report: moved && report !== null && report.kind === 'not-applied' ? null : report,
      findings: checkTips(this.#facts),
      fixed: moved ? null : fixed,
      preview: this.#scopes.previewAfter(selection, outOfSight === null),
      audit: this.#auditing.after(selection, outOfSight === null),
      fill: fill !== null && fill.step === stepOf(screen) ? fill : null,
      pointing: isOver ? null : pointing,
      recognition: recognitionOf(document, screen, this.#knowledge.learned),
    });
    if (selection !== null && outOfSight === null) this.#scopes.review(selection);
    if (legacyToken && migration === null) void this.#guarded(() => this.#migrating.ask(), 'keep');
    this.#outline(screen);
  }

  #findHidden(page: ScopesOnPage) {
    const { document, accountType, signal } = this.#options;
    const { known, learned } = this.#knowledge;
    const categories = [...new Set(known.map((scope) => scope.category))];
    return findHidden({ document, accountType, categories, learned, signal }, page);
  }

  /** What is outlined follows the page; while something is pointed out, only that is. */
  #outline(screen: Screen): void {
    if (this.#pointing.busy) {
      if (screen.login || screen.credentials) this.#pointing.cancel();
      else this.#pointing.refreshMarks();
    } else this.#options.outline(this.state.get().outlined ? marksOf(screen) : []);
  }

  /** Has to begin within the person's click: only then does the browser let a text be copied. */
  async #copyReport(): Promise<void> {
    const { document, accountType, extensionVersion, copy } = this.#options;
    const subject = { accountType, extensionVersion, recognised: this.#screen, known: this.#knowledge.known };
    const text = formatPageReport(makePageReport(document, subject));
    this.state.set({ pageReport: await copyText(copy, text) });
  }

  #makeIntents(): PanelIntents {
    return {
      setOpen: (open) => {
        this.state.set({ open });
        this.#options.rememberOpen(open);
        if (!open && this.#pointing.busy) this.#pointing.cancel();
      },
      apply: (presetId) => void this.#guarded(() => this.#scopes.apply(presetId)),
      preview: (presetId) => void this.#guarded(() => this.#scopes.preview(presetId)),
      stop: () => this.#work.stop('person'),
      undo: () => void this.#guarded(() => this.#scopes.undo()),
      saveSelection: (name) => void this.#guarded(() => this.#scopes.save(name)),
      chooseTemplate: (id) => this.#filling.choose(id),
      setVariable: (name, value) => {
        this.#filling.setVariable(name, value);
        this.#facts = { ...this.#facts, template: this.#filling.ready() };
        this.state.set({ findings: checkTips(this.#facts) });
      },
      fill: (step) => void this.#guarded(() => this.#filling.fill(step, new Set())),
      overwrite: (step, field) => void this.#guarded(() => this.#filling.fill(step, new Set([field]))),
      tick: (tipId, ticked) => void this.#guarded(() => this.#drafting.tick(tipId, ticked)),
      fix: (kind) => void this.#guarded(() => this.#fixing.fix(kind)),
      leave: (kind, reason) => void this.#guarded(() => this.#leave(kind, reason)),
      takeBack: (kind) => void this.#guarded(() => this.#drafting.takeBack(kind)),
      outline: (on) => {
        this.state.set({ outlined: on });
        this.look();
      },
      pointOut: (target) => this.#pointing.start(target),
      pointAgain: () => this.#pointing.again(),
      cancelPointing: () => this.#pointing.cancel(),
      keepPointed: () => void this.#guarded(() => this.#pointing.keep()),
      sayTicked: (ticked) => this.#pointing.say(ticked),
      forgetPointed: () => void this.#guarded(() => this.#pointing.forget()),
      rememberPointed: () => void this.#guarded(() => this.#pointing.remember()),
      copyPageReport: () => void this.#guarded(() => this.#copyReport()),
      compareWith: (presetId) => this.#auditing.choose(presetId),
      compareAll: () => void this.#guarded(() => this.#auditing.read()),
      copyFinding: (text) => void this.#guarded(() => this.#auditing.copy(text)),
      migration: this.#migrating.intents((act) => void this.#guarded(act)),
      openLibrary: () => this.#openLibrary(null),
      openEvidence: () => this.#openLibrary('evidence'),
      openRecords: () => this.#openLibrary('records'),
      ...this.#keeping.intents(),
      ...this.#options.docking.intents,
    };
  }

  async #leave(kind: string, reason: string): Promise<void> {
    const finding = this.#fixing.find(kind);
    if (finding !== null) await this.#drafting.leave(finding, reason);
  }

  #openLibrary(at: OpenLibrary['at']): void {
    void this.#guarded(async () => void (await send({ kind: 'open-library', at })));
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
      if (fault === 'program') noteFault('session', error);
      this.state.set({ fault });
    }
  }

  /** The person's own click or Escape ends what is going on. */
  #heed(event: KeyboardEvent | PointerEvent): void {
    const isOwn = this.#options.isOwn(event);
    if (!isOwn) {
      this.#scopes.touched();
      this.#keeping.pressed();
    }
    if (!this.#work.busy) return;
    if (event.type === 'keydown' && (event as KeyboardEvent).key === 'Escape') {
      // It means this and nothing else: a dialog of the page would close by it.
      event.preventDefault();
      event.stopPropagation();
      this.#work.stop('escape');
    } else if (event.type === 'pointerdown' && !isOwn) this.#work.stop('person');
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
    this.#scopes.begin();
    this.#filling.begin();
    this.#tokenNames.begin();
    this.#keeping.begin();
    void this.#guarded(() => this.#drafting.begin());
  }
}
