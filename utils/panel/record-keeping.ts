import type { Said } from '../checklist/draft.ts';
import { HAND_OVER } from '../checklist/tips.ts';
import { fold } from '../checklist/token-name.ts';
import type { Answers } from '../messages/messages.ts';
import { send } from '../messages/send.ts';
import { dayOf } from '../records/day.ts';
import { withForm } from '../records/form.ts';
import { isUnfinished, recordsByName, stepsOf, unfinishedRecords } from '../records/lists.ts';
import { newRecord, withSaid } from '../records/new-record.ts';
import { dismissed, dueRecords, rotated, snoozed } from '../records/reminders.ts';
import type { SavedRecord, TokenRecord } from '../records/types.ts';
import { grantedRows } from '../scopes/snapshot.ts';
import type { Desk } from './desk.ts';
import type { Drafting } from './drafting.ts';
import { MakingToken, type SeenMaking } from './making-token.ts';
import type { RecordIntents, RecordNews, RecordOffer } from './records-view.ts';

const SNOOZE_DAYS = 7;
/** The list page stays calm; the library has all of them. */
const MOST_UNFINISHED = 5;

interface WayBack {
  readonly before: TokenRecord;
  /** What the act made of it: only this revision is changed back. */
  readonly after: SavedRecord;
}

/** Keeps records of the tokens that are made with the extension, and shows what is to be done for them. */
export class RecordKeeping {
  readonly #desk: Desk;
  readonly #drafting: Drafting;
  readonly #guard: (act: () => Promise<void>) => void;
  readonly #token: MakingToken;
  /** Null until the background has answered. */
  #records: readonly SavedRecord[] | null = null;
  #byName: ReadonlyMap<string, readonly SavedRecord[]> = new Map();
  #failed = false;
  #loads = 0;
  #current: string | null = null;
  /** What was said of the token being made, before its draft gave way to the next. */
  #said: Said | null = null;
  /** The token of which a record was tried to be kept without being asked. */
  #tried: string | null = null;
  #scopesNow: number | null = null;
  #told: RecordNews | null = null;
  /** The way back from what is told. */
  #undo: WayBack | null = null;
  /** Records of which an act that can be undone is on its way: a second press of its button is no other act. */
  readonly #acting = new Set<string>();
  #changes: Promise<void> = Promise.resolve();

  /** @param guard carries out an act, and tells where it fails. */
  constructor(desk: Desk, drafting: Drafting, guard: (act: () => Promise<void>) => void) {
    this.#desk = desk;
    this.#drafting = drafting;
    this.#guard = guard;
    this.#token = new MakingToken(desk, guard);
  }

  /** Asks the background for what was seen earlier in this tab, and for the records. */
  async load(): Promise<void> {
    await this.#token.load();
    await this.refresh();
  }

  /** Asks for the records again, for instance after they were changed in another window. */
  async refresh(): Promise<void> {
    this.#loads += 1;
    const load = this.#loads;
    const { records, failed } = await send({ kind: 'get-records', accountType: this.#desk.accountType });
    // An answer that was overtaken by a later one says what was, not what is.
    if (load !== this.#loads) return;
    this.#failed = failed;
    // What was read before still stands there: the checklist goes on being that of its record.
    if (!failed || this.#records === null) this.#hold(records);
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
    if (this.#records === null) return;
    this.#choose();
    const { verdict, making } = this.#token;
    if (verdict === 'made' && making !== null && this.#isHelped() && this.#tried !== making.id) {
      this.#tried = making.id;
      this.#guard(() => this.#inTurn(() => this.#keep()));
    }
    this.show();
  }

  /** Brings what is shown up to date. */
  show(): void {
    const records = this.#records ?? [];
    const today = dayOf(new Date());
    const current = this.#saved(this.#current);
    const { place, listNames } = this.#token;
    const onList = place === 'list';
    const onPage = listNames === null ? null : new Set(listNames.map(fold));
    this.#desk.state.set({
      records: {
        today,
        failed: this.#failed,
        current:
          current === null
            ? null
            : {
                record: current.record,
                ofName: this.#named(current.record.name).length,
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
        told: this.#told,
        canUndo: this.#told !== null && this.#undo !== null,
      },
    });
  }

  /** What the person can ask for. */
  intents(): Omit<RecordIntents, 'openRecords'> {
    return {
      keepRecord: () => this.#guard(() => this.#inTurn(() => this.#keep())),
      declineRecord: () => {
        const name = this.#token.making?.name ?? null; // nothing to decline
        if (name === null) return;
        this.#token.settle();
        this.#tell({ kind: 'declined', name });
      },
      saveRecord: (id, form, from) =>
        this.#act(
          id,
          (record) => withForm(record, form, from),
          ({ name }) => ({ kind: 'saved', name }),
        ),
      renameRecord: () => {
        const current = this.#saved(this.#current);
        const name = current === null ? null : this.#renamedTo(current.record);
        if (current === null || name === null) return; // a second press
        this.#act(
          current.record.id,
          (record) => ({ ...record, name }),
          () => ({ kind: 'saved', name }),
          true,
        );
      },
      removeRecord: (id) => this.#guard(() => this.#inTurn(() => this.#remove(id))),
      rotateRecord: (id) =>
        this.#act(
          id,
          (record) => rotated(record, dayOf(new Date()), HAND_OVER),
          ({ name, rotateBy }) => ({ kind: 'rotated', name, until: rotateBy }),
          true,
        ),
      snoozeRecord: (id) =>
        this.#act(
          id,
          (record) => snoozed(record, dayOf(new Date()), SNOOZE_DAYS),
          ({ name, snoozedUntil }) => ({ kind: 'snoozed', name, until: snoozedUntil }),
          true,
        ),
      dismissRecord: (id) => this.#act(id, dismissed, ({ name }) => ({ kind: 'dismissed', name }), true),
      undoRecord: () => this.#guard(() => this.#inTurn(() => this.#changeBack())),
      goOnWithRecord: (id) => {
        this.#told = null;
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
      this.#told = null; // it is about another token
    }
    if (place === 'token' && tokenName !== null) {
      const current = this.#saved(this.#current);
      const isIt = current !== null && fold(current.record.name) === fold(tokenName);
      const [latest] = this.#named(tokenName);
      if (!isIt) this.#take(latest?.record.id ?? null);
    }
    // After a page load it goes on with the token that was made last.
    if (place === 'list' && this.#tried === null && making?.settled === true) {
      this.#tried = making.id;
      const saved = this.#saved(making.id);
      if (saved !== null && isUnfinished(saved.record)) this.#take(making.id);
    }
  }

  /** Makes a record current: the checklist is its own from now on. */
  #take(id: string | null): void {
    if (id === this.#current) return;
    this.#current = id;
    this.#told = null;
    this.#follow();
  }

  /** Has the checklist show what the current record says. */
  #follow(): void {
    const saved = this.#saved(this.#current);
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
        await this.#inTurn(() => this.#change(id, (record) => withSaid(record, before, after), null));
      },
    });
  }

  #hold(records: readonly SavedRecord[]): void {
    this.#records = records;
    this.#byName = recordsByName(records);
  }

  /** Records of a name, the latest first. */
  #named(name: string): readonly SavedRecord[] {
    return this.#byName.get(fold(name)) ?? [];
  }

  #saved(id: string | null): SavedRecord | null {
    return this.#records?.find(({ record }) => record.id === id) ?? null; // no id, no record
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
    if (this.#failed || this.#records === null) return null;
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
      if (!result.ok) this.#tell({ kind: 'failed', name, failure: result.failure });
      return;
    }
    if (isMade) this.#token.settle();
    this.#put(saved);
    this.#take(saved.record.id);
    this.#tell({ kind: 'kept', name });
  }

  #act(
    id: string,
    change: (record: TokenRecord) => TokenRecord,
    news: (record: TokenRecord) => RecordNews,
    canUndo = false,
  ): void {
    if (canUndo && this.#acting.has(id)) return;
    if (canUndo) this.#acting.add(id);
    this.#guard(async () => {
      try {
        await this.#inTurn(() => this.#change(id, change, news, canUndo));
      } finally {
        if (canUndo) this.#acting.delete(id);
      }
    });
  }

  /** One change after the other: each begins with what the one before has written. */
  #inTurn(act: () => Promise<void>): Promise<void> {
    const turn = this.#changes.then(act);
    this.#changes = turn.catch(() => {});
    return turn;
  }

  /**
   * Changes a record; one that was changed elsewhere meanwhile is changed as it is now.
   * @param news what is told of it; null for a change that the checklist shows already.
   */
  async #change(
    id: string,
    change: (record: TokenRecord) => TokenRecord,
    news: ((record: TokenRecord) => RecordNews) | null,
    canUndo = false,
  ): Promise<void> {
    const known = this.#saved(id);
    // Deleted in another window since it was drawn.
    if (known === null) return;
    const save = async (saved: SavedRecord): Promise<Answers['save-record']> => {
      const { record, revision } = saved;
      const changed = change(record);
      if (JSON.stringify(changed) === JSON.stringify(record)) return { ok: true, saved };
      return send({ kind: 'save-record', record: changed, revision });
    };
    let result = await save(known);
    const now = result.ok || result.failure.reason !== 'conflict' ? null : result.failure.current;
    if (now !== null) result = await save(now);
    if (result.ok) {
      this.#put(result.saved);
      if (id === this.#current && (news !== null || now !== null)) this.#follow();
      const undo = canUndo ? { before: (now ?? known).record, after: result.saved } : null;
      if (news === null) this.show();
      else this.#tell(news(result.saved.record), undo);
      return;
    }
    this.#tell({ kind: 'failed', name: known.record.name, failure: result.failure });
    await this.refresh();
  }

  /** Makes a record what it was before the act that is told; one changed since is left as it is now. */
  async #changeBack(): Promise<void> {
    const way = this.#undo;
    if (way === null) return; // a second press
    const { before, after } = way;
    const { name } = before;
    const result = await send({ kind: 'save-record', record: before, revision: after.revision });
    if (!result.ok) {
      this.#tell({ kind: 'failed', name, failure: result.failure });
      await this.refresh();
      return;
    }
    this.#put(result.saved);
    if (before.id === this.#current) this.#follow();
    this.#tell({ kind: 'undone', name });
  }

  async #remove(id: string): Promise<void> {
    const known = this.#saved(id);
    if (known === null) return;
    const { name } = known.record;
    const result = await send({ kind: 'remove-record', id });
    if (!result.ok) {
      this.#tell({ kind: 'failed', name, failure: result.failure });
      return;
    }
    this.#loads += 1;
    this.#hold((this.#records ?? []).filter(({ record }) => record.id !== id));
    this.#follow();
    this.#tell({ kind: 'deleted', name });
  }

  /** Takes what was written for what is stored; an answer that is on its way is older. */
  #put(saved: SavedRecord): void {
    this.#loads += 1;
    const others = (this.#records ?? []).filter(({ key }) => key !== saved.key);
    this.#hold([...others, saved]);
    if (this.#undo !== null && this.#undo.after.key === saved.key) this.#undo = null;
  }

  #tell(news: RecordNews, undo: WayBack | null = null): void {
    this.#told = news;
    this.#undo = undo;
    this.show();
  }
}
