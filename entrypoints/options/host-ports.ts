import type { HostPorts } from '../../components/hosts/ports.ts';
import { giveBackAccess, hasAccess, requestAccess, watchAccess } from '../../utils/hosts/access.ts';
import { openHostStore } from '../../utils/hosts/browser-store.ts';
import { download } from '../popup/browser-ports.ts';

/** What the section of hosts needs of the browser. */
export function hostPorts(): HostPorts {
  const store = openHostStore();
  return {
    async read() {
      const added = await store.read();
      const granted = await Promise.all(added.hosts.map(hasAccess));
      return { ...added, granted: added.hosts.filter((_, at) => granted[at]) };
    },
    add: store.add,
    remove: store.remove,
    discardUnreadable: store.discardUnreadable,
    requestAccess,
    giveBackAccess,
    watch(changed) {
      const stops = [store.watch(changed), watchAccess(changed)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    download,
  };
}
