import { allRoots } from '../page/reading/reading.ts';

const EVENTS = ['keydown', 'pointerdown'] as const;

/**
 * Hears what the person presses anywhere in the tab, before the page does: keys and pointer, same-origin frames
 * included. What scripts make, such as a run's own clicks, is not the person's.
 */
export class Person {
  readonly #document: Document;
  readonly #signal: AbortSignal;
  readonly #onPress: (event: KeyboardEvent | PointerEvent) => void;
  readonly #heard = new WeakSet<Document>();

  constructor(
    document: Document,
    signal: AbortSignal,
    onPress: (event: KeyboardEvent | PointerEvent) => void,
  ) {
    this.#document = document;
    this.#signal = signal;
    this.#onPress = onPress;
    this.listen();
  }

  /** Takes in frames that came since; looks through the page. */
  listen(): void {
    for (const root of allRoots(this.#document)) {
      if (!('defaultView' in root) || root.defaultView === null || this.#heard.has(root)) continue;
      this.#heard.add(root);
      for (const type of EVENTS) {
        root.defaultView.addEventListener(
          type,
          (event) => {
            if (event.isTrusted) this.#onPress(event);
          },
          { capture: true, signal: this.#signal },
        );
      }
    }
  }
}
