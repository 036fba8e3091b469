import { categoryKey } from '../scopes/label.ts';
import { type CategoryTab, findCategoryTabs, isChosen, NOTHING_SHOWN, shownOf } from './category-tabs.ts';
import { refuseFold, refuseTab } from './guard.ts';
import { nameOfHeading } from './headings.ts';
import { createKind } from './reading/kinds.ts';
import { elementsOf } from './reading/reading.ts';
import type { ScopesOnPage } from './scope-reader.ts';
import { textOf } from './text.ts';
import { holds, isShown, parentOf, tagAndClass } from './tree.ts';

/**
 * Something that opens and closes a category's rows (an accordion's heading, a `summary`, a tab), apart from the
 * category's toggle. Opening one changes nothing of what is ticked.
 */
export interface Fold {
  readonly element: Element;
  /** The same in every reading: its name, and a number where several are called so. */
  readonly key: string;
  /** Id of the category whose rows it holds back; null where the page gives that category no toggle. */
  readonly categoryId: string | null;
  /** What is pressed to open it. */
  readonly press: Element;
  /** A tab: it closes the others, and holds back the category's toggle too. */
  readonly isTab: boolean;
}

const FOLDS = '[aria-expanded], summary';
/** What opens a layer over the page instead of a part of it. */
const LAYERS = '[aria-haspopup], [role="combobox"], [role="menuitem"], [role="tab"], select, input';

const FOLD = createKind((element) => element.matches(FOLDS) && !element.matches(LAYERS));

/** Whether what it folds is on the screen. */
export function isOpen({ element, isTab }: Fold): boolean {
  if (isTab) return isChosen(element);
  if (element.localName === 'summary')
    return (element.parentElement as HTMLDetailsElement | null)?.open === true;
  return element.getAttribute('aria-expanded') === 'true';
}

/** A check box of a tree's item. */
const BOXES = 'input[type="checkbox" i], [role="checkbox"]';

/** How far out from a fold its category's toggle may stand, in elements. */
const NEAR = 3;

interface OwnToggle {
  readonly categoryId: string;
  readonly host: Element;
  readonly section: Element;
}

function togglesOf(page: ScopesOnPage): readonly OwnToggle[] {
  return [...page.candidates].flatMap(([categoryId, candidate]) => {
    const found = page.recognition.toggles.get(candidate);
    return found === undefined ? [] : [{ categoryId, host: candidate.control.host, section: found.section }];
  });
}

/** The category in whose section, or beside whose toggle, a fold stands. */
function categoryOf(element: Element, toggles: readonly OwnToggle[]): string | null {
  const around = toggles.length >= 2 ? toggles.find(({ section }) => holds(section, element)) : undefined;
  if (around !== undefined) return around.categoryId;
  let near: Element | null = element;
  for (let step = 0; step < NEAR && near !== null; step += 1) {
    const at = near;
    const beside = toggles.filter(({ host }) => holds(at, host));
    if (beside.length === 1) return beside[0]?.categoryId ?? null;
    near = parentOf(near);
  }
  return null;
}

/**
 * The folds of the scopes' categories, open and closed, in reading order: those that stand with a category's toggle,
 * or are called like a known category, or hold rows now. Others of the page are left alone.
 * @param categories folded names of known categories.
 */
export function findFolds(
  document: Document,
  page: ScopesOnPage | null,
  categories: ReadonlySet<string>,
): readonly Fold[] {
  const found: {
    element: Element;
    name: string;
    categoryId: string | null;
    sure: boolean;
    isTab: boolean;
  }[] = [];
  const toggles = page === null ? [] : togglesOf(page);
  for (const element of elementsOf(document, FOLD)) {
    if (!isShown(element)) continue;
    const name = nameOfHeading(element);
    if (refuseFold(element) !== null) continue;
    const categoryId = categoryOf(element, toggles);
    const sure = categoryId !== null || categories.has(categoryKey(name));
    found.push({ element, name, categoryId, sure, isTab: false });
  }
  for (const { element, name } of tabsOf(document, page, categories)) {
    const category = page?.selection.categories.find((one) => categoryKey(one.name) === categoryKey(name));
    found.push({ element, name, categoryId: category?.id ?? null, sure: true, isTab: true });
  }
  const sure = found.filter((fold) => fold.sure);
  const built = new Set(sure.map(({ element }) => buildOf(element)));
  // Of those without a toggle, one alone called like a category may be anything; several are the categories.
  if (sure.every(({ categoryId }) => categoryId === null) && sure.length < 2) return [];
  const times = new Map<string, number>();
  return found
    .filter(({ element, sure: isSure }) => isSure || built.has(buildOf(element)))
    .map(({ element, name, categoryId, isTab }) => {
      const key = categoryKey(name);
      const nth = (times.get(key) ?? 0) + 1;
      times.set(key, nth);
      return {
        element,
        press: openerOf(element),
        categoryId,
        isTab,
        key: nth === 1 ? key : `${key} #${nth}`,
      };
    });
}

/**
 * What opens an item of a tree: the item itself, unless it has one part before its box that says nothing and shows
 * that it can be pressed. Such items often react to nothing else (rc-tree, PrimeVue).
 */
function openerOf(item: Element): Element {
  const box = item.getAttribute('role') === 'treeitem' ? item.querySelector(BOXES) : null;
  if (box === null) return item;
  const isBefore = (part: Element) =>
    (box.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_PRECEDING) !== 0 && !holds(part, box);
  const pressable = [...item.querySelectorAll('*')].filter(
    (part) => isBefore(part) && isShown(part) && textOf(part) === '' && showsPointer(part),
  );
  const [opener, ...others] = pressable.filter(
    (part) => !pressable.some((one) => one !== part && holds(one, part)),
  );
  return opener === undefined || others.length > 0 || refuseFold(opener) !== null ? item : opener;
}

function showsPointer(element: Element): boolean {
  return element.ownerDocument.defaultView?.getComputedStyle(element).cursor === 'pointer';
}

/** Tabs of categories that may be chosen. */
function tabsOf(
  document: Document,
  page: ScopesOnPage | null,
  categories: ReadonlySet<string>,
): readonly CategoryTab[] {
  const shown = page === null ? NOTHING_SHOWN : shownOf(page.recognition);
  const tabs = findCategoryTabs(document, categories, shown);
  return tabs?.mayBeChosen !== true ? [] : tabs.all.filter(({ element }) => refuseTab(element) === null);
}

/** Folds of one list share this: how they are built and where they stand. */
function buildOf(element: Element): string {
  const build: string[] = [];
  for (let at: Element | null = element; at !== null && build.length <= NEAR; at = parentOf(at)) {
    build.push(tagAndClass(at));
  }
  return build.join(' < ');
}
