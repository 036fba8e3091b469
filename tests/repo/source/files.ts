import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../../run/command.ts';

/** Every file that git knows or would take, as paths from the project's folder, in order. */
export function projectFiles(): readonly string[] {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: PROJECT_FOLDER,
    encoding: 'utf8',
  });
  return list
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(PROJECT_FOLDER, path)))
    .sort();
}

/** The TypeScript files below these folders; of tests only with `tests: true`. */
export function sourceFiles(folders: readonly string[], { tests = false } = {}): readonly string[] {
  return projectFiles().filter(
    (path) =>
      /\.tsx?$/.test(path) &&
      folders.some((folder) => path.startsWith(`${folder}/`)) &&
      (tests || !isTestFile(path)),
  );
}

/** Tests and what only tests use may look at more than the product may. */
export function isTestFile(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || /(^|\/)testing(\/|\.tsx?$)/.test(path);
}

export function readProjectFile(path: string): string {
  return readFileSync(join(PROJECT_FOLDER, path), 'utf8');
}
