import { own } from '../unknown.ts';

/** Objects that are looked into for one key. */
const MAX_HOLDERS = 10;

/** What an object holds under a key, itself or by YAML's merge key `<<`; what it holds itself goes first. */
export function held(value: unknown, key: string): unknown {
  const holders = [value];
  for (let at = 0; at < holders.length && at < MAX_HOLDERS; at++) {
    const holder = holders[at];
    const found = own(holder, key);
    if (found !== undefined) return found;
    const merged = own(holder, '<<');
    if (Array.isArray(merged)) holders.push(...merged.slice(0, MAX_HOLDERS));
    else if (merged !== undefined) holders.push(merged);
  }
  return undefined;
}
