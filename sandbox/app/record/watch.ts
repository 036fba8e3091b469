import type { ControlNames } from './controls.ts';
import type { ActivationLog } from './log.ts';

const KEYS: ReadonlySet<string> = new Set(['Enter', ' ', 'Spacebar']);

/** The events to record; `change` and `input` stay inside a shadow root unless a script says otherwise. */
const AT_WINDOW = ['click', 'mousedown', 'keydown', 'change', 'input'];
const AT_SHADOW_ROOT = ['change', 'input'];

/** Native check boxes report a click; the change that follows is trusted even when a script clicked. */
function followsClick(target: EventTarget | undefined): boolean {
  return target instanceof HTMLInputElement && /^(checkbox|radio)$/.test(target.type);
}

/** Whether an event on a control counts: keys that press it, changes, and a script's input. */
function counts(event: Event, by: 'click' | 'mousedown'): boolean {
  switch (event.type) {
    case 'mousedown':
      return by === 'mousedown';
    case 'keydown':
      return event instanceof KeyboardEvent && KEYS.has(event.key);
    case 'change':
      return !(event.isTrusted && followsClick(event.composedPath()[0]));
    case 'input':
      return !event.isTrusted;
    default:
      return true;
  }
}

/**
 * Records what happens below the window, or inside a shadow root what does not leave it. It listens in the
 * capturing phase, so that no handler of the page can keep an event from the record.
 */
export function watchRoot(root: Window | ShadowRoot, names: ControlNames, log: ActivationLog): void {
  const inShadow = root instanceof ShadowRoot;
  const write = (event: Event) => {
    // What is composed passes the window as well and is recorded there.
    if (inShadow && event.composed) return;
    const path = inShadow ? [...event.composedPath(), root.host] : event.composedPath();
    const control = names.find(path);
    if (control === null || !counts(event, control.by)) return;
    log.add({ control: control.name, trusted: event.isTrusted, event: event.type });
  };
  for (const type of inShadow ? AT_SHADOW_ROOT : AT_WINDOW)
    root.addEventListener(type, write, { capture: true });
}
