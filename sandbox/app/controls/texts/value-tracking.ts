/** What React keeps on the node of a controlled text box. */
export interface ValueTracker {
  /** Whether the node's value is another one than the remembered; remembers it then. */
  hasChanged(): boolean;
}

/**
 * React's value tracking (`inputValueTracking.js`): an own property `value` on the node remembers what scripts of the
 * page write. An `input` event whose value equals the remembered one is taken for React's own write and ignored.
 */
export function trackValue(node: HTMLInputElement | HTMLTextAreaElement): ValueTracker {
  const native = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(node), 'value');
  const read = native?.get;
  const write = native?.set;
  if (read === undefined || write === undefined) throw new Error('The node has no value to track');
  let remembered = node.value;
  Object.defineProperty(node, 'value', {
    configurable: true,
    enumerable: native?.enumerable ?? true,
    get() {
      return read.call(node);
    },
    set(value: string) {
      remembered = `${value}`;
      write.call(node, value);
    },
  });
  return {
    hasChanged: () => {
      const now = node.value;
      if (now === remembered) return false;
      remembered = now;
      return true;
    },
  };
}
