import { fold } from '../checklist/token-name.ts';
import { send } from '../messages/send.ts';
import { readText } from '../page/operate/text-field.ts';
import { type Screen, showsCreate } from '../page/screen.ts';
import { beginMaking, judge, LONGEST_NAME, type Making, type Verdict } from '../records/making.ts';
import { grantedRows } from '../scopes/snapshot.ts';
import type { ScopePreset } from '../scopes/types.ts';
import { blotted } from '../secrets/secrets.ts';
import type { Desk } from './desk.ts';
import type { OutOfSight } from './sight.ts';

/** Where the person is: before the tokens, making one, or with one that exists; null: it does not show. */
export type Place = 'list' | 'wizard' | 'token' | null;

/** A reading of the page, and what the session knows beside it. */
export interface SeenMaking {
  readonly screen: Screen;
  /** The preset that was applied last to the token in hand. */
  readonly applied: ScopePreset | null;
  readonly outOfSight: OutOfSight | null;
}

/** A list may come bit by bit; before that long, in ms, nothing is asked about what it lacks. */
export const ASK_AFTER_MS = 2000;

/** A name as it is kept and shown: one line, not too long, nothing shaped like a credential. */
function cleanName(text: string): string {
  // Blotted first: unseen characters within a credential would become spaces, which break its shape up.
  const line = blotted(text, text.length).replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ');
  return blotted(line.trim(), LONGEST_NAME);
}

/** Follows the person through the wizard and out of it; the background keeps what was seen over page loads. */
export class MakingToken {
  readonly #desk: Desk;
  readonly #guard: (act: () => Promise<void>) => void;
  #making: Making | null = null;
  #loaded = false;
  #place: Place = null;
  /** Of the list that was on the screen last, as it was recognised last. */
  #listNames: readonly string[] | null = null;
  #listFrom = 0;
  /** As the open token was called when it was opened: the person may be about to change it. */
  #tokenName: string | null = null;
  /** How the token that was opened last was called then, and what stood in its box last. */
  #named: { readonly from: string; readonly to: string } | null = null;
  #verdict: Verdict = null;
  #later: ReturnType<typeof setTimeout> | undefined;

  /** @param guard carries out what has to be asked of the background, and tells where it fails. */
  constructor(desk: Desk, guard: (act: () => Promise<void>) => void) {
    this.#desk = desk;
    this.#guard = guard;
  }

  /** What was seen of the token that is being made, or was made last. */
  get making(): Making | null {
    return this.#making;
  }

  get place(): Place {
    return this.#place;
  }

  /** Name of the token that is open; null where none is, or its name was not on the screen. */
  get tokenName(): string | null {
    return this.#tokenName;
  }

  /** What the token that was open last is called now, by the list; null where that has its old name, or tells nothing. */
  get renamed(): { readonly from: string; readonly to: string } | null {
    const named = this.#named;
    const { listNames } = this;
    if (named === null || listNames === null) return null;
    const names = new Set(listNames.map(fold));
    return names.has(fold(named.to)) && !names.has(fold(named.from)) ? named : null;
  }

  /** Names on the cards of the list; null where none is recognised now. */
  get listNames(): readonly string[] | null {
    return this.#place === 'list' ? this.#listNames : null;
  }

  /** Whether a token came of it; null also where nothing is to be asked any more. */
  get verdict(): Verdict {
    return this.#verdict;
  }

  /** Asks what was seen before this page was loaded; until then nothing is concluded. */
  async load(): Promise<void> {
    const stored = await send({ kind: 'get-making' });
    // What was begun at another account type's tokens has no end here.
    if (stored !== null && stored.accountType === this.#desk.accountType) this.#making ??= stored;
    this.#loaded = true;
  }

  /** Nothing is asked of it any more. */
  settle(): void {
    this.#set({ settled: true });
    this.#verdict = null;
  }

  /**
   * Reads Token Name once more, right before the person's press takes the step away: the last reading of the page may
   * be older than the last letters, and even than the step.
   */
  noteName(): void {
    if (this.#place === 'list') this.#desk.look();
    const screen = this.#desk.screen();
    if (screen === null) return;
    const field = screen.fields.get('name'); // not on every step
    const name = field === undefined ? '' : cleanName(readText(field.element));
    if (name === '') return;
    if (this.#place === 'wizard') this.#set({ name });
    if (this.#place === 'token') this.#noteNamed(name);
  }

  /** Takes in another reading. */
  look({ screen, applied, outOfSight }: SeenMaking): void {
    const place = this.#placeOf(screen);
    const came = place !== null && place !== this.#place;
    if (place !== null && place !== 'token') this.#tokenName = null;
    if (place === 'list') this.#readList(screen, came);
    if (place === 'token') {
      if (came) this.#named = null;
      this.#tokenName ??= nameOn(screen);
      this.#noteNamed(nameOn(screen));
    }
    if (place === 'wizard') this.#readWizard(screen, outOfSight === null);
    if (place !== 'token') this.#noteHelp(applied);
    if (place !== null) this.#place = place;
    this.#judge(place);
  }

  #noteNamed(to: string | null): void {
    if (this.#tokenName !== null && to !== null) this.#named = { from: this.#tokenName, to };
  }

  #placeOf(screen: Screen): Place {
    const inside = screen.setup || screen.contact || screen.scopes !== null;
    if (screen.credentials || (inside && screen.editing === true)) return 'token';
    if (inside) return 'wizard';
    if (!screen.list) return null;
    // Behind the wizard's last step, which has no fields, a list may show: the wizard can be a dialog.
    const isOpen = this.#making !== null && !this.#making.settled && this.#making.name !== null;
    return isOpen && showsCreate(this.#desk.document) ? null : 'list';
  }

  #readList({ tokens }: Screen, came: boolean): void {
    if (came) {
      this.#listNames = null;
      this.#listFrom = performance.now();
    }
    if (tokens !== null)
      this.#listNames = tokens.filter(({ isLegacy }) => !isLegacy).map(({ name }) => cleanName(name));
  }

  #readWizard(screen: Screen, isWhole: boolean): void {
    if (!this.#loaded) return;
    const before = this.#making;
    if (before === null || before.listSince || before.settled || this.#place === 'token')
      this.#making = beginMaking(crypto.randomUUID(), this.#desk.accountType, this.#listNames);
    const name = nameOn(screen);
    this.#set({
      ...(name === null ? {} : { name }),
      ...(screen.editing === false ? { isNew: true } : {}),
      ...(screen.scopes === null
        ? {}
        : { scopes: isWhole ? grantedRows(screen.scopes.selection).length : null }),
    });
  }

  /** What was filled in is forgotten with its step, so it is looked for also where no step shows yet. */
  #noteHelp(applied: ScopePreset | null): void {
    if (this.#making === null || this.#making.listSince) return;
    const { fill, fixed, chosenTemplate, templates } = this.#desk.state.get();
    // A finding's button puts in what the template has, but for the version, which may be the newest.
    const isFixed = fixed !== null && fixed.result.kind === 'filled' && fixed.result.field !== 'apiVersion';
    const isFilled =
      isFixed || fill?.results.some(({ kind }) => kind === 'filled' || kind === 'already') === true;
    const source = applied === null ? null : applied.source;
    const templateId = isFilled ? chosenTemplate : source?.kind === 'template' ? source.templateId : null;
    const template = templates.find(({ id }) => id === templateId);
    this.#set({
      ...(template === undefined ? {} : { template: { id: template.id, name: cleanName(template.name) } }),
      ...(isFilled || applied !== null ? { helped: true } : {}),
    });
  }

  #judge(place: Place): void {
    const making = this.#making;
    this.#verdict = null;
    if (making === null || making.settled || !this.#loaded) return;
    if (place === 'list') {
      const verdict = judge(making, { at: 'list', names: this.#listNames });
      const wait = ASK_AFTER_MS - (performance.now() - this.#listFrom);
      const isEarly = verdict === 'unclear' && wait > 0;
      // Only where something waits for it: until a timer is over, it holds on to all of a panel that may be gone.
      clearTimeout(this.#later);
      if (isEarly) this.#later = setTimeout(() => this.#desk.look(), wait);
      this.#verdict = isEarly ? null : verdict;
      this.#set({ listSince: true });
    }
    if (place === 'token') this.#verdict = judge(making, { at: 'token', name: this.#tokenName });
  }

  /** Keeps a change; one that is none is not sent. */
  #set(change: Partial<Making>): void {
    const before = this.#making;
    if (before === null) return;
    const making = { ...before, ...change };
    if (JSON.stringify(making) === JSON.stringify(before)) return;
    this.#making = making;
    this.#guard(async () => void (await send({ kind: 'set-making', making })));
  }
}

/** What stands in Token Name; null where that is not on the screen, or empty. */
function nameOn({ values }: Screen): string | null {
  const name = cleanName(values.get('name') ?? '');
  return name === '' ? null : name;
}
