import { type Count, countOfOne } from './count.ts';

/** One part of `npm test`. */
export interface Stage {
  readonly name: string;
  /** Stages before it that must have succeeded; where one has not, this one counts as failed without being run. */
  readonly needs?: readonly string[];
  /**
   * Short name of a stage that waits for a browser most of its time. Such stages run side by side, and each of their
   * lines begins with it. All others run alone.
   */
  readonly label?: string;
  run(): Promise<Count>;
}

/** What became of a stage. */
export interface Outcome {
  readonly stage: string;
  readonly count: Count;
  readonly seconds: number;
}

/** Each waits for its browser and for pages that take their time: four keep a machine with two cores busy. */
const SIDE_BY_SIDE = 4;

/**
 * Runs the stages in their order and gives what became of each, in that order too. A stage that fails does not stop
 * those that can do without it.
 */
export async function runStages(stages: readonly Stage[]): Promise<readonly Outcome[]> {
  const outcomes = new Map<Stage, Outcome>();
  const running = new Set<Promise<unknown>>();
  for (const stage of stages) {
    const most = stage.label === undefined ? 0 : SIDE_BY_SIDE - 1;
    while (running.size > most) await Promise.race(running);
    const earlier = stages.slice(0, stages.indexOf(stage));
    const needed = earlier.filter(({ name }) => stage.needs?.includes(name));
    // A stage that is needed may be one of those that still run.
    while (needed.some((one) => !outcomes.has(one))) await Promise.race(running);
    const failed = needed.filter((one) => (outcomes.get(one)?.count.failed ?? 0) > 0);
    const run = runStage(stage, failed).then((outcome) => {
      outcomes.set(stage, outcome);
      running.delete(run);
    });
    running.add(run);
    if (stage.label === undefined) await run;
  }
  await Promise.all(running);
  return stages.flatMap((stage) => outcomes.get(stage) ?? []);
}

async function runStage(stage: Stage, failed: readonly Stage[]): Promise<Outcome> {
  const start = performance.now();
  console.log(`\n=== ${stage.name} ===`);
  const count = await countOf(stage, failed);
  return { stage: stage.name, count, seconds: (performance.now() - start) / 1000 };
}

async function countOf(stage: Stage, failed: readonly Stage[]): Promise<Count> {
  if (failed.length > 0) {
    console.error(`Not run, since this failed: ${failed.map(({ name }) => name).join(', ')}.`);
    return countOfOne(false);
  }
  try {
    return await stage.run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return countOfOne(false);
  }
}
