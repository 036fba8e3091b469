import fc from 'fast-check';
import type { AccountType } from '../../sandbox/data/types.ts';
import { pageSpecs } from '../../sandbox/pages/arbitrary.ts';
import type { PageSpec } from '../../sandbox/pages/spec.ts';

/** A smaller page on which the same goes wrong. */
export interface SmallerPage {
  readonly spec: PageSpec;
  /** For the sandbox's address: `?page=<seed>&path=<path>`. */
  readonly path: string;
}

/** Leaves out of a page of a seed what the failure does not need, for as long as `milliseconds`. */
export async function smallestPage(
  accountType: AccountType,
  seed: number,
  fails: (spec: PageSpec) => Promise<boolean>,
  milliseconds: number,
): Promise<SmallerPage | null> {
  const result = await fc.check(
    fc.asyncProperty(pageSpecs(accountType), async (spec) => !(await fails(spec))),
    { seed, numRuns: 1, unbiased: true, interruptAfterTimeLimit: milliseconds },
  );
  if (result.counterexample === null || result.counterexamplePath === null) return null;
  const [spec] = result.counterexample;
  return { spec, path: result.counterexamplePath };
}
