import { alarmsOf, HELD_OUT_SEED, missedOf, type Score, SEED } from './score.ts';

/**
 * `npm run secrets`: how many made-up credentials are missed and how many ordinary texts are taken for one, with examples.
 * Another seed may be given: `npm run secrets -- 7`.
 */

const OF_EACH = 250;
const EXAMPLES = 4;

function table(scores: ReadonlyMap<string, Score<{ readonly text: string }>>): readonly string[] {
  return [...scores].flatMap(([name, { total, wrong }]) => [
    `${name.padEnd(24)}${String(wrong.length).padStart(7)} of ${String(total).padStart(6)}${`${((100 * wrong.length) / total).toFixed(2)} %`.padStart(11)}`,
    ...(name.startsWith('in:') ? [] : wrong.slice(0, EXAMPLES)).map(
      ({ text }) => `    ${text.slice(0, 150)}`,
    ),
  ]);
}

function total(scores: ReadonlyMap<string, Score<unknown>>): string {
  const some = [...scores].filter(([name]) => !name.startsWith('in:')).map(([, score]) => score);
  const wrong = some.reduce((sum, one) => sum + one.wrong.length, 0);
  return `${wrong} of ${some.reduce((sum, one) => sum + one.total, 0)}`;
}

const given = Number(process.argv[2]);
const seeds: readonly (readonly [string, number])[] = Number.isInteger(given)
  ? [['Given', given]]
  : [
      ['Held-out', HELD_OUT_SEED],
      ['First', SEED],
    ];

for (const [name, seed] of seeds) {
  const missed = missedOf(seed, OF_EACH);
  const alarms = alarmsOf(seed, OF_EACH * 4);
  for (const line of [
    `${name} seed ${seed}`,
    '',
    `Missed: ${total(missed)}`,
    ...table(missed),
    '',
    `False alarms: ${total(alarms)}`,
    ...table(alarms),
    '',
  ])
    console.log(line);
}
