import { setTick, type Ticks } from '../checklist/ticks.ts';
import { send } from '../messages/send.ts';
import type { Desk } from './desk.ts';

/** The checklist's ticks of the token being made in this tab; the background keeps them. */
export class Ticking {
  readonly #desk: Desk;
  #ticks: Ticks | null = null;
  #loading: Promise<void> | null = null;
  #loads = 0;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Resolves once there are ticks to change; asks for them at most once. */
  async ready(): Promise<void> {
    if (this.#ticks === null) await (this.#loading ?? this.#load(false));
  }

  /** Another token: until its ticks are there, a tick waits for them instead of going to the token before. */
  begin(): Promise<void> {
    this.#ticks = null;
    this.#desk.state.set({ ticked: [] });
    return this.#load(true);
  }

  async tick(tipId: string, ticked: boolean): Promise<void> {
    // The screen may have moved on to another token since it was read last.
    this.#desk.look();
    await this.ready();
    if (this.#ticks === null) throw new Error('The ticks of this token could not be loaded');
    this.#ticks = setTick(this.#ticks, tipId, ticked);
    this.#desk.state.set({ ticked: this.#ticks.ticked });
    await send({ kind: 'set-ticks', draftId: this.#ticks.draftId, ticked: this.#ticks.ticked });
  }

  #load(begin: boolean): Promise<void> {
    this.#loads += 1;
    const load = this.#loads;
    const loading = send({ kind: 'get-ticks', begin }).then(({ draftId, ticked }) => {
      // A later request, for a newer token, has the last word.
      if (load !== this.#loads) return;
      this.#ticks = { draftId, ticked };
      this.#desk.state.set({ ticked });
    });
    this.#loading = loading;
    // A failed request is asked again by the next tick.
    loading.catch(() => {
      if (load === this.#loads) this.#loading = null;
    });
    return loading;
  }
}
