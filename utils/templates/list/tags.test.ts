import { expect, it } from 'vitest';
import { sampleTemplate } from '../testing/templates.ts';
import { hasTag, tagsOf } from './tags.ts';

const tagged = (...tags: string[]) => sampleTemplate({ tags });

it('lists each tag once, in its first spelling, as people sort', () => {
  const templates = [tagged('Q10', 'emea'), sampleTemplate(), tagged('EMEA', 'q2', 'Q10')];
  expect(tagsOf(templates)).toEqual(['emea', 'q2', 'Q10']);
});

it('knows a tag in any case, and only whole tags', () => {
  expect(hasTag(tagged('Emea'), 'EMEA')).toBe(true);
  expect(hasTag(tagged('Emea 2'), 'emea')).toBe(false);
  expect(hasTag(sampleTemplate(), 'emea')).toBe(false);
});
