import { nextFrame } from '../page/wait.ts';
import type { Desk } from './desk.ts';
import { type LastPresetPort, parseLastPreset } from './last-preset.ts';
import type { ScopesRun } from './scopes-run.ts';
import type { NotApplied } from './view.ts';

/** For so long a press waits for the presets, in ms: acting later would be acting by itself. */
const LATE = 5000;

/** Applies the preset that was applied last, by the same run as its button. */
export class Repeating {
  readonly #desk: Desk;
  readonly #scopes: ScopesRun;
  readonly #port: LastPresetPort;

  constructor(desk: Desk, scopes: ScopesRun, port: LastPresetPort) {
    this.#desk = desk;
    this.#scopes = scopes;
    this.#port = port;
  }

  async applyLast(): Promise<void> {
    const { state, work } = this.#desk;
    if (work.busy) return;
    // The region for what came of it has to be there before its text: else it is not read out.
    state.set({ commanded: true });
    const [last, isReady] = await Promise.all([
      this.#port.read().then(parseLastPreset),
      this.#ready(),
      nextFrame(),
    ]);
    // Without presets the fault is told; and what was pressed meanwhile goes on.
    if (!isReady || work.busy) return;
    this.#desk.look();
    const screen = this.#desk.screen();
    if (last === null) this.#tell('none', '');
    else if (screen === null || screen.scopes === null) this.#tell('no-step', last.name);
    else if (state.get().presets.every(({ id }) => id !== last.id)) this.#tell('gone', last.name);
    else await this.#scopes.apply(last.id);
  }

  #tell(why: NotApplied['why'], name: string): void {
    this.#desk.state.set({ report: { kind: 'not-applied', why, name } });
  }

  /** The presets come a moment after the panel. Gives false where they do not: a later answer acts on no press. */
  async #ready(): Promise<boolean> {
    const { state } = this.#desk;
    const { ready, fault } = state.get();
    if (ready) return true;
    if (fault !== null) {
      await this.#desk.refresh();
      return state.get().ready;
    }
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        stop();
        resolve(state.get().ready);
      };
      const timer = setTimeout(end, LATE);
      const stop = state.subscribe(() => {
        if (state.get().ready || state.get().fault !== null) end();
      });
    });
  }
}
