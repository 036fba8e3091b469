/** A part of something whose shape is not known, such as parsed JSON; undefined where it has no parts or not this one. */
export function part(owner: unknown, name: string): unknown {
  return typeof owner === 'object' && owner !== null ? Reflect.get(owner, name) : undefined;
}
