import { type Draft, type Said, withTick } from '../checklist/draft.ts';
import type { Finding } from '../checklist/finding.ts';
import { faultOfReason, withoutReason, withReason } from '../checklist/reasons.ts';
import { dayOf } from '../days/day.ts';
import { send } from '../messages/send.ts';
import type { Desk } from './desk.ts';

/** Where something else than the draft keeps what is said: the record of a token that was made. */
export interface Keeper {
  /** What is kept there now. */
  readonly said: Said;
  /** Is given all that is said, after each change. */
  readonly keep: (said: Said) => Promise<void>;
}

/**
 * What the person says in the checklist: ticks, and reasons to leave findings. The background keeps it for the token
 * being made in this tab, until a keeper takes it over.
 */
export class Drafting {
  readonly #desk: Desk;
  #draft: Draft | null = null;
  #keeper: Keeper | null = null;
  #loading: Promise<void> | null = null;
  #loads = 0;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** What was said of the token being made; null until the background has told. */
  draft(): Draft | null {
    return this.#draft;
  }

  /** Resolves once there is a draft to change; asks for it at most once. */
  async ready(): Promise<void> {
    if (this.#draft === null) await (this.#loading ?? this.#load(false));
  }

  /** Another token: until its draft is there, a tick waits for it instead of going to the token before. */
  begin(): Promise<void> {
    this.#draft = null;
    this.#keeper = null;
    this.#show({ ticked: [], reasons: [] });
    return this.#load(true);
  }

  /** From now on a keeper has what is said, and the draft stays as it is; null: the draft has it again. */
  set(keeper: Keeper | null): void {
    this.#keeper = keeper;
    this.#show(keeper === null ? (this.#draft ?? { ticked: [], reasons: [] }) : keeper.said);
  }

  tick(tipId: string, ticked: boolean): Promise<void> {
    return this.#change((said) => withTick(said, tipId, ticked));
  }

  /** Keeps why a finding is left as it is. What is no reason is not kept. */
  async leave(finding: Finding, text: string): Promise<void> {
    if (faultOfReason(text) !== null) return;
    await this.#change((said) => ({
      ...said,
      reasons: withReason(said.reasons, finding, text, dayOf(new Date())),
    }));
  }

  /** Forgets the reason for a kind of finding. */
  takeBack(kind: string): Promise<void> {
    return this.#change((said) => ({ ...said, reasons: withoutReason(said.reasons, kind) }));
  }

  async #change(change: (said: Said) => Said): Promise<void> {
    // The screen may have moved on to another token since it was read last.
    this.#desk.look();
    const keeper = this.#keeper;
    if (keeper !== null) {
      const said = change(keeper.said);
      this.set({ ...keeper, said });
      await keeper.keep(said);
      return;
    }
    await this.ready();
    if (this.#draft === null) throw new Error('The draft of this token could not be loaded');
    this.#draft = { ...change(this.#draft), draftId: this.#draft.draftId };
    this.#show(this.#draft);
    await send({ kind: 'set-draft', draft: this.#draft });
  }

  #show({ ticked, reasons }: Said): void {
    this.#desk.state.set({ ticked, reasons });
  }

  #load(begin: boolean): Promise<void> {
    this.#loads += 1;
    const load = this.#loads;
    const loading = send({ kind: 'get-draft', begin }).then((draft) => {
      // A later request, for a newer token, has the last word.
      if (load !== this.#loads) return;
      this.#draft = draft;
      if (this.#keeper === null) this.#show(draft);
    });
    this.#loading = loading;
    // A failed request is asked again by the next tick.
    loading.catch(() => {
      if (load === this.#loads) this.#loading = null;
    });
    return loading;
  }
}
