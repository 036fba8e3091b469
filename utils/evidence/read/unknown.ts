/**
 * Looking into parsed data that may be anything. Only what an object holds itself is seen: `constructor` and
 * `__proto__` lead nowhere.
 */

/** What an object, or a list, holds under a key; undefined where there is no such thing. */
export function own(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return Reflect.get(value, key);
}

/** The text under a key; null where there is none or it is blank. */
export function ownText(value: unknown, key: string): string | null {
  const text = own(value, key);
  return typeof text === 'string' && /\S/.test(text) ? text : null;
}

/** The list under a key; null where there is none. */
export function ownList(value: unknown, key: string): readonly unknown[] | null {
  const list = own(value, key);
  return Array.isArray(list) ? list : null;
}
