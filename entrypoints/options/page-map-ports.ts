import type { PageMapPorts } from '../../components/recognition/ports.ts';
import { openPageMapStore, watchPageMaps } from '../../utils/page-maps/browser-store.ts';
import { download } from '../popup/browser-ports.ts';

/** The learned pages of this browser. */
export function pageMapPorts(): PageMapPorts {
  return { ...openPageMapStore(), watch: watchPageMaps, download };
}
