import type { PageSpec } from '../../sandbox/pages/spec.ts';
import type { Goal } from './goal.ts';
import type { SmallerPage } from './shrink.ts';
import type { Trial } from './try-page.ts';

const MOST_FAULTS = 12;

/** A page that failed, and all that it takes to see it again. */
export interface Failure {
  readonly seed: number;
  readonly url: string;
  readonly spec: PageSpec;
  readonly goal: Goal;
  readonly trial: Trial;
  /** Null where it was not made smaller. */
  readonly smaller: SmallerPage | null;
}

/** The failure for the person who reads the test's output. */
export function tellFailure({ seed, url, spec, goal, trial, smaller }: Failure): string {
  const more = trial.faults.length - MOST_FAULTS;
  const lines = [
    `The page of seed ${seed} (${spec.accountType}) failed.`,
    ...trial.faults.slice(0, MOST_FAULTS).map(({ text }) => `  - ${text}`),
    ...(more > 0 ? [`  - and ${more} more`] : []),
    `Asked for: ${goal.title}, ${goal.mode}: ${JSON.stringify(goal.rules)}`,
    `To try it again: PAGES_SEED=${seed} PAGES_COUNT=1 npx vitest run --config tests/pages/vitest.config.ts`,
    `To see it: npm run sandbox, then ${url}`,
    `Spec: ${JSON.stringify(spec)}`,
  ];
  if (smaller === null) return lines.join('\n');
  return [...lines, `Smaller: ${url}&path=${smaller.path}`, JSON.stringify(smaller.spec)].join('\n');
}
