import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import type { SyncNow, SyncPorts } from './ports.ts';

export interface Sync {
  /** Null until it is read, and where it cannot be read. */
  readonly now: SyncNow | null;
  /** What happened last, in words. */
  readonly message: string;
  readonly switch: (on: boolean) => void;
  readonly clear: () => void;
}

/** Sync as it stands, read again after every change, and what can be done with it. */
export function useSync(ports: SyncPorts): Sync {
  const [now, setNow] = useState<SyncNow | null>(null);
  const [message, setMessage] = useState('');
  const latest = useRef(0);
  const failed = useCallback(() => setMessage(i18n.t('sync.failed')), []);

  const reload = useCallback(() => {
    const mine = ++latest.current;
    const isLatest = () => mine === latest.current; // else a later read is on its way
    ports.read().then(
      (next) => isLatest() && setNow(next),
      () => isLatest() && failed(),
    );
  }, [ports, failed]);

  useEffect(() => {
    reload();
    const stop = ports.watch(reload);
    return () => {
      latest.current++;
      stop();
    };
  }, [ports, reload]);

  /** Also after a failure the box must show what is, not what was pressed. */
  function change(work: Promise<void>, done: string): void {
    void work.then(() => setMessage(done), failed).then(reload);
  }

  return {
    now,
    message,
    switch: (on) => change(ports.switch(on), ''),
    clear: () => change(ports.clear(), i18n.t('sync.cleared')),
  };
}
