import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../run/command.ts';
import { type Baseline, readBaseline } from './baseline.ts';

/** Checked in. `npm run bench -- --keep` writes it. */
export const BASELINE_FILE = join(PROJECT_FOLDER, 'tests/bench/baseline.json');

/** The checked-in baseline. Throws where it is missing or damaged: then nothing would be compared. */
export async function loadBaseline(): Promise<Baseline> {
  return readBaseline(await readFile(BASELINE_FILE, 'utf8'), 'tests/bench/baseline.json');
}
