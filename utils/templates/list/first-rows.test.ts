import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wrap } from '../store/envelope.ts';
import { sampleTemplate } from '../testing/templates.ts';
import { firstKeys } from './first-rows.ts';
import { orderTemplates } from './order.ts';

it('are those that the whole list begins with', () => {
  const number = fc.integer({ min: 0, max: 3 });
  const one = fc.record({
    name: fc.string({ maxLength: 2 }),
    savedAt: number,
    usedAt: number,
    star: fc.boolean(),
  });
  const order = fc.constantFrom('name', 'used', 'changed');
  const property = fc.property(fc.array(one, { maxLength: 9 }), order, number, (all, chosen, count) => {
    const saved = all.map(({ name, savedAt }, at) => {
      const template = sampleTemplate({ id: `t${at}`, name });
      return { state: 'ok' as const, key: `template:t${at}`, template, revision: 1, savedAt };
    });
    const marks = new Map(all.map(({ star, usedAt }, at) => [`t${at}`, { favourite: star, usedAt }]));
    const stored = Object.fromEntries([
      ['library-view', { version: 1, order: chosen }],
      ...saved.map((item) => [item.key, wrap(item)]),
      ...[...marks].map(([id, mark]) => [`mark:${id}`, { version: 1, ...mark }]),
    ]);
    const expected = orderTemplates(saved, chosen, marks).map(({ key }) => key);
    expect(firstKeys(stored, count)).toEqual(expected.slice(0, count));
  });
  fc.assert(property);
});

it('are chosen from whatever lies there', () => {
  const template = { version: 1, savedAt: 'x', data: { name: 7 } };
  const all = {
    'template:a': template,
    'template:b': null,
    'template:c': { data: 'x' },
    'trash:d': template,
  };
  expect(firstKeys(all, 9)).toEqual(['template:a']);
});
