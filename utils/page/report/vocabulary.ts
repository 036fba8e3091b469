import { categoryKey, foldText } from '../../scopes/label.ts';
import type { KnownScope } from '../../scopes/match.ts';
import signs from '../map/entry-signs.json' with { type: 'json' };
import map from '../map/page-map.json' with { type: 'json' };
import data from './words.json' with { type: 'json' };

/**
 * What a report may repeat of a page. Everything is a list of what is allowed: a name, an id or a credential cannot be
 * told from other text for certain, so whatever is on no list is masked.
 */
export interface Vocabulary {
  /** Labels of the page map, known labels of scopes, known names of categories, words for on and off; whole. */
  isKnownText(text: string): boolean;
  /** Words that known paths are made of, lower case. */
  readonly pathWords: ReadonlySet<string>;
}

const setOf = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.split(' ')));

/** Words that code is written with, lower case. */
export const CODE_WORDS = setOf(...data.words);
export const TAGS = setOf(data.tags);
export const ROLES = setOf(data.roles);
/** Hosts that are publicly known to serve the app, and its API. */
export const HOSTS: ReadonlySet<string> = new Set(data.hosts);
export const API_HOSTS: ReadonlySet<string> = new Set(data.apiHosts);

const PAGE_LABELS: ReadonlySet<string> = new Set(
  Object.values({ ...signs.labels, ...map.labels }).flatMap((languages) =>
    Object.values(languages)
      .flat()
      .map((wording) => foldText(wording)),
  ),
);
const STATES: ReadonlySet<string> = new Set(data.states);

/** Whether a text is a label of the page map, whole; pages put marks after some ("Token Name *"). */
export function isPageLabel(text: string): boolean {
  return PAGE_LABELS.has(
    foldText(text.replace(/[*:：]|\((?:optional|required)\)|（(?:可选|必填)）/giu, ' ')),
  );
}

/** The parts of a name in code: `ReportExport` and `report-export` have two. */
export function partsOf(code: string): readonly string[] {
  return code.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [];
}

/** What may be repeated of a page whose scopes are these. */
export function vocabularyOf(known: readonly KnownScope[]): Vocabulary {
  const labels = new Set(known.flatMap((scope) => scope.labels.map((label) => foldText(label))));
  const categories = new Set(known.map(({ category }) => categoryKey(category)));
  const segments = known
    .flatMap(({ path }) => path.split('/'))
    .filter((segment) => /^[A-Za-z.]+$/.test(segment));
  return {
    isKnownText: (text) => {
      const folded = foldText(text);
      if (folded === '') return false;
      if (isPageLabel(text) || STATES.has(folded)) return true;
      return labels.has(folded) || categories.has(categoryKey(text));
    },
    pathWords: new Set(
      segments.flatMap((segment) => [segment, ...partsOf(segment)].map((word) => word.toLowerCase())),
    ),
  };
}
