import type { SyncPorts } from '../../components/sync/ports.ts';
import { openSync, watchSync } from '../../utils/sync/browser-sync.ts';
import { isMirrorItem } from '../../utils/sync/mirror.ts';
import { usedBy } from '../../utils/sync/room.ts';
import { readState, STATE_KEY } from '../../utils/sync/state.ts';
import { clearMirror, switchSync } from '../../utils/sync/switch.ts';

/** What the section of sync needs of the browser. */
export function syncPorts(): SyncPorts {
  const world = openSync();
  return {
    async read() {
      const { [STATE_KEY]: raw } = await world.local.get(STATE_KEY);
      const mirror = await world.remote.get(null);
      return {
        state: readState(raw),
        count: Object.keys(mirror).filter(isMirrorItem).length,
        used: usedBy(mirror),
      };
    },
    switch: (on) => switchSync(world, on),
    clear: () => clearMirror(world),
    watch: watchSync,
  };
}
