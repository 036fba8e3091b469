/** What React remembers of each native box: the value that it last saw (`inputValueTracking`). */
const tracked = new WeakMap<HTMLInputElement, boolean>();

/** Has React's tracker see each write to `checked`, a script's from the same world included. */
export function track(box: HTMLInputElement): void {
  const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'checked');
  if (native?.get === undefined || native.set === undefined) throw new Error('No native property checked');
  const { get, set } = native;
  tracked.set(box, box.checked);
  Object.defineProperty(box, 'checked', {
    configurable: true,
    get: () => get.call(box),
    set: (value: boolean) => {
      tracked.set(box, value);
      set.call(box, value);
    },
  });
}

/** Whether a click on the box is a change for React; where its tracker knows the value already, `onChange` stays silent. */
export function isChange(box: HTMLInputElement): boolean {
  if (tracked.get(box) === box.checked) return false;
  tracked.set(box, box.checked);
  return true;
}
