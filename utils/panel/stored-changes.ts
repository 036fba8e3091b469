type Changes = Readonly<Record<string, unknown>>;
type Listener = (changes: Changes) => void;

/** The event of a storage area, as far as it is needed for this. */
export interface ChangeEvent {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
}

/**
 * Hears of what is stored from now on, until the signal is aborted. What is asked for while nobody listens yet may be
 * out of date when it is shown: whoever listens later is told first what was stored since.
 */
export function hearChanges(onChanged: ChangeEvent, signal: AbortSignal): (listener: Listener) => void {
  let listening: Listener | null = null;
  let missed: Changes = {};
  const hear = (changes: Changes) => {
    if (listening === null) missed = { ...missed, ...changes };
    else listening(changes);
  };
  onChanged.addListener(hear);
  signal.addEventListener('abort', () => onChanged.removeListener(hear));
  return (listener) => {
    listening = listener;
    listener(missed);
    missed = {};
  };
}
