import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { findBrowser } from '../browser/find.ts';
import { outFolder } from '../bundle/built.ts';
import { buildIfNeeded } from '../start/build.ts';
import { renewed } from './baseline.ts';
import { BASELINE_FILE, loadBaseline } from './baseline-file.ts';
import { compare } from './compare.ts';
import { failuresOf, notesOf } from './failures.ts';
import { withLab } from './lab.ts';
import { machineNow } from './machine.ts';
import { type BenchOptions, readOptions } from './options.ts';
import { PARTS } from './parts.ts';
import { runParts } from './run.ts';
import { tableOf } from './table.ts';

/*
 * `npm run bench`: measures the built extension in a real Chromium, holds it against the design's bounds and the checked-in
 * baseline, and leaves all numbers as JSON. The exit code says whether all of it holds.
 */

const NAMES = PARTS.map(({ name }) => name);

try {
  process.exitCode = (await bench(readOptions(process.argv.slice(2), NAMES))) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function bench({ parts: wanted, rounds, json, keep, build }: BenchOptions): Promise<boolean> {
  const baseline = await loadBaseline();
  await findBrowser('chromium');
  if (build) await buildIfNeeded('chrome');
  const { run, browser } = await withLab(rounds, async (lab) => {
    const run = await runParts(
      PARTS.filter(({ name }) => wanted.includes(name)),
      async (part) => {
        const begun = performance.now();
        const rows = await part.measure(lab);
        console.log(`${part.name}: measured in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
        return rows;
      },
    );
    return { run, browser: await lab.browserVersion() };
  });

  const machine = machineNow(browser);
  const compared = compare(run.parts, baseline);
  const failures = [...run.broken, ...failuresOf(run.parts, compared)];
  for (const line of tableOf(run.parts, compared)) console.log(line);
  const { cores, load, node, date } = machine;
  const here = `${browser ?? 'no browser'}, Node ${node}, ${cores} cores, load ${load.toFixed(1)}, ${date}`;
  console.log(`\n${rounds} rounds; ${here}`);
  for (const note of notesOf(run.parts)) console.log(`Note: ${note}`);

  const file = resolve(json ?? join(outFolder(), 'bench.json'));
  await writeJson(file, { ...machine, rounds, parts: run.parts, compared, failures });
  console.log(`All numbers: ${shown(file)}`);
  if (keep) {
    if (run.broken.length > 0)
      throw new Error(`Nothing is kept, since not all was measured:\n${run.broken.join('\n')}`);
    await writeJson(BASELINE_FILE, renewed(baseline, run.parts, NAMES, { ...machine, rounds }));
    console.log(`The baseline is now this run: ${shown(BASELINE_FILE)}`);
  }
  const lost = keep ? failuresOf(run.parts, []) : failures;
  if (lost.length > 0) console.error(`\nFailed:\n${lost.map((one) => `  ${one}`).join('\n')}`);
  return lost.length === 0;
}

async function writeJson(file: string, value: unknown): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(value, null, 2)}\n`);
}

function shown(file: string): string {
  return relative(process.cwd(), file);
}
