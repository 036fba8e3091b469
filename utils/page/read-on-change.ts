import type { PageChanges } from './changes.ts';
import { type CheckControl, type CheckState, stateOf } from './check-control.ts';
import type { ScopesOnPage } from './scope-reader.ts';

/** What is shown by and by, as styles have it, changes nothing that is told: a reading is not kept longer, in ms. */
const KEPT_FOR = 250;

interface Kept {
  readonly page: ScopesOnPage;
  readonly change: number;
  readonly at: number;
  readonly states: readonly (readonly [CheckControl, CheckState])[];
}

/** Reads a page anew only where it has changed since, or one of its boxes has. */
export class ReadOnChange {
  readonly #read: () => ScopesOnPage | null;
  readonly #changes: PageChanges;
  #kept: Kept | null = null;

  constructor(read: () => ScopesOnPage | null, changes: PageChanges) {
    this.#read = read;
    this.#changes = changes;
  }

  now(): ScopesOnPage | null {
    const change = this.#changes.count;
    if (this.#kept !== null && isAsRead(this.#kept, change)) return this.#kept.page;
    const page = this.#read();
    this.#kept = page === null ? null : { page, change, at: performance.now(), states: statesOf(page) };
    return page;
  }
}

function isAsRead({ change, at, states }: Kept, now: number): boolean {
  if (change !== now || performance.now() - at > KEPT_FOR) return false;
  return states.every(([control, was]) => isThere(control) && stateOf(control) === was);
}

/** A frame that leads elsewhere takes its document along, in which nothing changes. */
function isThere({ element }: CheckControl): boolean {
  return element.isConnected && element.ownerDocument.defaultView !== null;
}

function statesOf({ candidates }: ScopesOnPage): readonly (readonly [CheckControl, CheckState])[] {
  return [...candidates.values()].map(({ control }) => [control, stateOf(control)]);
}
