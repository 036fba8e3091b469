import { type ComputedRef, computed } from 'vue';
import type { Scope } from '../../data/types.ts';
import { type ListedCategory, useScopeList } from './scope-list.ts';
import { useSession } from './session.ts';

/** An item of a list that is one flat run of headings and rows; `key` changes when its elements are made anew. */
export type ListItem = { readonly key: string; readonly height: number; readonly listed: ListedCategory } & (
  | { readonly kind: 'category' }
  | { readonly kind: 'scope'; readonly scope: Scope }
  | { readonly kind: 'loading' }
);

/** Pixels; `styles/scroller.css` has the same. Items of one kind are of one height, as such lists like it. */
const HEIGHTS: Readonly<Record<ListItem['kind'], number>> = { category: 52, scope: 44, loading: 44 };

/** All items of the list, in reading order: rows that do not show are no items, whatever `mount` says. */
export function useListItems(): ComputedRef<readonly ListItem[]> {
  const list = useScopeList();
  const waits = useSession().switches.arrive !== 'at-once';
  const itemsOf = (listed: ListedCategory): ListItem[] => {
    const { category, rows } = listed;
    const head: ListItem = {
      kind: 'category',
      key: `${category.id} ${list.drawing()}`,
      height: HEIGHTS.category,
      listed,
    };
    if (!listed.shows()) return [head];
    if (rows.value === null) {
      const key = `${category.id} loading`;
      return waits ? [head, { kind: 'loading', key, height: HEIGHTS.loading, listed }] : [head];
    }
    const scopes = rows.value.map((scope): ListItem => {
      const key = `${scope.id} ${listed.drawing()}`;
      return { kind: 'scope', key, height: HEIGHTS.scope, listed, scope };
    });
    return [head, ...scopes];
  };
  return computed(() => list.categories.flatMap(itemsOf));
}
