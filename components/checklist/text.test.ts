import { expect, it } from 'vitest';
import { finding, firstNames } from '../../utils/checklist/finding.ts';
import { findingText } from './text.ts';

const writing = (names: readonly string[]) =>
  findingText(
    finding('ask', 'checklist.finding.writes.some', { count: names.length, names: firstNames(names) }),
  );

it('names the first few, and says in words that there are more', () => {
  expect(writing(['a', 'b', 'c', 'd', 'e'])).toContain('a, b, c, d and more');
  expect(writing(['a', 'b'])).toContain('a, b');
  expect(writing(['a', 'b'])).not.toContain('more');
});
