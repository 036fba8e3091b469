import { rmSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A profile folder and a download folder of one run. */
export interface Profile {
  readonly dir: string;
  readonly downloadDir: string;
  /** Removes what this run made; a profile that was given stays. */
  remove(): Promise<void>;
  /** The same before this call returns. */
  removeNow(): void;
}

/** Makes a fresh profile, or uses the given one. */
export async function makeProfile(given: string | undefined): Promise<Profile> {
  const fresh = await realpath(await mkdtemp(join(tmpdir(), 'token-presets-')));
  return {
    dir: given ?? join(fresh, 'profile'),
    downloadDir: join(fresh, 'downloads'),
    async remove() {
      // A browser's last processes may still write for a moment after it closed.
      await rm(fresh, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
    removeNow() {
      rmSync(fresh, { recursive: true, force: true, maxRetries: 3, retryDelay: 20 });
    },
  };
}
