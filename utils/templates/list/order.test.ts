import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sampleTemplate } from '../testing/templates.ts';
import type { ListedTemplate } from './listed.ts';
import { ORDERS, orderTemplates } from './order.ts';

const listed = (name: string, savedAt = 0): ListedTemplate => ({
  state: 'ok',
  key: `template:${name}`,
  template: sampleTemplate({ id: name, name }),
  revision: 1,
  savedAt,
});
const organisation: ListedTemplate = {
  state: 'organisation',
  key: 'organisation:o',
  template: sampleTemplate({ id: 'o', name: 'o' }),
};
const mark = (usedAt: number | null, favourite = false) => ({ favourite, usedAt });
const items = [listed('report 10', 3), organisation, listed('Report 2', 9), listed('éa', 5)];
const names = (...args: Parameters<typeof orderTemplates>) =>
  orderTemplates(...args).map(({ template }) => template.name);

it('orders names as people do', () => {
  expect(names(items, 'name', new Map())).toEqual(['éa', 'o', 'Report 2', 'report 10']);
});

it('puts first what was used or changed last, then what never was, by name', () => {
  const marks = new Map([
    ['o', mark(7)],
    ['report 10', mark(8)],
    ['éa', mark(null)],
  ]);
  expect(names(items, 'used', marks)).toEqual(['report 10', 'o', 'éa', 'Report 2']);
  expect(names(items, 'changed', marks)).toEqual(['Report 2', 'éa', 'report 10', 'o']);
});

it.each(ORDERS)('puts favourites before all others, and loses none: %s', (order) => {
  const number = fc.integer({ min: 0, max: 3 });
  const one = fc.record({
    name: fc.string({ maxLength: 2 }),
    savedAt: number,
    usedAt: number,
    star: fc.boolean(),
  });
  const property = fc.property(fc.uniqueArray(one, { selector: ({ name }) => name }), (all) => {
    const marks = new Map(all.map(({ name, usedAt, star }) => [name, mark(usedAt, star)]));
    const before = all.map(({ name, savedAt }) => listed(name, savedAt));
    const after = orderTemplates(before, order, marks);
    expect(new Set(after)).toEqual(new Set(before));
    const stars = after.map(({ template }) => marks.get(template.id)?.favourite === true);
    expect(stars).toEqual([...stars].sort((a, b) => Number(b) - Number(a)));
    expect(orderTemplates([...before].reverse(), order, marks)).toEqual(after);
  });
  fc.assert(property);
});
