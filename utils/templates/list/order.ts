import { formats } from '../../i18n/formats.ts';
import type { Marks } from '../store/marks.ts';
import type { Template } from '../types.ts';

/** What a list of templates is ordered by. */
export const ORDERS = ['name', 'used', 'changed'] as const;
export type Order = (typeof ORDERS)[number];

/** What an order looks at; templates of the organisation are saved nowhere. */
export interface Orderable {
  readonly key: string;
  readonly template: Pick<Template, 'id' | 'name'>;
  readonly savedAt?: number;
}

/** Favourites first, in each half by the order, then by name as people sort, then by key. */
export function orderTemplates<Row extends Orderable>(
  templates: readonly Row[],
  order: Order,
  marks: Marks,
): readonly Row[] {
  const time = ({ template, savedAt }: Row): number => {
    if (order === 'used') return marks.get(template.id)?.usedAt ?? 0;
    return order === 'changed' ? (savedAt ?? 0) : 0;
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
        formats().compare(a.listed.template.name, b.listed.template.name) ||
        (a.listed.key < b.listed.key ? -1 : 1),
    )
    .map(({ listed }) => listed);
}
