import type { Said } from '../checklist/draft.ts';
import { HAND_OVER } from '../checklist/tips.ts';
import { fold } from '../checklist/token-name.ts';
import { dayOf } from '../days/day.ts';
import { send } from '../messages/send.ts';
import { withForm } from '../records/form.ts';
import { isUnfinished, stepsOf, unfinishedRecords } from '../records/lists.ts';
import { newRecord, withSaid } from '../records/new-record.ts';
import { dismissed, dueRecords, rotated, snoozed } from '../records/reminders.ts';
import type { TokenRecord } from '../records/types.ts';
import { grantedRows } from '../scopes/snapshot.ts';
import type { Desk } from './desk.ts';
import type { Drafting } from './drafting.ts';
import { KnownRecords } from './known-records.ts';
import { MakingToken, type SeenMaking } from './making-token.ts';
import { RecordActs } from './record-acts.ts';
import type { RecordIntents, RecordOffer } from './records-view.ts';

const SNOOZE_DAYS = 7;
/** The list page stays calm; the library has all of them. */
const MOST_UNFINISHED = 5;

/** Keeps records of the tokens that are made with the extension, and shows what is to be done for them. */
export class RecordKeeping {
  readonly #desk: Desk;
  readonly #drafting: Drafting;
  readonly #guard: (act: () => Promise<void>) => void;
  readonly #token: MakingToken;
  readonly #records: KnownRecords;
  readonly #acts: RecordActs;
  #current: string | null = null;
  /** What was said of the token being made, before its draft gave way to the next. */
  #said: Said | null = null;
  /** The token of which a record was tried to be kept without being asked. */
  #tried: string | null = null;
  #scopesNow: number | null = null;
  /** @param guard carries out an act, and tells where it fails. */
  constructor(desk: Desk, drafting: Drafting, guard: (act: () => Promise<void>) => void) {
    this.#desk = desk;
    this.#drafting = drafting;
    this.#guard = guard;
    this.#token = new MakingToken(desk, guard);
    const records = new KnownRecords(desk.accountType);
    this.#records = records;
    this.#acts = new RecordActs({
      records,
      guard,
      // Deleted, it is current no more.
      onChanged: (id) => {
        if (id === this.#current) this.#follow();
      },
      show: () => this.show(),
      refresh: () => this.refresh(),
    });
  }

  /** Asks the background for what was seen earlier in this tab, and for the records. */
  async load(): Promise<void> {
    await this.#token.load();
    await this.refresh();
  }

  /** Asks for the records again, for instance after they were changed in another window. */
  async refresh(): Promise<void> {
    if (!(await this.#records.load())) return;
    this.#follow();
    this.#desk.look();
  }

  /** The draft gives way to that of another token. */
  begin(): void {
    const draft = this.#drafting.draft();
    if (draft !== null && this.#token.place === 'list') this.#said = draft;
    this.#current = null;
  }

  /** The person presses something on the page, which may lead elsewhere. */
  pressed(): void {
    this.#token.noteName();
  }

  /** Takes in another reading of the page. */
  look(seen: SeenMaking): void {
    const before = this.#token.making?.id;
    this.#token.look(seen);
    if (this.#token.making?.id !== before) this.#said = null;
    const { scopes } = seen.screen;
    if (this.#token.place !== 'token') this.#scopesNow = null;
    else if (scopes !== null)
      this.#scopesNow = seen.outOfSight === null ? grantedRows(scopes.selection).length : null;
    if (this.#records.all === null) return;
    this.#choose();
    const { verdict, making } = this.#token;
    if (verdict === 'made' && making !== null && this.#isHelped() && this.#tried !== making.id) {
      this.#tried = making.id;
      this.#guard(() => this.#acts.inTurn(() => this.#keep()));
    }
    this.show();
  }

  /** Brings what is shown up to date. */
  show(): void {
    const records = this.#records.all ?? []; // none is known yet
    const today = dayOf(new Date());
    const current = this.#records.saved(this.#current);
    const { place, listNames } = this.#token;
    const onList = place === 'list';
    const onPage = listNames === null ? null : new Set(listNames.map(fold));
    this.#desk.state.set({
      records: {
        today,
        failed: this.#records.failed,
        current:
          current === null
            ? null
            : {
                record: current.record,
                ofName: this.#records.named(current.record.name).length,
                renamedTo: this.#renamedTo(current.record),
              },
        offer: this.#offer(),
        due: (onList ? dueRecords(records, today) : []).map(({ record }) => ({
          record,
          onPage: onPage === null ? null : onPage.has(fold(record.name)),
        })),
        unfinished: (onList ? unfinishedRecords(records, listNames) : [])
          .filter(({ record }) => record.id !== this.#current)
          .slice(0, MOST_UNFINISHED)
          .map(({ record }) => ({
            id: record.id,
            name: record.name,
            ...stepsOf(record),
          })),
        told: this.#acts.told,
        canUndo: this.#acts.canUndo,
      },
    });
  }

  /** What the person can ask for. */
  intents(): Omit<RecordIntents, 'openRecords'> {
    return {
      keepRecord: () => this.#guard(() => this.#acts.inTurn(() => this.#keep())),
      declineRecord: () => {
        const name = this.#token.making?.name ?? null; // nothing to decline
        if (name === null) return;
        this.#token.settle();
        this.#acts.tell({ kind: 'declined', name });
      },
      saveRecord: (id, form, from) =>
        this.#acts.act(
          id,
          (record) => withForm(record, form, from),
          ({ name }) => ({ kind: 'saved', name }),
        ),
      renameRecord: () => {
        const current = this.#records.saved(this.#current);
        const name = current === null ? null : this.#renamedTo(current.record);
        if (current === null || name === null) return; // a second press
        this.#acts.act(
          current.record.id,
          (record) => ({ ...record, name }),
          () => ({ kind: 'saved', name }),
          true,
        );
      },
      removeRecord: (id) => this.#acts.remove(id),
      rotateRecord: (id) =>
        this.#acts.act(
          id,
          (record) => rotated(record, dayOf(new Date()), HAND_OVER),
          ({ name, rotateBy }) => ({ kind: 'rotated', name, until: rotateBy }),
          true,
        ),
      snoozeRecord: (id) =>
        this.#acts.act(
          id,
          (record) => snoozed(record, dayOf(new Date()), SNOOZE_DAYS),
          ({ name, snoozedUntil }) => ({ kind: 'snoozed', name, until: snoozedUntil }),
          true,
        ),
      dismissRecord: (id) => this.#acts.act(id, dismissed, ({ name }) => ({ kind: 'dismissed', name }), true),
      undoRecord: () => this.#acts.undo(),
      goOnWithRecord: (id) => {
        this.#acts.forget();
        this.#take(id);
        this.show();
      },
    };
  }

  /** Which record the screen is about. */
  #choose(): void {
    const { place, tokenName, making } = this.#token;
    if (place === 'wizard') {
      this.#take(null);
      this.#acts.forget();
    }
    if (place === 'token' && tokenName !== null) {
      const current = this.#records.saved(this.#current);
      const isIt = current !== null && fold(current.record.name) === fold(tokenName);
      const [latest] = this.#records.named(tokenName);
      if (!isIt) this.#take(latest?.record.id ?? null);
    }
    // After a page load it goes on with the token that was made last.
    if (place === 'list' && this.#tried === null && making?.settled === true) {
      this.#tried = making.id;
      const saved = this.#records.saved(making.id);
      if (saved !== null && isUnfinished(saved.record)) this.#take(making.id);
    }
  }

  /** Makes a record current: the checklist is its own from now on. */
  #take(id: string | null): void {
    if (id === this.#current) return;
    this.#current = id;
    this.#acts.forget();
    this.#follow();
  }

  /** Has the checklist show what the current record says. */
  #follow(): void {
    const saved = this.#records.saved(this.#current);
    if (saved === null) {
      this.#current = null;
      this.#drafting.set(null);
      return;
    }
    const { id, ticked, reasons } = saved.record;
    let said: Said = { ticked, reasons };
    this.#drafting.set({
      said,
      keep: async (after) => {
        const before = said;
        said = after;
        await this.#acts.inTurn(() =>
          this.#acts.change(id, (record) => withSaid(record, before, after), null),
        );
      },
    });
  }

  #renamedTo({ name }: TokenRecord): string | null {
    const { renamed } = this.#token;
    return renamed !== null && fold(renamed.from) === fold(name) ? renamed.to : null;
  }

  /** Whether the extension had a part in the token that is being made. */
  #isHelped(): boolean {
    const said = this.#said ?? this.#drafting.draft();
    const isSaid = said !== null && said.ticked.length + said.reasons.length > 0;
    return isSaid || this.#token.making?.helped === true;
  }

  #offer(): RecordOffer | null {
    const { verdict, making, place, tokenName } = this.#token;
    if (this.#records.failed || this.#records.all === null) return null;
    if (place === 'token' && this.#current === null && tokenName !== null && verdict !== 'unclear')
      return { kind: 'quiet', name: tokenName };
    if (making === null || making.name === null || (verdict !== 'made' && verdict !== 'unclear')) return null;
    if (this.#current === making.id) return null;
    return { kind: verdict === 'unclear' && this.#isHelped() ? 'ask' : 'quiet', name: making.name };
  }

  /** Keeps a record of the token that is offered. */
  async #keep(): Promise<void> {
    const { verdict, making, tokenName } = this.#token;
    const isMade = making !== null && (verdict === 'made' || verdict === 'unclear');
    const name = isMade ? making.name : tokenName;
    // A second press came before the first one showed.
    if (name === null || (!isMade && this.#current !== null)) return;
    const said = (isMade ? this.#said : null) ?? this.#drafting.draft();
    const template = isMade ? making.template : null;
    const source = this.#desk.knowledge().templates.find(({ id }) => id === template?.id);
    const record = newRecord({
      id: isMade ? making.id : crypto.randomUUID(),
      name,
      accountType: this.#desk.accountType,
      scopes: isMade ? making.scopes : this.#scopesNow,
      template,
      today: dayOf(new Date()),
      rotateAfterDays: source?.rotateAfterDays ?? null, // it may be gone, or say nothing
      ticked: said?.ticked ?? [],
      reasons: said?.reasons ?? [],
    });
    const result = await send({ kind: 'create-record', record });
    // Its id was made for this token alone: one under it is this record, and only the answer was lost.
    const saved = result.ok
      ? result.saved
      : result.failure.reason === 'conflict'
        ? result.failure.current
        : null;
    if (saved === null) {
      if (!result.ok) this.#acts.tell({ kind: 'failed', name, failure: result.failure });
      return;
    }
    if (isMade) this.#token.settle();
    this.#acts.put(saved);
    this.#take(saved.record.id);
    this.#acts.tell({ kind: 'kept', name });
  }
}
