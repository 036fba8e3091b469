import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Count, countOfOne } from '../run/count.ts';
import { runStages, type Stage } from '../run/schedule.ts';

/** What happened, such as `+types` when it began and `-types` when it ended. */
let log: string[];

beforeEach(() => {
  log = [];
  for (const name of ['log', 'error'] as const) vi.spyOn(console, name).mockImplementation(() => {});
});

/** A stage that takes so many turns. */
function stage(
  name: string,
  turns: number,
  more: Partial<Stage> = {},
  count: Count = countOfOne(true),
): Stage {
  const run = async () => {
    log.push(`+${name}`);
    for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    log.push(`-${name}`);
    return count;
  };
  return { name, run, ...more };
}

describe('the stages of a run', () => {
  test('run alone, but for those with a label: four at a time', async () => {
    await runStages([
      stage('types', 3),
      stage('units', 1),
      stage('chromium', 9, { label: 'c' }),
      stage('firefox', 2, { label: 'f' }),
      stage('slow', 12, { label: 's' }),
      stage('pages', 5, { label: 'p' }),
      stage('more', 1, { label: 'm' }),
      stage('last', 1),
    ]);
    const alone = ['+types', '-types', '+units', '-units'];
    const together = ['+chromium', '+firefox', '+slow', '+pages', '-firefox', '+more', '-more', '-pages'];
    expect(log).toEqual([...alone, ...together, '-chromium', '-slow', '+last', '-last']);
  });

  test('are told in their order, whichever ends first', async () => {
    const outcomes = await runStages([stage('slow', 5, { label: 's' }), stage('quick', 1, { label: 'q' })]);
    expect(log.at(-1)).toBe('-slow');
    expect(outcomes.map((one) => one.stage)).toEqual(['slow', 'quick']);
  });

  test('fail without being run where one that they need has failed, and others go on', async () => {
    const outcomes = await runStages([
      stage('build', 2, { label: 'b' }, countOfOne(false)),
      stage('end to end', 1, { label: 'e', needs: ['build'] }),
      stage('after that', 1, { needs: ['end to end'] }),
      stage('other', 1),
    ]);
    expect(log).toEqual(['+build', '-build', '+other', '-other']);
    expect(outcomes.map(({ count }) => count.failed)).toEqual([1, 1, 1, 0]);
  });

  test('fail where they throw', async () => {
    const broken: Stage = { name: 'broken', label: 'b', run: () => Promise.reject(new Error('no browser')) };
    const outcomes = await runStages([broken, stage('other', 1)]);
    expect(outcomes.map(({ count }) => count.failed)).toEqual([1, 0]);
    expect(console.error).toHaveBeenCalledWith('no browser');
  });
});
