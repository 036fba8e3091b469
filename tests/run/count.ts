/** How many tests of a stage passed and failed. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
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
  return { passed, failed: nothingRan || failedOtherwise ? failed + 1 : failed };
}

export function sum(counts: readonly Count[]): Count {
  return {
    passed: counts.reduce((total, one) => total + one.passed, 0),
    failed: counts.reduce((total, one) => total + one.failed, 0),
  };
}

function numberIn(report: unknown, name: string): number {
  const value: unknown =
    typeof report === 'object' && report !== null ? Reflect.get(report, name) : undefined;
  if (typeof value !== 'number') throw new Error(`vitest's report has no number "${name}"`);
  return value;
}
