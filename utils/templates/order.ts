import type { ListedTemplate } from './listed.ts';
import type { Marks } from './marks.ts';

/** What a list of templates is ordered by. */
export const ORDERS = ['name', 'used', 'changed'] as const;
export type Order = (typeof ORDERS)[number];

/** Favourites first, in each half by the order, then by name as people sort, then by key. */
export function orderTemplates(
  templates: readonly ListedTemplate[],
  order: Order,
  marks: Marks,
): readonly ListedTemplate[] {
  const names = new Intl.Collator(undefined, { numeric: true });
  const time = (listed: ListedTemplate): number => {
    if (order === 'used') return marks.get(listed.template.id)?.usedAt ?? 0;
    return order === 'changed' && listed.state === 'ok' ? listed.savedAt : 0;
  };
  return templates
    .map((listed) => ({
      listed,
      favourite: marks.get(listed.template.id)?.favourite === true ? 0 : 1,
      time: time(listed),
    }))
    .sort(
      (a, b) =>
        a.favourite - b.favourite ||
        b.time - a.time ||
        names.compare(a.listed.template.name, b.listed.template.name) ||
        (a.listed.key < b.listed.key ? -1 : 1),
    )
    .map(({ listed }) => listed);
}
