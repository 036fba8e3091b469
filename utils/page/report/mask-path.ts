import { maskWord } from './mask-code.ts';
import { API_HOSTS, CODE_WORDS, HOSTS, type Vocabulary } from './vocabulary.ts';

/** Longer paths are cut, in segments. */
const MOST_SEGMENTS = 12;

const ROOTED = /^(?:https?:\/\/[^\s/]+)?\/\S+$/i;
const ROOT = '/';
const BARE = /^[A-Za-z][^\s/]*(?:\/[^\s/]+)+\/?$/;
const LONE_PLACEHOLDER = /^(?:\{.*\}|<.*>)$/;

/**
 * Whether a word of a text is a path, or a part of one that the page wrote by itself.
 * @param sure it stands alone or after a method: then `/` and a path without its first slash are believed too.
 */
export function isPath(word: string, sure: boolean): boolean {
  if (ROOTED.test(word) || LONE_PLACEHOLDER.test(word)) return true;
  return sure && (word === ROOT || BARE.test(word));
}

/** Any way of writing "an id goes here"; the way stays, what it says does not. */
const PLACEHOLDERS: readonly (readonly [RegExp, string])[] = [
  [/^\{.*\}$/, '{id}'],
  [/^<.*>$/, '<id>'],
  [/^\[.*\]$/, '[id]'],
  [/^\(.*\)$/, '(id)'],
  [/^:.+$/, ':id'],
  [/^\$.+$/, '$id'],
  [/^\*+$/, '*'],
];

function maskSegment(segment: string, words: ReadonlySet<string>): string {
  const placeholder = PLACEHOLDERS.find(([shape]) => shape.test(segment));
  if (placeholder !== undefined) return placeholder[1];
  const [, name = '', extension = ''] = /^(.*?)(\.(?:json|xml|csv|ihtml))?$/i.exec(segment) ?? [];
  if (!/^[A-Za-z]+(?:[-_.][A-Za-z]+)*$/.test(name)) return segment === '' ? '' : `{id}${extension}`;
  return name.replace(/[A-Za-z]+/g, (word) => maskWord(word, words)) + extension;
}

function maskSegments(path: string, words: ReadonlySet<string>): string {
  const segments = path.replace(/[?#].*$/, '').split('/');
  const masked = segments.slice(0, MOST_SEGMENTS).map((segment) => maskSegment(segment, words));
  return segments.length > MOST_SEGMENTS ? `${masked.join('/')}/{id}` : masked.join('/');
}

/** An endpoint's path: words of known paths stay, everything else in it is masked. */
export function maskPath(path: string, { pathWords }: Vocabulary): string {
  const [, scheme = '', host = '', rest = ''] = /^(?:(https?:\/\/)([^\s/]+))?(.*)$/i.exec(path) ?? [];
  const known = API_HOSTS.has(host.toLowerCase()) ? host.toLowerCase() : 'other.invalid';
  const from = host === '' ? '' : `${scheme.toLowerCase()}${known}`;
  return from + maskSegments(rest, pathWords);
}

/** Where the page is: a host that is publicly known or `other`, and the path without query and hash. */
export function maskAddress({ host, pathname }: { readonly host: string; readonly pathname: string }): {
  host: string;
  path: string;
} {
  return { host: HOSTS.has(host) ? host : 'other', path: maskSegments(pathname, CODE_WORDS) };
}
