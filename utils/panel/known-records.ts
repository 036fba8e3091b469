import { fold } from '../checklist/token-name.ts';
import { send } from '../messages/send.ts';
import { recordsByName } from '../records/lists.ts';
import type { SavedRecord } from '../records/types.ts';
import type { AccountType } from '../scopes/types.ts';

/** The records of an account type, as they were read last and changed since. */
export class KnownRecords {
  readonly #accountType: AccountType;
  /** Null until the background has answered. */
  #records: readonly SavedRecord[] | null = null;
  #byName: ReadonlyMap<string, readonly SavedRecord[]> = new Map();
  #failed = false;
  #loads = 0;

  constructor(accountType: AccountType) {
    this.#accountType = accountType;
  }

  /** Null until the background has answered. */
  get all(): readonly SavedRecord[] | null {
    return this.#records;
  }

  /** The storage did not answer: how many there are is not known. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Reads them again. False where the answer was overtaken by a later one: that says what was, not what is. */
  async load(): Promise<boolean> {
    this.#loads += 1;
    const load = this.#loads;
    const { records, failed } = await send({ kind: 'get-records', accountType: this.#accountType });
    if (load !== this.#loads) return false;
    this.#failed = failed;
    // What was read before still stands there: the checklist goes on being that of its record.
    if (!failed || this.#records === null) this.#hold(records);
    return true;
  }

  /** The record of an id; null for none. */
  saved(id: string | null): SavedRecord | null {
    return this.#records?.find(({ record }) => record.id === id) ?? null; // no id, no record
  }

  /** Records of a name, the latest first. */
  named(name: string): readonly SavedRecord[] {
    return this.#byName.get(fold(name)) ?? [];
  }

  /** Takes what was written for what is stored; an answer that is on its way is older. */
  put(saved: SavedRecord): void {
    this.#loads += 1;
    const others = (this.#records ?? []).filter(({ key }) => key !== saved.key);
    this.#hold([...others, saved]);
  }

  /** Without a record that was deleted. */
  drop(id: string): void {
    this.#loads += 1;
    this.#hold((this.#records ?? []).filter(({ record }) => record.id !== id));
  }

  #hold(records: readonly SavedRecord[]): void {
    this.#records = records;
    this.#byName = recordsByName(records);
  }
}
