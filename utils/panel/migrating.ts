import type { ChangeMigration, DiscardMigration, GetMigration } from '../messages/messages.ts';
import { send } from '../messages/send.ts';
import type {
  MigratedIntegration,
  MigrationAnswer,
  MigrationChange,
  MigrationRefusal,
} from '../migration/types.ts';
import { type CopyView, copyText } from '../support/copying.ts';
import type { Desk } from './desk.ts';

/** The guide from legacy tokens to scoped ones, as it is shown. */
export interface MigrationView {
  /** `asking`: the background has not answered yet. */
  readonly state: 'asking' | MigrationAnswer['state'];
  readonly integrations: readonly MigratedIntegration[];
  /** What was done last in this panel, where it is to be told. */
  readonly done:
    | { readonly kind: 'added'; readonly id: string; readonly name: string }
    | { readonly kind: 'removed'; readonly integration: MigratedIntegration; readonly at: number }
    | null;
  /** Why the last change was not made, in the words of `migration.refused`. */
  readonly refused: MigrationRefusal | 'full' | 'storage' | null;
  /** What lies there where it does not read, as text without credentials. */
  readonly stored: string;
  readonly copied: CopyView | null;
}

/** What the person can ask for in the guide. */
export interface MigrationIntents {
  add(name: string): void;
  rename(id: string, name: string): void;
  tick(id: string, step: string, ticked: boolean): void;
  remove(id: string): void;
  /** Puts back what was removed last. */
  restore(): void;
  /** Copies what lies there and does not read. */
  copyStored(): void;
  /** Removes what is damaged, for good. */
  beginAnew(): void;
}

const NOTHING: MigrationView = {
  state: 'asking',
  integrations: [],
  done: null,
  refused: null,
  stored: '',
  copied: null,
};

/** Which integrations leave the legacy tokens; the background keeps them, for all windows alike. */
export class Migrating {
  readonly #desk: Desk;
  readonly #copy: (text: string) => Promise<void>;
  #last: Promise<void> = Promise.resolve();

  constructor(desk: Desk, copy: (text: string) => Promise<void>) {
    this.#desk = desk;
    this.#copy = copy;
  }

  /** Asks what is kept by now. */
  async ask(): Promise<void> {
    if (this.#desk.state.get().migration === null) this.#set(NOTHING);
    const { accountType } = this.#desk;
    await this.#inTurn(async () => {
      const answer = await this.#send({ kind: 'get-migration', accountType });
      // What was refused is still to be read.
      this.#show(answer, this.#view.refused);
    });
  }

  /** @param carryOut does what the person asked for, and shows what went wrong. */
  intents(carryOut: (act: () => Promise<void>) => void): MigrationIntents {
    const change = (of: MigrationChange, done?: MigrationView['done']) =>
      carryOut(() => this.#inTurn(() => this.#change(of, done)));
    return {
      add: (name) => {
        const id = crypto.randomUUID();
        change({ kind: 'add', id, name }, { kind: 'added', id, name });
      },
      rename: (id, name) => change({ kind: 'rename', id, name }),
      tick: (id, step, ticked) => change({ kind: 'tick', id, step, ticked }),
      remove: (id) => {
        const at = this.#view.integrations.findIndex((one) => one.id === id);
        const integration = this.#view.integrations[at];
        if (integration !== undefined) change({ kind: 'remove', id }, { kind: 'removed', integration, at });
      },
      restore: () => {
        const { done } = this.#view;
        if (done?.kind !== 'removed') return;
        change({ kind: 'restore', integration: done.integration, at: done.at }, null);
      },
      // Has to begin within the person's click: only then does the browser let a text be copied.
      copyStored: () =>
        carryOut(async () => {
          const copied = await copyText(this.#copy, this.#view.stored);
          this.#set({ ...this.#view, copied });
        }),
      beginAnew: () =>
        carryOut(() =>
          this.#inTurn(async () => {
            const { accountType } = this.#desk;
            const answer = await this.#send({ kind: 'discard-migration', accountType });
            this.#show(answer, null);
          }),
        ),
    };
  }

  get #view(): MigrationView {
    return this.#desk.state.get().migration ?? NOTHING;
  }

  #set(migration: MigrationView): void {
    this.#desk.state.set({ migration });
  }

  /** One after the other: what is answered later was also asked later. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
    return turn;
  }

  async #change(change: MigrationChange, done?: MigrationView['done']): Promise<void> {
    const { accountType } = this.#desk;
    const answer = await this.#send({ kind: 'change-migration', accountType, change });
    const refused = answer.state === 'ok' ? answer.refused : null;
    this.#show(answer, refused, refused === null ? done : undefined);
  }

  async #send(message: GetMigration | ChangeMigration | DiscardMigration): Promise<MigrationAnswer> {
    try {
      return await send(message);
    } catch (error) {
      if (this.#view.state === 'asking') this.#set({ ...NOTHING, state: 'failed' });
      throw error;
    }
  }

  /** @param done what is to be told; without it, what was told before stays. */
  #show(answer: MigrationAnswer, refused: MigrationView['refused'], done?: MigrationView['done']): void {
    const before = this.#view;
    if (answer.state === 'ok') {
      const { integrations } = answer.migration;
      const told = done === undefined ? before.done : done;
      this.#set({ state: 'ok', integrations, done: told, refused, stored: '', copied: null });
    } else if (answer.state !== 'failed') {
      this.#set({ ...NOTHING, state: answer.state, stored: answer.stored, copied: before.copied });
    } else if (before.state === 'asking' || before.state === 'failed') {
      this.#set({ ...NOTHING, state: 'failed' });
    } else {
      // What was read before still stands there.
      this.#set({ ...before, refused: answer.full ? 'full' : 'storage' });
    }
  }
}
