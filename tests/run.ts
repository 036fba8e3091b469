import { type Count, countOfOne, sum } from './run/count.ts';
import { STAGES, type Stage } from './run/stages.ts';

/*
 * `npm test`: everything, in real browsers too. A stage that fails does not stop those that can do without it.
 * The last line is `N passed, N failed`, and the exit code says whether anything failed.
 */

interface Outcome {
  readonly stage: string;
  readonly count: Count;
  readonly seconds: number;
}

async function runStage(stage: Stage, earlier: readonly Outcome[]): Promise<Outcome> {
  const start = performance.now();
  const outcome = (count: Count): Outcome => ({
    stage: stage.name,
    count,
    seconds: (performance.now() - start) / 1000,
  });
  const missing = (stage.needs ?? []).filter((needed) =>
    earlier.some((one) => one.stage === needed && one.count.failed > 0),
  );
  console.log(`\n=== ${stage.name} ===`);
  if (missing.length > 0) {
    console.error(`Not run, since this failed: ${missing.join(', ')}.`);
    return outcome(countOfOne(false));
  }
  try {
    return outcome(await stage.run());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return outcome(countOfOne(false));
  }
}

const outcomes: Outcome[] = [];
for (const stage of STAGES) outcomes.push(await runStage(stage, outcomes));

console.log('\n=== summary ===');
for (const { stage, count, seconds } of outcomes) {
  const verdict = count.failed === 0 ? 'ok    ' : 'FAILED';
  console.log(
    `${verdict} ${stage}: ${count.passed} passed, ${count.failed} failed (${seconds.toFixed(1)} s)`,
  );
  for (const failure of count.failures ?? []) console.log(`         ${failure}`);
}
const total = sum(outcomes.map((one) => one.count));
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`${total.passed} passed, ${total.failed} failed`);
