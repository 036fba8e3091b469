import type { Answers } from '../messages/messages.ts';
import { send } from '../messages/send.ts';
import type { SavedRecord, TokenRecord } from '../records/types.ts';
import type { KnownRecords } from './known-records.ts';
import type { RecordNews } from './records-view.ts';

/** The way back from an act. */
interface WayBack {
  readonly before: TokenRecord;
  /** What the act made of it: only this revision is changed back. */
  readonly after: SavedRecord;
}

/** What acts need of those who show what became of them. */
export interface RecordActsOptions {
  readonly records: KnownRecords;
  /** Carries out an act, and tells where it fails. */
  readonly guard: (act: () => Promise<void>) => void;
  /** A record reads otherwise than it was shown. */
  readonly onChanged: (id: string) => void;
  /** News are there, or gone. */
  readonly show: () => void;
  /** Reads the records again. */
  readonly refresh: () => Promise<void>;
}

/** Changes records one after the other, tells what became of it, and knows the way back from the last act. */
export class RecordActs {
  readonly #options: RecordActsOptions;
  #told: RecordNews | null = null;
  #undo: WayBack | null = null;
  /** Records of which an act that can be undone is on its way: a second press of its button is no other act. */
  readonly #acting = new Set<string>();
  #changes: Promise<void> = Promise.resolve();

  constructor(options: RecordActsOptions) {
    this.#options = options;
  }

  /** What became of the last act. */
  get told(): RecordNews | null {
    return this.#told;
  }

  get canUndo(): boolean {
    return this.#told !== null && this.#undo !== null;
  }

  /** The news are about another token than the screen. */
  forget(): void {
    this.#told = null;
  }

  tell(news: RecordNews, undo: WayBack | null = null): void {
    this.#told = news;
    this.#undo = undo;
    this.#options.show();
  }

  /** One change after the other: each begins with what the one before has written. */
  inTurn(act: () => Promise<void>): Promise<void> {
    const turn = this.#changes.then(act);
    this.#changes = turn.catch(() => {});
    return turn;
  }

  /** The person's press: changes a record and tells of it. */
  act(
    id: string,
    change: (record: TokenRecord) => TokenRecord,
    news: (record: TokenRecord) => RecordNews,
    canUndo = false,
  ): void {
    if (canUndo && this.#acting.has(id)) return;
    if (canUndo) this.#acting.add(id);
    this.#options.guard(async () => {
      try {
        await this.inTurn(() => this.change(id, change, news, canUndo));
      } finally {
        if (canUndo) this.#acting.delete(id);
      }
    });
  }

  /**
   * Changes a record; one that was changed elsewhere meanwhile is changed as it is now.
   * @param news what is told of it; null for a change that the checklist shows already.
   */
  async change(
    id: string,
    change: (record: TokenRecord) => TokenRecord,
    news: ((record: TokenRecord) => RecordNews) | null,
    canUndo = false,
  ): Promise<void> {
    const { records, onChanged, show, refresh } = this.#options;
    const known = records.saved(id);
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
      this.put(result.saved);
      if (news !== null || now !== null) onChanged(id);
      const undo = canUndo ? { before: (now ?? known).record, after: result.saved } : null;
      if (news === null) show();
      else this.tell(news(result.saved.record), undo);
      return;
    }
    this.tell({ kind: 'failed', name: known.record.name, failure: result.failure });
    await refresh();
  }

  /** Makes a record what it was before the act that is told; one changed since is left as it is now. */
  undo(): void {
    this.#options.guard(() => this.inTurn(() => this.#changeBack()));
  }

  async #changeBack(): Promise<void> {
    const way = this.#undo;
    if (way === null) return; // a second press
    const { before, after } = way;
    const { name } = before;
    const result = await send({ kind: 'save-record', record: before, revision: after.revision });
    if (!result.ok) {
      this.tell({ kind: 'failed', name, failure: result.failure });
      await this.#options.refresh();
      return;
    }
    this.put(result.saved);
    this.#options.onChanged(before.id);
    this.tell({ kind: 'undone', name });
  }

  /** Puts a record aside; the library brings it back. */
  remove(id: string): void {
    this.#options.guard(() => this.inTurn(() => this.#remove(id)));
  }

  async #remove(id: string): Promise<void> {
    const { records, onChanged } = this.#options;
    const known = records.saved(id);
    if (known === null) return;
    const { name } = known.record;
    const result = await send({ kind: 'remove-record', id });
    if (!result.ok) {
      this.tell({ kind: 'failed', name, failure: result.failure });
      return;
    }
    records.drop(id);
    onChanged(id);
    this.tell({ kind: 'deleted', name });
  }

  /** Takes what was written; there is no way back over a later change. */
  put(saved: SavedRecord): void {
    this.#options.records.put(saved);
    if (this.#undo !== null && this.#undo.after.key === saved.key) this.#undo = null;
  }
}
