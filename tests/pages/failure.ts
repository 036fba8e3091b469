import type { PageSpec } from '../../sandbox/pages/spec.ts';
import type { Goal } from './goal.ts';
import type { Case } from './reduce.ts';
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
  readonly smaller: Case | null;
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
  const address = new URL(url);
  address.search = new URLSearchParams({ spec: JSON.stringify(smaller.spec) }).toString();
  return [
    ...lines,
    `A smaller page with the same fault: ${JSON.stringify(smaller.spec)}`,
    `when asked for ${JSON.stringify(smaller.goal.rules)}: ${address.href}`,
  ].join('\n');
}
