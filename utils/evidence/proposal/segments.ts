import { isPlaceholder } from '../../scopes/endpoint.ts';

/** The segments of a path, lower case; `{}` for every placeholder. */
export function segmentsOf(path: string): readonly string[] {
  return path
    .replace(/[?#].*$/s, '')
    .replace(/\.(?:json|xml|csv)$/i, '')
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => (isPlaceholder(segment) ? '{}' : segment.toLowerCase()));
}

/**
 * How well a seen path fits one of the catalogue. `exact`: values stand where values belong, all else is equal.
 * `value`: a word of the evidence would have to be a value. `part`: a value of the evidence would have to be a word,
 * as where code puts the resource into the path.
 */
export type Fit = 'exact' | 'value' | 'part';

/** Null where it does not fit. Both are of `segmentsOf`. */
export function fitOf(known: readonly string[], seen: readonly string[]): Fit | null {
  if (known.length !== seen.length) return null;
  let fit: Fit = 'exact';
  for (const [at, segment] of seen.entries()) {
    const word = known[at];
    if (word === segment) continue;
    const kind: Fit | null =
      word === '{}'
        ? isValue(segment, known[at - 1])
          ? 'exact'
          : 'value'
        : segment === '{}'
          ? 'part'
          : null;
    if (kind === null || (kind !== 'exact' && fit !== 'exact' && fit !== kind)) return null;
    if (kind !== 'exact') fit = kind;
  }
  // A path of nothing but values says nothing.
  return fit === 'part' && !known.some((word, at) => word !== '{}' && word === seen[at]) ? null : fit;
}

/**
 * No resource of the catalogue has a digit in its name, and reports go by handles such as `mp_action_listing`
 * (facts: scope-catalogue.json, `ReportExport/{ReportId_or_Handle}`).
 */
function isValue(segment: string, before: string | undefined): boolean {
  return /\d/.test(segment) || (/^report/.test(before ?? '') && segment.includes('_'));
}
