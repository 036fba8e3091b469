import { own } from '../unknown.ts';

/** References may lead in a circle. */
const MAX_STEPS = 8;

/** What a `$ref` inside of the document leads to; the value itself without one, undefined where it leads nowhere. */
export function resolved(value: unknown, root: unknown): unknown {
  let found = value;
  for (let step = 0; step < MAX_STEPS; step++) {
    const reference = own(found, '$ref');
    if (reference === undefined) return found;
    if (typeof reference !== 'string' || !reference.startsWith('#/')) return undefined;
    found = reference
      .slice(2, MAX_POINTER)
      .split('/')
      .reduce<unknown>((part, key) => own(part, unescaped(key)), root);
  }
  return undefined;
}

/** Characters of a pointer; longer ones lead nowhere. */
const MAX_POINTER = 1000;

/** `~1Mediapartners~1%7BAccountSID%7D` */
function unescaped(key: string): string {
  const plain = key.replaceAll('~1', '/').replaceAll('~0', '~');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}
