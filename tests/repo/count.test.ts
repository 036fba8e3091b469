import { describe, expect, test } from 'vitest';
import { countOfOne, countOfVitest, sum } from '../run/count.ts';

const report = (passed: number, failed: number, pending = 0, todo = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: todo,
});

describe('counting the tests of a run', () => {
  test.each([
    ['all passed', report(7, 0), 0, { passed: 7, failed: 0 }],
    ['some failed', report(7, 2), 1, { passed: 7, failed: 2 }],
    ['a file that could not be loaded', report(7, 0), 1, { passed: 7, failed: 1 }],
    ['no test at all', report(0, 0), 0, { passed: 0, failed: 1 }],
    ['a skipped and a planned test', report(7, 0, 1, 1), 0, { passed: 7, failed: 2 }],
  ])('%s', (_, given, exitCode, expected) => {
    expect(countOfVitest(given, exitCode)).toMatchObject(expected);
  });

  test('names what failed, so that the end of a long log is enough to know', () => {
    const failed = { status: 'failed', fullName: 'rule 7 holds', failureMessages: ['Error: late\n  at x'] };
    const given = {
      ...report(1, 1),
      testResults: [{ name: 'a.test.ts', assertionResults: [{ status: 'passed', fullName: 'ok' }, failed] }],
    };
    expect(countOfVitest(given, 1).failures).toEqual(['a.test.ts > rule 7 holds: Error: late']);
  });

  test('refuses what is no report', () => {
    expect(() => countOfVitest({ numPassedTests: 'many' }, 0)).toThrow(
      'vitest\'s report has no number "numPassedTests"',
    );
  });

  test('adds up stages', () => {
    expect(sum([countOfOne(true), countOfOne(false), { passed: 3, failed: 1 }])).toEqual({
      passed: 4,
      failed: 2,
    });
  });
});
