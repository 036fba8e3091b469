import type { Step } from '../../scopes/steps.ts';
import type { Selection } from '../../scopes/types.ts';

/** The id of the row or category that a step is about. */
export function idOf(step: Step): string {
  return step.kind === 'tick' ? step.rowId : step.categoryId;
}

/**
 * Toggles from the last to the first: what a toggle brings stands below it, so those above stay where they are. Then
 * rows as they follow each other, the ticks of a category before its clears.
 */
export function inReachingOrder(steps: readonly Step[], { categories, rows }: Selection): readonly Step[] {
  const category = new Map(categories.map(({ id }, at) => [id, at]));
  const row = new Map(rows.map(({ id, categoryId }) => [id, category.get(categoryId) ?? 0]));
  const switches = steps.filter((step) => step.kind === 'switch');
  const ticks = steps.filter((step) => step.kind === 'tick');
  return [
    ...switches.sort((a, b) => (category.get(b.categoryId) ?? 0) - (category.get(a.categoryId) ?? 0)),
    ...ticks.sort((a, b) => (row.get(a.rowId) ?? 0) - (row.get(b.rowId) ?? 0)),
  ];
}

/** What the page calls rows and categories, by their ids. */
export function namesIn(selection: Selection): ReadonlyMap<string, string> {
  return new Map([
    ...selection.categories.map(({ id, name }): [string, string] => [id, name]),
    ...selection.rows.map(({ id, label, path }): [string, string] => [id, label || (path ?? '')]),
  ]);
}
