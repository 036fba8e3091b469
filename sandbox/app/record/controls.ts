/** What each element is, kept beside the DOM: a mark in the page could be read by what is tested on it. */
export interface ControlName {
  readonly name: string;
  /** The event that activates it, besides keys: `mousedown` where a click does nothing. */
  readonly by: 'click' | 'mousedown';
}

/** Remembers what elements are. */
export interface ControlNames {
  set(element: Element, control: ControlName): void;
  /** What an event's path hits first; null for a place that is no control. */
  find(path: readonly EventTarget[]): ControlName | null;
}

const INTERACTIVE = 'button, a[href], input, select, textarea';

function unnamed(target: EventTarget): ControlName | null {
  if (!(target instanceof Element) || !target.matches(INTERACTIVE)) return null;
  const text = target.textContent.replace(/\s+/g, ' ').trim().slice(0, 60);
  return { name: `unnamed ${target.localName} ${text}`.trim(), by: 'click' };
}

/** A new, empty registry. Controls that nobody named are found too, so that nothing goes unrecorded. */
export function createControlNames(): ControlNames {
  const names = new WeakMap<EventTarget, ControlName>();
  return {
    set: (element, control) => names.set(element, control),
    find: (path) => {
      for (const target of path) {
        const control = names.get(target);
        if (control !== undefined) return control;
      }
      for (const target of path) {
        const control = unnamed(target);
        if (control !== null) return control;
      }
      return null;
    },
  };
}
