import { expect, it } from 'vitest';
import { findCommands } from './find.ts';

it('looks at every command of a line of megabytes once, wherever the line began', () => {
  const started = performance.now();
  expect([...findCommands(`x ${'http GET '.repeat(300_000)}`)]).toEqual([]);
  expect([...findCommands('curl a/b;'.repeat(100_000))]).toHaveLength(100_000);
  // Some ten minutes where each looks for the beginning of the line.
  expect(performance.now() - started).toBeLessThan(20_000);
});

it('knows a comment by what stands before the command on its line', () => {
  const text = 'curl a/b\n# curl a/b\n  // curl a/b\n';
  expect([...findCommands(text)].map(({ isComment }) => isComment)).toEqual([false, true, true]);
});
