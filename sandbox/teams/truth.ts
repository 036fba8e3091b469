/** What is true of a team's screen, from its own state. */
export interface TeamRecord {
  /** Sorted `METHOD /path` of what the token would be granted. */
  readonly granted: readonly string[];
  /** Every activation of a control that has nothing to do with the scopes, as `name: event`. */
  readonly decoys: readonly string[];
}

/** `window.teamPage` */
export interface TeamPage {
  record(): TeamRecord;
}

declare global {
  interface Window {
    teamPage?: TeamPage;
  }
}

const ACTIVATIONS = ['pointerdown', 'mousedown', 'click', 'input', 'change', 'submit'] as const;

/** Keeps the page's record. Names of decoys are kept beside the DOM, so that the page shows no mark of them. */
export class Truth {
  readonly #decoys: string[] = [];

  /** @param granted what the token would be granted now, by the screen's state */
  constructor(granted: () => Iterable<string>) {
    window.teamPage = { record: () => ({ granted: [...granted()].sort(), decoys: [...this.#decoys] }) };
  }

  /** From now on each activation of this element, or of anything in it, is recorded. */
  watch(name: string, decoy: Element): void {
    for (const type of ACTIVATIONS) {
      decoy.addEventListener(type, () => this.#decoys.push(`${name}: ${type}`), { capture: true });
    }
    decoy.addEventListener(
      'keydown',
      (event) => {
        if (event instanceof KeyboardEvent && [' ', 'Enter'].includes(event.key)) {
          this.#decoys.push(`${name}: ${event.key === ' ' ? 'Space' : event.key}`);
        }
      },
      { capture: true },
    );
  }
}
