import { Stopped } from '../page/wait.ts';

/** One act on the page at a time, which the person can stop. */
export class Work {
  #current: AbortController | null = null;
  readonly #onEnd: () => void;

  /** @param onEnd called after each act, however it ended. */
  constructor(onEnd: () => void) {
    this.#onEnd = onEnd;
  }

  get busy(): boolean {
    return this.#current !== null;
  }

  /** Ends what is going on, for instance `person`, `escape` or `left`; nothing where there is nothing. */
  stop(reason: string): void {
    this.#current?.abort(new Stopped(reason));
  }

  /** Null where something else is going on. */
  async run<T>(act: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
    if (this.#current !== null) return null;
    this.#current = new AbortController();
    try {
      return await act(this.#current.signal);
    } finally {
      this.#current = null;
      this.#onEnd();
    }
  }
}
