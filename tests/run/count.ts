import { part } from '../part.ts';

/** How many tests of a stage passed and failed. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  /** What failed, each with the first line of its error; fewer than `failed` where there is no test to name. */
  readonly failures?: readonly string[];
}

/** A stage without tests of its own, such as the type check, counts as one. */
export function countOfOne(succeeded: boolean): Count {
  return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * What vitest's JSON report says, together with the exit code. A file that could not be loaded, an error
 * outside of a test and a run without any test have no failed test to count, and count as one all the same;
 * so does a skipped test, since none may be skipped. Throws on something that is no such report.
 */
export function countOfVitest(report: unknown, exitCode: number): Count {
  const passed = numberIn(report, 'numPassedTests');
  const skipped = numberIn(report, 'numPendingTests') + numberIn(report, 'numTodoTests');
  const failed = numberIn(report, 'numFailedTests') + skipped;
  const nothingRan = passed + failed === 0;
  const failedOtherwise = exitCode !== 0 && failed === 0;
  return {
    passed,
    failed: nothingRan || failedOtherwise ? failed + 1 : failed,
    failures: failuresIn(report),
  };
}

/** `file > test: first line of the error` for each failed test; nothing for a report without details. */
function failuresIn(report: unknown): readonly string[] {
  return listIn(report, 'testResults').flatMap((file) =>
    listIn(file, 'assertionResults')
      .filter((one) => textIn(one, 'status') === 'failed')
      .map((one) => {
        const [error] = listIn(one, 'failureMessages');
        const [line = ''] = typeof error === 'string' ? error.split('\n') : [];
        return `${textIn(file, 'name')} > ${textIn(one, 'fullName')}: ${line}`;
      }),
  );
}

export function sum(counts: readonly Count[]): Count {
  return {
    passed: counts.reduce((total, one) => total + one.passed, 0),
    failed: counts.reduce((total, one) => total + one.failed, 0),
  };
}

function listIn(value: unknown, name: string): readonly unknown[] {
  const list = part(value, name);
  return Array.isArray(list) ? list : [];
}

function textIn(value: unknown, name: string): string {
  const text = part(value, name);
  return typeof text === 'string' ? text : '';
}

function numberIn(report: unknown, name: string): number {
  const value = part(report, name);
  if (typeof value !== 'number') throw new Error(`vitest's report has no number "${name}"`);
  return value;
}
