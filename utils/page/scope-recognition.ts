import { categoryKey } from '../scopes/label.ts';
import { findCategoryTabs, shownOf } from './category-tabs.ts';
import { findFolds } from './fold.ts';
import { createHeadings, type Headings, namesScopes } from './headings.ts';
import { findLearned } from './learned/find.ts';
import type { LearnedPage } from './learned/types.ts';
import { type Candidate, findCandidates } from './scope-candidate.ts';
import { findRows, findWordlessRows, type Rows } from './scope-rows.ts';
import { findToggles, isCategoryName, sectionsOf, type ToggleFound, type Toggles } from './scope-toggles.ts';

/**
 * Which controls of the screen are scopes and which are categories' toggles. Nobody has seen the page's markup, so
 * no class, tag or nesting is relied on: a box is a scope because an endpoint or a scope's words stand beside it, and
 * a toggle because it heads a group of such boxes, is called like a category, or looks like a switch under a heading.
 * Boxes with none of these signs are left out, so that nothing else can ever touch them.
 */
export interface Recognition {
  readonly rows: Rows;
  readonly toggles: Toggles;
  /** Controls on the screen that are neither. */
  readonly others: readonly Candidate[];
  /** Whether something the person pointed out was found. */
  readonly pointedOut: boolean;
}

export interface RecognitionOptions {
  /** Folded names of categories (`categoryKey`), from the catalogue; they help to recognise toggles. */
  readonly categories: ReadonlySet<string>;
  /** What the person pointed out on this host; tried first. */
  readonly learned: LearnedPage | null;
}

/** The names of categories as the recognition wants them. */
export function categoryKeys(names: Iterable<string>): ReadonlySet<string> {
  return new Set([...names].map((name) => categoryKey(name)));
}

/** Recognises the scopes on the screen; null where there is nothing that could be one. */
export function recognise(document: Document, options: RecognitionOptions): Recognition | null {
  const known = options.categories;
  const learned = options.learned === null ? undefined : findLearned(document, options.learned);
  const candidates = findCandidates(document, learned);
  if (candidates.length === 0) return null;
  let named: boolean | null = null;
  const onScopesScreen = () => {
    named ??= namesScopes(document);
    return named;
  };
  const isNamedElsewhere = () => findFolds(document, null, known).length > 0;
  let headings: Headings | null = null;
  const worded =
    pointedOutRows(candidates) ??
    findRows(
      candidates,
      (candidate) => isCategoryName(candidate, known),
      known,
      ({ unit, line }) => {
        headings ??= createHeadings(
          document,
          known,
          candidates.map(({ control }) => control.host),
        );
        const heading = headings.above(unit, line);
        return heading !== null && known.has(categoryKey(heading.name));
      },
      onScopesScreen,
    );
  const others = candidates.filter((candidate) => !worded.has(candidate));
  // The names of the tabs among which categories are chosen are names of categories.
  const tabs = findCategoryTabs(document, known, shownOf({ rows: worded, toggles: new Map() }));
  const names =
    tabs === null ? known : new Set([...known, ...categoryKeys(tabs.all.map(({ name }) => name))]);
  // The switches may be of a usual kind where only the boxes had to be pointed out.
  const toggles =
    pointedOutToggles(others) ?? findToggles(others, worded, names, onScopesScreen, isNamedElsewhere);
  // Two toggles at the least: the section of a lone one is the whole page.
  const wordless = toggles.size >= 2 ? findWordlessRows(candidates, toggles, worded) : new Map();
  const rows: Rows = new Map([...worded, ...wordless].filter(([row]) => !toggles.has(row)));
  if (rows.size === 0 && toggles.size === 0) return null;
  return {
    rows,
    toggles,
    others: candidates.filter((candidate) => !rows.has(candidate) && !toggles.has(candidate)),
    pointedOut: candidates.some((candidate) => candidate.pointedOut !== null),
  };
}

function pointedOutRows(candidates: readonly Candidate[]): Rows | null {
  const rows = candidates.filter(({ pointedOut }) => pointedOut === 'row');
  return rows.length === 0 ? null : new Map(rows.map((row) => [row, ['pointedOut']]));
}

function pointedOutToggles(candidates: readonly Candidate[]): Toggles | null {
  const toggles = candidates.filter(({ pointedOut }) => pointedOut === 'toggle');
  const sections = sectionsOf(toggles);
  if (toggles.length === 0) return null;
  return new Map(
    toggles.map((toggle): [Candidate, ToggleFound] => [
      toggle,
      { section: sections.get(toggle) ?? toggle.unit, signs: ['pointedOut'], bulk: false },
    ]),
  );
}
