import { isMirrorItem, mirrorHead } from './mirror.ts';
import { readState, STATE_KEY, type SyncState } from './state.ts';
import type { SyncWorld } from './world.ts';

/**
 * The person's own switch. Both reject where a storage does: `switchSync` has switched nothing then, `clearMirror` may
 * have switched sync off already.
 */

type Where = Pick<SyncWorld, 'local' | 'remote' | 'lock'>;

/**
 * Switches sync on or off in this browser. What was agreed on is kept either way, and the mirror is left as it is: so
 * nothing is lost or doubled when it is switched on again.
 */
export async function switchSync({ local, lock }: Where, on: boolean): Promise<void> {
  await lock(async () => {
    const state = readState((await local.get(STATE_KEY))[STATE_KEY]);
    // A later version of the extension knows better.
    if (state === null) return;
    const next: SyncState = { ...state, on, joining: on, problems: [], notFitting: [] };
    await local.set({ [STATE_KEY]: next });
  });
}

/**
 * Takes the templates out of the mirror and switches sync off here; other browsers see what happened and switch it off
 * too, keeping their templates.
 */
export async function clearMirror(where: Where): Promise<void> {
  await switchSync(where, false);
  const { remote, lock } = where;
  await lock(async () => {
    // First what says so: templates that are missing in a mirror that goes on would count as deleted.
    await remote.set(mirrorHead(null));
    const keys = Object.keys(await remote.get(null)).filter(isMirrorItem);
    if (keys.length > 0) await remote.remove(keys);
  });
}
