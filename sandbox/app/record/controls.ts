/** What each element is, kept beside the DOM: a mark in the page could be read by what is tested on it. */
export interface ControlName {
  readonly name: string;
  /** The event that activates it, besides keys: `mousedown` where a click does nothing. */
  readonly by: 'click' | 'mousedown';
}

/** A control that somebody named, and its element. */
export interface NamedControl extends ControlName {
  readonly element: Element;
}

/** Remembers what elements are. */
export interface ControlNames {
  set(element: Element, control: ControlName): void;
  /** The innermost control on the path that has a name of its own. */
  named(path: readonly EventTarget[]): NamedControl | null;
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
  const named = (path: readonly EventTarget[]): NamedControl | null => {
    for (const target of path) {
      const control = names.get(target);
      if (control !== undefined && target instanceof Element) return { ...control, element: target };
    }
    return null;
  };
  return {
    set: (element, control) => names.set(element, control),
    named,
    find: (path) => {
      const control = named(path);
      if (control !== null) return control;
      for (const target of path) {
        const control = unnamed(target);
        if (control !== null) return control;
      }
      return null;
    },
  };
}
