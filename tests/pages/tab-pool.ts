import type { Tab } from './browser.ts';

/**
 * Tabs that tests which run side by side take turns with. Each has a browser of its own, since a tab that another one
 * covers draws no frames.
 */
export class TabPool {
  readonly #all: readonly Tab[];
  readonly #free: Tab[];
  readonly #waiting: ((tab: Tab) => void)[] = [];

  private constructor(tabs: readonly Tab[]) {
    this.#all = tabs;
    this.#free = [...tabs];
  }

  static async open(count: number, openTab: () => Promise<Tab>): Promise<TabPool> {
    return new TabPool(await Promise.all(Array.from({ length: count }, openTab)));
  }

  /** Gives a tab to `act` as soon as one is free, and takes it back at the end of that. */
  async use<Result>(act: (tab: Tab) => Promise<Result>): Promise<Result> {
    const tab = this.#free.pop() ?? (await new Promise<Tab>((given) => this.#waiting.push(given)));
    try {
      return await act(tab);
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free.push(tab);
      else next(tab);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#all.map((tab) => tab.close()));
  }
}
