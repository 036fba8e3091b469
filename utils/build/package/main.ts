import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { outFolder } from '../out-folder.ts';
import { packages } from './packages.ts';

/*
 * The second half of `npm run package`: the builds and the sources become zips, byte for byte the same for the same
 * commit. Prints the SHA-256 of each, as `sha256sum` does. See `docs/releasing.md`.
 */

const projectFolder = fileURLToPath(new URL('../../..', import.meta.url));
try {
  for (const [name, bytes] of await packages(projectFolder)) {
    const file = join(outFolder(), name);
    writeFileSync(file, bytes);
    console.log(`${createHash('sha256').update(bytes).digest('hex')}  ${file}`);
  }
  const changed = spawnSync('git', ['status', '--porcelain'], { cwd: projectFolder, encoding: 'utf8' });
  if (changed.status === 0 && changed.stdout !== '')
    console.error(`Not to be published: these files are not as in the last commit.\n${changed.stdout}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
