import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { HostChange } from '../../utils/hosts/store.ts';
import { i18n } from '../../utils/i18n/index.ts';
import { sentences } from '../../utils/i18n/joined.ts';
import type { HostPorts, HostsNow } from './ports.ts';

export type HostsState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'ready'; readonly now: HostsNow }
  | { readonly phase: 'failed' };

export interface Hosts {
  readonly state: HostsState;
  /** What happened last, in words. */
  readonly message: string;
  readonly clearMessage: () => void;
  /** Asks for the permission and keeps the host; call it inside the click. Resolves to whether it was added. */
  readonly add: (host: string) => Promise<boolean>;
  /** Asks for the permission again; call it inside the click. */
  readonly grant: (host: string) => Promise<void>;
  readonly remove: (host: string) => Promise<boolean>;
  readonly discardUnreadable: () => Promise<void>;
}

/** The hosts as they are stored and granted, read again after every change, and what can be done with them. */
export function useHosts(ports: HostPorts): Hosts {
  const [state, setState] = useState<HostsState>({ phase: 'loading' });
  const [message, setMessage] = useState('');
  const latest = useRef(0);

  const reload = useCallback(async () => {
    const mine = ++latest.current;
    const next = await ports.read().then(
      (now): HostsState => ({ phase: 'ready', now }),
      (): HostsState => ({ phase: 'failed' }),
    );
    if (mine === latest.current) setState(next); // else a later read is on its way
  }, [ports]);

  useEffect(() => {
    void reload();
    const stop = ports.watch(() => void reload());
    return () => {
      latest.current++;
      stop();
    };
  }, [ports, reload]);

  /** Says what went wrong with a change, or null where nothing did. */
  async function faultOf(change: () => Promise<HostChange>): Promise<string | null> {
    try {
      switch (await change()) {
        case 'done':
          return null;
        case 'newer':
          return i18n.t('hosts.newer');
        case 'full':
          return i18n.t('hosts.full');
      }
    } catch {
      return i18n.t('hosts.storage');
    }
  }

  /** The request itself runs at once, not after a wait. */
  async function isGranted(request: Promise<boolean>, host: string): Promise<boolean> {
    const granted = await request.catch(() => false);
    if (!granted) setMessage(i18n.t('hosts.refused', { host }));
    return granted;
  }

  return {
    state,
    message,
    clearMessage: () => setMessage(''),
    async add(host) {
      if (!(await isGranted(ports.requestAccess(host), host))) return false;
      const fault = await faultOf(() => ports.add(host));
      if (fault !== null) await ports.giveBackAccess(host);
      await reload();
      setMessage(fault ?? i18n.t('hosts.added', { host }));
      return fault === null;
    },
    async grant(host) {
      if (!(await isGranted(ports.requestAccess(host), host))) return;
      await reload();
      setMessage(i18n.t('hosts.granted', { host }));
    },
    async remove(host) {
      // First the list, so that the extension keeps away from the host whatever the browser does with the rest.
      const fault = await faultOf(() => ports.remove(host));
      if (fault !== null) {
        setMessage(fault);
        return false;
      }
      const gaveBack = await ports.giveBackAccess(host);
      await reload();
      const removed = i18n.t('hosts.removed', { host });
      setMessage(gaveBack ? removed : sentences(removed, i18n.t('hosts.kept')));
      return true;
    },
    async discardUnreadable() {
      await ports.discardUnreadable().then(
        () => setMessage(i18n.t('hosts.unreadable.removed')),
        () => setMessage(i18n.t('hosts.storage')),
      );
      await reload();
    },
  };
}
