import type { ReportFacts } from '../support/report.ts';
import type { PanelView } from './view.ts';

/** What the panel tells in a report: what it recognised and holds, in numbers. */
export function reportCounts(view: PanelView): ReportFacts['counts'] {
  const { accountType, parts, counts, recognition, records } = view;
  const scopes = recognition === null ? null : recognition.scopes;
  return {
    account: accountType,
    ...parts,
    recognised: view.recognised,
    login: view.login,
    rows: scopes === null ? null : scopes.rows,
    'rows by words': scopes === null ? null : scopes.byWords,
    switches: scopes === null ? null : scopes.switches,
    categories: scopes === null ? null : scopes.categories.length,
    'out of sight': view.outOfSight !== null,
    ticked: counts.ticked,
    'other boxes': recognition === null ? null : recognition.others,
    unsure: recognition === null ? null : (recognition.unsure ?? 'none'),
    'lacks scopes': recognition === null ? null : recognition.lacksScopes,
    'pointed out': recognition === null ? null : recognition.learned,
    ...Object.fromEntries(
      (recognition === null ? [] : recognition.fields).map(({ name, found }) => [`field ${name}`, found]),
    ),
    ready: view.ready,
    presets: view.presets.length,
    templates: view.templates.length,
    'templates elsewhere': view.templatesElsewhere,
    'templates unreadable': view.templatesUnreadable,
    'library failed': view.libraryFailed,
    'records failed': records.failed,
    'records due': records.due.length,
    running: view.running !== null,
    fault: view.fault ?? 'none',
  };
}
