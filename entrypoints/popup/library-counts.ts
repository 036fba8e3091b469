import { hasAccess } from '../../utils/hosts/access.ts';
import { openHostStore } from '../../utils/hosts/browser-store.ts';
import { grantedHosts } from '../../utils/hosts/granted.ts';
import { APP_HOST } from '../../utils/hosts/patterns.ts';
import { openPageMapStore } from '../../utils/page-maps/browser-store.ts';
import { openRecordStore } from '../../utils/records/browser-store.ts';
import type { ReportFacts } from '../../utils/support/report.ts';
import { openTemplateStore } from '../../utils/templates/store/browser-store.ts';

/** How much is kept, and on how many hosts the extension may act, for a report. */
export async function libraryCounts(): Promise<ReportFacts['counts']> {
  const [access, { hosts }, granted, pages, templates, records] = await Promise.all([
    hasAccess(APP_HOST),
    openHostStore().read(),
    grantedHosts(),
    openPageMapStore().list(),
    openTemplateStore().list(),
    openRecordStore().list(),
  ]);
  return {
    'built-in host granted': access,
    'added hosts': hosts.length,
    'added hosts granted': granted.length,
    'learned pages': pages.length,
    ...(templates.ok
      ? {
          templates: templates.items.filter(({ state }) => state === 'ok').length,
          'templates unreadable': templates.items.filter(({ state }) => state !== 'ok').length,
          'templates deleted': templates.trash.length,
          snapshots: templates.snapshots.length,
        }
      : { templates: 'failed' }),
    ...(records.ok
      ? {
          records: records.shelf.records.length,
          'records unreadable': records.shelf.unreadable.length,
          'records deleted': records.shelf.deleted.length,
        }
      : { records: 'failed' }),
  };
}
