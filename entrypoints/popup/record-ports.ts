import type { RecordPorts } from '../../components/records/ports.ts';
import { openRecordStore } from '../../utils/records/browser-store.ts';
import { download } from './browser-ports.ts';

/** What the records on popup and options page need of the browser. */
export function recordPorts(): RecordPorts {
  return {
    store: openRecordStore(),
    now: () => new Date(),
    watchDay(changed) {
      document.addEventListener('visibilitychange', changed);
      return () => document.removeEventListener('visibilitychange', changed);
    },
    download: ({ name, type, text }) => download(name, text, type),
  };
}
