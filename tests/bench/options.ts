import { parseArgs } from 'node:util';

/** What `npm run bench --` was asked for. */
export interface BenchOptions {
  /** Names of parts, in the order of the bench. */
  readonly parts: readonly string[];
  readonly rounds: number;
  /** Where the JSON goes; absent: the usual place. */
  readonly json?: string;
  /** Whether this run becomes the baseline. */
  readonly keep: boolean;
  readonly build: boolean;
}

const ROUNDS = 5;
const MOST_ROUNDS = 100;

const USAGE = `npm run bench -- [--only=<part>]… [--rounds=<n>] [--json=<file>] [--keep] [--no-build]
  --only=<part>   measures this part alone; repeatable
  --rounds=<n>    how often each thing is measured: ${ROUNDS} unless told, at most ${MOST_ROUNDS}
  --json=<file>   where all the numbers go, instead of bench.json beside the build
  --keep          makes this run the baseline (tests/bench/baseline.json), for the parts that ran
  --no-build      measures the build as it is, even if it is older than its sources`;

/** Reads the words of the command line. Throws with what is wrong and what there is. */
export function readOptions(words: readonly string[], names: readonly string[]): BenchOptions {
  const { only, rounds, json, keep, 'no-build': noBuild } = parsed(words);
  const unknown = (only ?? []).filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    throw new Error(`--only: no part is called "${unknown.join('", "')}". Parts: ${names.join(', ')}`);
  }
  if (json === '') throw new Error('--json: expected the name of a file');
  return {
    parts: names.filter((name) => only?.includes(name) ?? true),
    rounds: rounds === undefined ? ROUNDS : roundsFrom(rounds),
    ...(json === undefined ? {} : { json }),
    keep: keep ?? false,
    build: noBuild !== true,
  };
}

function parsed(words: readonly string[]) {
  try {
    const options = {
      only: { type: 'string', multiple: true },
      rounds: { type: 'string' },
      json: { type: 'string' },
      keep: { type: 'boolean' },
      'no-build': { type: 'boolean' },
    } as const;
    return parseArgs({ args: [...words], options }).values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`, { cause: error });
  }
}

function roundsFrom(text: string): number {
  const rounds = /^\d+$/.test(text) ? Number(text) : 0;
  if (rounds < 1 || rounds > MOST_ROUNDS) {
    throw new Error(`--rounds: expected a whole number from 1 to ${MOST_ROUNDS}, not "${text}"`);
  }
  return rounds;
}
