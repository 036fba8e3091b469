import { sum } from './run/count.ts';
import { runStages } from './run/schedule.ts';
import { STAGES } from './run/stages.ts';

/*
 * `npm test`: everything, in real browsers too. The last line is `N passed, N failed`, and the exit code says whether
 * anything failed.
 */

const outcomes = await runStages(STAGES);

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
