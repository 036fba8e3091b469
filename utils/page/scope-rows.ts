import { categoryKey, readLabel } from '../scopes/label.ts';
import { looksLikeToggle } from './check-control.ts';
import { forbiddenName } from './map/page-map.ts';
import { hasEndpoint } from './row-text.ts';
import type { Candidate } from './scope-candidate.ts';
import { CERTAIN, type RowSign, type Signs, weighRow } from './scope-signs.ts';
import { holds, parentOf } from './tree.ts';

/** The rows of a page, each with the signs by which it was recognised. */
export type Rows = ReadonlyMap<Candidate, Signs<RowSign>>;

/** What a row is made of: the rows of a page share this. */
export function buildOf({ control, line }: Candidate): string {
  return `${control.host.localName} ${line.localName}`;
}

export function groupBy<K>(
  candidates: Iterable<Candidate>,
  keyOf: (candidate: Candidate) => K,
): Map<K, Candidate[]> {
  const groups = new Map<K, Candidate[]>();
  for (const candidate of candidates) {
    const key = keyOf(candidate);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [candidate]);
    else group.push(candidate);
  }
  return groups;
}

/** So large a part of the boxes of one build must have a scope's words for switches to be taken for rows. */
const MOSTLY = 0.6;
const SEVERAL = 2;
/** So large a part of rows without endpoints must be called after known categories, at the least. */
const SOME = 0.25;
/** Longer words beside a box are no name, in characters. */
const LONGEST_NAME = 120;

/** Whether the words beside a box are a verb and a resource. "Delete token" is, and is no scope's name. */
function hasScopeWords({ text }: Candidate): boolean {
  const { verb, resource } = readLabel(text.label);
  return verb !== null && resource.length > 0 && forbiddenName(text.label) === null;
}

/** Whether the resource beside a box is called like one of these categories, or has its words in it. */
function speaksOf({ text }: Candidate, categories: ReadonlySet<string>): boolean {
  const { resource } = readLabel(text.label);
  return resource.some((_word, from) =>
    resource
      .slice(from)
      .some((_next, more) => categories.has(resource.slice(from, from + more + 1).join(' '))),
  );
}

/** Names of scopes are no sentences. */
function isProse({ text }: Candidate): boolean {
  return text.label.length > LONGEST_NAME || /[.;!?。](?:\s|$)/u.test(text.label);
}

/** Whether a row says nothing beside its endpoint but a scope's words. */
function saysNoMore(candidate: Candidate): boolean {
  return candidate.text.label === '' || hasScopeWords(candidate);
}

/**
 * Whether a control may be a row by its looks: a switch usually is a category's, unless the page builds its scopes as
 * switches too.
 */
function createLooks(
  candidates: readonly Candidate[],
  isCategory: (candidate: Candidate) => boolean,
): (candidate: Candidate) => boolean {
  let switches: ReadonlySet<string> | null = null;
  const readSwitches = () => {
    const groups = groupBy(
      candidates.filter(({ control }) => looksLikeToggle(control)),
      buildOf,
    );
    const ofScopes = [...groups].filter(([, group]) => {
      const worded = group.filter(
        (one) => (hasEndpoint(one.text) || hasScopeWords(one)) && !isCategory(one),
      ).length;
      return worded > SEVERAL && worded >= MOSTLY * group.length;
    });
    return new Set(ofScopes.map(([build]) => build));
  };
  return (candidate) => {
    if (!looksLikeToggle(candidate.control)) return true;
    switches ??= readSwitches();
    return switches.has(buildOf(candidate));
  };
}

/**
 * Rows by their endpoint or, where the page shows none, by a scope's words; and their siblings in the same lists.
 * Scopes come in numbers and alike: a box that is built differently from them and has an endpoint somewhere near is
 * something else, a help text for instance.
 * @param categories folded names of known categories.
 * @param isUnderCategory whether the heading above a box is called like one of them.
 */
export function findRows(
  candidates: readonly Candidate[],
  isCategory: (candidate: Candidate) => boolean,
  categories: ReadonlySet<string>,
  isUnderCategory: (candidate: Candidate) => boolean,
  onScopesScreen: () => boolean,
): Rows {
  let screen: boolean | null = null;
  const isScopesScreen = () => {
    screen ??= candidates.some(isCategory) || onScopesScreen();
    return screen;
  };
  const looksLikeRow = createLooks(candidates, isCategory);
  // "Export clicks" may be called like a category and is a scope among others that begin with a verb; a scope that
  // only stands under a category's name is no category.
  const worded = candidates.filter(hasScopeWords);
  const buildsWithWords = groupBy(worded, buildOf);
  const isHead = (candidate: Candidate) =>
    isCategory(candidate) &&
    (!hasScopeWords(candidate) ||
      (categories.has(categoryKey(candidate.text.label)) &&
        (buildsWithWords.get(buildOf(candidate)) ?? []).length <= SEVERAL));
  const isHeaded = ({ control }: Candidate) =>
    candidates.some((other) => {
      const around = parentOf(other.unit);
      return around !== null && isCategory(other) && holds(around, control.host);
    });
  const rows = new Map<Candidate, Signs<RowSign>>();
  const take = (candidate: Candidate, signs: Signs<RowSign>) => {
    if (weighRow(signs) >= CERTAIN) rows.set(candidate, signs);
  };

  const endpoints = candidates.filter(({ text }) => hasEndpoint(text));
  const byBuild = groupBy(endpoints, buildOf);
  for (const candidate of endpoints) {
    const several = (byBuild.get(buildOf(candidate)) ?? []).length >= SEVERAL;
    if (several) take(candidate, isProse(candidate) ? ['endpoint', 'alike', 'prose'] : ['endpoint', 'alike']);
    else if (byBuild.size > 1) take(candidate, ['endpoint', 'otherBuild']);
    // A lone one may be a help text with an example beside some other box: its other words have to be a scope's.
    else if ((saysNoMore(candidate) || isHeaded(candidate)) && isScopesScreen())
      take(candidate, ['endpoint', 'screen']);
  }
  const showsEndpoints = rows.size > 0;

  if (!showsEndpoints) {
    const likely = worded.filter((one) => looksLikeRow(one) && !isHead(one));
    for (const group of groupBy(likely, buildOf).values()) {
      const [only] = group;
      // The only row of an open category: the name above it speaks for it as another row would.
      if (group.length === 1 && only !== undefined && isCategory(only) && isScopesScreen())
        take(only, ['words', 'headed', 'screen']);
      // "Show me examples" is a verb and a resource too: scopes are mostly called after their categories or under them.
      const known = group.filter((one) => speaksOf(one, categories) || isUnderCategory(one)).length;
      if (group.length < SEVERAL || known < SOME * group.length || !isScopesScreen()) continue;
      for (const candidate of group) take(candidate, ['words', 'alike', 'screen']);
    }
  }
  addSiblings(candidates, rows, (one) => looksLikeRow(one) && !isHead(one));
  return rows;
}

/** A list whose rows are mostly recognised is a list of scopes: its other rows are scopes too. */
function addSiblings(
  candidates: readonly Candidate[],
  rows: Map<Candidate, Signs<RowSign>>,
  mayBeRow: (candidate: Candidate) => boolean,
): void {
  const known = [...rows.keys()];
  const byLine = groupBy(known, ({ line }) => parentOf(line));
  const byUnit = groupBy(known, ({ unit }) => parentOf(unit));
  for (const other of candidates) {
    if (rows.has(other) || other.text.label === '' || !mayBeRow(other)) continue;
    const lists = [byLine.get(parentOf(other.line)) ?? [], byUnit.get(parentOf(other.unit)) ?? []];
    // In a list that shows endpoints, what shows none and has no words of a scope is its heading.
    const isHeading = (list: readonly Candidate[]) =>
      !hasScopeWords(other) && list.filter(({ text }) => hasEndpoint(text)).length > MOSTLY * list.length;
    const isAmong = lists.some(
      (list) =>
        list.length >= SEVERAL && !isHeading(list) && list.some((row) => buildOf(row) === buildOf(other)),
    );
    if (isAmong) rows.set(other, ['amongRows']);
  }
}

/**
 * Boxes in the sections of toggles: rows even if no word of theirs is understood. Where rows are known, only boxes
 * built like them count. A scope that were left out here would silently stay ticked.
 */
export function findWordlessRows(
  candidates: readonly Candidate[],
  toggles: ReadonlyMap<Candidate, { readonly section: Element }>,
  known: Rows,
): Rows {
  const sections = new Set([...toggles.values()].map(({ section }) => section));
  const rows = [...known.keys()];
  const builds = new Set(rows.map(buildOf));
  const mayBeSwitches = rows.some(({ control }) => looksLikeToggle(control));
  const isInside = (element: Element) => {
    for (let at = parentOf(element); at !== null; at = parentOf(at)) if (sections.has(at)) return true;
    return false;
  };
  const found = candidates.filter(
    (candidate) =>
      !toggles.has(candidate) &&
      !known.has(candidate) &&
      candidate.text.label !== '' &&
      (builds.size === 0 || builds.has(buildOf(candidate))) &&
      (mayBeSwitches || !looksLikeToggle(candidate.control)) &&
      isInside(candidate.control.host),
  );
  return new Map(found.map((candidate) => [candidate, ['inSection']]));
}
