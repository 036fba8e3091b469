import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool, type ToolOptions } from './command.ts';
import { type Count, countOfVitest } from './count.ts';

/** Runs `vitest run` with these words and counts its tests. `label` as for `runTool`. */
export async function runVitest(
  words: readonly string[],
  { label }: Pick<ToolOptions, 'label'> = {},
): Promise<Count> {
  const folder = await mkdtemp(join(tmpdir(), 'token-presets-report-'));
  const reportFile = join(folder, 'report.json');
  try {
    const exitCode = await runTool(
      'vitest',
      ['run', ...words, '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`],
      label === undefined ? {} : { label },
    );
    return countOfVitest(await readReport(reportFile), exitCode);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A run that broke off before its end wrote no report; then there is nothing that passed. */
async function readReport(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    console.error(`No report of vitest: ${error instanceof Error ? error.message : String(error)}`);
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  }
}
