import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { part } from '../part.ts';

/** The folder of the project. */
export const PROJECT_FOLDER = fileURLToPath(new URL('../..', import.meta.url));

/** How a command runs. */
export interface ToolOptions {
  /** The command, where it is not called like its package. */
  readonly tool?: string;
  /** Stands before each line of its output, for commands that run side by side. */
  readonly label?: string;
}

/**
 * Runs the command of an installed package with this very Node, its output going where this process's goes.
 * Gives the exit code. Started through Node and not through `.bin`, which is a shell script on Windows.
 */
export async function runTool(
  packageName: string,
  words: readonly string[],
  { tool = packageName, label }: ToolOptions = {},
): Promise<number> {
  const script = await scriptOf(packageName, tool);
  return await new Promise<number>((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...words], {
      cwd: PROJECT_FOLDER,
      stdio: label === undefined ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    if (label !== undefined) {
      passOn(child.stdout, process.stdout, label);
      passOn(child.stderr, process.stderr, label);
    }
    child.on('error', reject);
    // A child that a signal ended has no code; that is a failure too.
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function passOn(from: Readable | null, to: Writable, label: string): void {
  if (from === null) throw new Error('The output of the command cannot be read');
  createInterface({ input: from }).on('line', (line) => to.write(`${label} | ${line}\n`));
}

/** The script behind a package's command. Throws where the package has no such command. */
async function scriptOf(packageName: string, toolName: string): Promise<string> {
  const manifestFile = join(PROJECT_FOLDER, 'node_modules', packageName, 'package.json');
  const manifest: unknown = JSON.parse(await readFile(manifestFile, 'utf8'));
  const bin = part(manifest, 'bin');
  const path = typeof bin === 'string' ? bin : part(bin, toolName);
  if (typeof path !== 'string') throw new Error(`${manifestFile} has no command "${toolName}"`);
  return join(dirname(manifestFile), path);
}
