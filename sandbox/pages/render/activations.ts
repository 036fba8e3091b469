import type { Activation } from '../record.ts';

const EVENTS = ['click', 'mousedown', 'pointerdown', 'keydown', 'change'];
const PRESSING_KEYS: ReadonlySet<string> = new Set(['Enter', ' ', 'Spacebar']);

/** Writes down every event that could activate a control which is none of the extension's business. */
export class Activations {
  readonly list: Activation[] = [];

  /** Watches an element before any handler of the page can keep an event to itself. */
  watch(element: HTMLElement, control: string): void {
    for (const type of EVENTS) {
      element.addEventListener(
        type,
        (event) => {
          if (event instanceof KeyboardEvent && !PRESSING_KEYS.has(event.key)) return;
          this.list.push({ control, event: type, trusted: event.isTrusted });
        },
        { capture: true },
      );
    }
  }
}
