import { categoryKey } from '../scopes/label.ts';
import { nameOfHeading } from './headings.ts';
import { createKind } from './reading/kinds.ts';
import { elementsOf, walk } from './reading/reading.ts';
import type { Candidate } from './scope-candidate.ts';
import type { Recognition } from './scope-recognition.ts';
import { holds, isShown, type Root } from './tree.ts';

/*
 * Categories as tabs: one of them is chosen, and only its rows and its toggle are on the page. Choosing another one
 * changes nothing of what is ticked. The wizard's own tabs ("API Scopes", "Token details"), and those of the app, are
 * none of these: most tabs of a list have to be called like known categories, and what was recognised has to stand
 * under the tab that is chosen.
 */

export interface CategoryTab {
  readonly element: Element;
  readonly name: string;
}

export interface CategoryTabs {
  /** In reading order, the chosen one included. */
  readonly all: readonly CategoryTab[];
  readonly chosen: CategoryTab;
  /** Whether it is certain enough that choosing another one leads nowhere else; else they are only named. */
  readonly mayBeChosen: boolean;
}

/** The controls that were recognised on the page. */
export interface Shown {
  readonly rows: readonly Element[];
  readonly toggles: readonly Element[];
}

/** On a page where nothing was recognised. */
export const NOTHING_SHOWN: Shown = { rows: [], toggles: [] };

/** What of a page was recognised. */
export function shownOf({ rows, toggles }: Pick<Recognition, 'rows' | 'toggles'>): Shown {
  const hostsOf = (candidates: Iterable<Candidate>) => [...candidates].map(({ control }) => control.host);
  return { rows: hostsOf(rows.keys()), toggles: hostsOf(toggles.keys()) };
}

const SEVERAL = 2;
/** So large a part of the tabs of a list must be called like known categories. */
const MOSTLY = 0.5;

const TAB_LIST = createKind((element) => element.getAttribute('role') === 'tablist');

/** Whether a tab is the chosen one of its list. */
export function isChosen(tab: Element): boolean {
  return tab.getAttribute('aria-selected') === 'true';
}

function tabsIn(list: Element): readonly CategoryTab[] {
  const tabs: CategoryTab[] = [];
  walk(list, (element) => {
    if (element.getAttribute('role') !== 'tab' || !isShown(element)) return;
    const name = nameOfHeading(element);
    if (name !== '') tabs.push({ element, name });
  });
  return tabs;
}

/** What a tab shows, by either of the two ways in which ARIA ties them; null where the page does not say. */
function panelOf(tab: Element): Element | null {
  const root = tab.getRootNode() as Root;
  const id = tab.getAttribute('aria-controls') ?? '';
  const controlled = id === '' ? null : root.querySelector(`[id="${CSS.escape(id)}"]`);
  if (controlled !== null || tab.id === '') return controlled;
  const panels = [...root.querySelectorAll('[role="tabpanel"][aria-labelledby]')];
  const isLabelled = (panel: Element) =>
    (panel.getAttribute('aria-labelledby') ?? '').split(/\s+/).includes(tab.id);
  return panels.find(isLabelled) ?? null;
}

/** Whether what was recognised can belong to a tab that does not say what it shows: it comes after the tabs. */
function comesAfter(list: Element, { rows, toggles }: Shown): boolean {
  const follows = (control: Element) =>
    !holds(list, control) && (list.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_PRECEDING) === 0;
  return toggles.length < SEVERAL && [...rows, ...toggles].every(follows);
}

/**
 * The list of tabs that are the scopes' categories; null where there is none.
 * @param categories folded names of known categories.
 */
export function findCategoryTabs(
  document: Document,
  categories: ReadonlySet<string>,
  shown: Shown,
): CategoryTabs | null {
  const lists = elementsOf(document, TAB_LIST).filter(isShown);
  const isKnown = ({ name }: CategoryTab) => categories.has(categoryKey(name));
  for (const list of lists) {
    const all = tabsIn(list);
    const known = all.filter(isKnown).length;
    if (known < SEVERAL || known <= MOSTLY * all.length) continue;
    const [chosen, ...others] = all.filter(({ element }) => isChosen(element));
    if (chosen === undefined || others.length > 0) continue;
    const panel = panelOf(chosen.element);
    if (panel !== null) {
      if ([...shown.rows, ...shown.toggles].every((control) => holds(panel, control)))
        return { all, chosen, mayBeChosen: true };
    } else if (isKnown(chosen) && comesAfter(list, shown))
      return { all, chosen, mayBeChosen: known === all.length };
  }
  return null;
}
