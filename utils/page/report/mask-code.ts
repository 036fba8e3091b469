import { CODE_WORDS, partsOf, ROLES, TAGS } from './vocabulary.ts';

/*
 * Names that developers gave: known words stay, all else becomes `xxx`, and what holds digits `x9`. So
 * `scope-row--7ba5bd90` is `scope-row--x9` and `owner-dana-ito` is `owner-xxx-xxx`.
 */

/** Longer names are cut, in characters. */
const LONGEST = 60;
/** More classes than these are left out. */
const MOST_CLASSES = 16;

const SHORT = /^[A-Za-z]{1,2}$/;

/** A stretch of letters and digits. */
export function maskWord(word: string, known: ReadonlySet<string>): string {
  if (known.has(word.toLowerCase())) return word;
  const numbered = /^([A-Za-z]+)\d{1,3}$/.exec(word)?.[1];
  if (numbered !== undefined && known.has(numbered.toLowerCase())) return `${numbered}9`;
  if (/^\d+$/.test(word)) return '9';
  if (/\d/.test(word)) return 'x9';
  const parts = partsOf(word).map((part) => {
    // Two letters inside of a longer word are no word, but chance.
    if (known.has(part.toLowerCase()) && !SHORT.test(part)) return part;
    return /^[A-Z]/.test(part) ? 'Xxx' : 'xxx';
  });
  return parts.filter((part, at) => !/^[Xx]xx$/.test(part) || !/^[Xx]xx$/.test(parts[at - 1] ?? '')).join('');
}

/** A class, test id, part or name in code. */
export function maskCode(code: string): string {
  return code
    .slice(0, LONGEST)
    .replace(/[^A-Za-z0-9_:-]+/g, '-')
    .replace(/[A-Za-z0-9]+/g, (word) => maskWord(word, CODE_WORDS));
}

/** Whether a name in code is made of known words alone. */
export function isPlainCode(code: string): boolean {
  return code !== '' && maskCode(code) === code && !/\d/.test(code);
}

/** The classes of an element, each once. */
export function maskClasses(classes: string): string {
  const masked = new Set(classes.split(/\s+/).filter(Boolean).map(maskCode));
  return [...masked].slice(0, MOST_CLASSES).join(' ');
}

/** An attribute's name; one that no document could have been given by its markup begins with `x`. */
export function maskAttributeName(name: string): string {
  const masked = maskCode(name).toLowerCase();
  return /^[a-z_]/.test(masked) ? masked : `x${masked}`;
}

/** A tag's name; what is no element of HTML stays a custom one. */
export function maskTag(localName: string): string {
  if (TAGS.has(localName)) return localName;
  const masked = maskCode(localName).toLowerCase();
  return /^[a-z][a-z0-9_]*-[a-z0-9_-]*$/.test(masked) ? masked : 'x-unknown';
}

export function maskRole(role: string): string {
  return role
    .split(/\s+/)
    .filter(Boolean)
    .map((one) => (ROLES.has(one) ? one : 'other'))
    .slice(0, 3)
    .join(' ');
}
