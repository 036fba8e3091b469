import { sensitiveReads } from '../scopes/catalogue/sensitive-reads.ts';
import { endpointKey } from '../scopes/endpoint.ts';
import { readLabel, sameCategory } from '../scopes/label.ts';
import { accessOfRow } from '../scopes/match.ts';
import { grantedRows } from '../scopes/snapshot.ts';
import type { ScopeCategory, ScopeRow, Selection } from '../scopes/types.ts';
import type { PageFacts, WantedScopes } from './facts.ts';
import { type Finding, finding, firstNames } from './finding.ts';

/** What the API Scopes step says about the tips. Each exported function answers one tip. */

const notSeen = () => finding('unknown', 'checklist.finding.notSeen.scopes');

/** The words beside the box; the endpoint for a row without words. */
function nameOf(row: ScopeRow): string {
  if (row.label.trim() !== '') return row.label.trim();
  return [row.method, row.path].filter((part) => part !== null).join(' ');
}

const namesOf = (rows: readonly ScopeRow[]) => firstNames(rows.map(nameOf));

/** Categories that may grant scopes which nobody listed yet. A switched-off category grants none. */
function unlisted(selection: Selection): readonly ScopeCategory[] {
  return selection.categories.filter(({ listed, toggle }) => !listed && toggle !== 'off');
}

/** Null where there is nothing to judge: no selection, or one without any category and row. */
function readable({ selection }: PageFacts): Selection | null {
  if (selection === null) return null;
  return selection.rows.length + selection.categories.length > 0 ? selection : null;
}

function deletes(row: ScopeRow): boolean {
  return row.method === null ? readLabel(row.label).verb === 'delete' : row.method === 'DELETE';
}

/**
 * Tips B1, B2, Q1: reading only, unless the integration writes. A scope that writes may well be needed, so it is a
 * question; deleting is a warning. Counts only what the page shows, and never says "none" of rows it has not seen.
 */
export function checkWrites(facts: PageFacts): Finding {
  const selection = readable(facts);
  if (selection === null) return notSeen();
  const granted = grantedRows(selection);
  const deleting = granted.filter(deletes);
  const writing = granted.filter((row) => accessOfRow(row) === 'write');
  if (deleting.length > 0) {
    return finding('warn', 'checklist.finding.writes.deleting', {
      count: deleting.length,
      names: namesOf(deleting),
      writing: writing.length,
    });
  }
  if (writing.length > 0) {
    return finding('ask', 'checklist.finding.writes.some', {
      count: writing.length,
      names: namesOf(writing),
    });
  }
  const undecided = granted.filter((row) => accessOfRow(row) === null);
  if (undecided.length > 0) {
    return finding('unknown', 'checklist.finding.writes.undecided', {
      count: undecided.length,
      names: namesOf(undecided),
    });
  }
  return partlySeen(selection) ?? finding('ok', 'checklist.finding.writes.none');
}

function partlySeen(selection: Selection): Finding | null {
  const closed = unlisted(selection);
  if (closed.length === 0) return null;
  const names = firstNames(closed.map(({ name }) => name));
  return finding('unknown', 'checklist.finding.partlySeen', { count: closed.length, names });
}

/** Categories with several rows, all of them ticked. */
function wholeCategories(selection: Selection, granted: ReadonlySet<string>): readonly ScopeCategory[] {
  return selection.categories.filter((category) => {
    const rows = selection.rows.filter((row) => row.categoryId === category.id);
    return rows.length > 1 && rows.every((row) => granted.has(row.id));
  });
}

function againstPreset({ name: preset, wanted, extra, missing }: WantedScopes): Finding | null {
  if (extra.length > 0) {
    const params = { count: extra.length, preset, names: namesOf(extra) };
    return finding('warn', 'checklist.finding.needed.extra', params);
  }
  if (missing.length > 0) {
    const params = { count: missing.length, preset, names: namesOf(missing) };
    return finding('ask', 'checklist.finding.needed.missing', params);
  }
  return wanted > 0 ? finding('ok', 'checklist.finding.needed.asPreset', { count: wanted, preset }) : null;
}

/** Tips S6, M3: no more scopes than the integration needs. What it needs, a preset says or a person. */
export function checkNeeded(facts: PageFacts): Finding {
  const selection = readable(facts);
  if (selection === null) return notSeen();
  const granted = grantedRows(selection);
  const partly = partlySeen(selection);
  if (granted.length === 0) return partly ?? finding('ask', 'checklist.finding.needed.none');
  const everythingOn = selection.categories.every(({ toggle, listed }) => toggle !== 'off' && listed);
  if (everythingOn && granted.length > 1 && granted.length === selection.rows.length) {
    return finding('warn', 'checklist.finding.needed.everything', { total: granted.length });
  }
  const preset = facts.wantedScopes === null ? null : againstPreset(facts.wantedScopes);
  if (preset !== null && preset.state !== 'ok') return preset;
  if (partly !== null) return partly;
  if (preset !== null) return preset;
  const whole = wholeCategories(selection, new Set(granted.map((row) => row.id)));
  if (whole.length > 0) {
    const names = firstNames(whole.map(({ name }) => name));
    return finding('ask', 'checklist.finding.needed.whole', { count: whole.length, names });
  }
  return finding('ask', 'checklist.finding.needed.some', { count: granted.length });
}

/**
 * Tip X1: the agency rows that list brands answer with `RestAccountURL`, which holds a brand's SID and token, so
 * they are no harmless reads (facts: documentation.md section 2). Null for other account types.
 */
export function checkAdvertisers(facts: PageFacts): Finding | null {
  const selection = readable(facts);
  if ((selection?.accountType ?? facts.accountType) !== 'agency') return null; // unknown is not agency
  if (selection === null) return notSeen();
  const sensitive = new Set(
    sensitiveReads('agency').map(({ method, path }) => endpointKey(method, path, 'agency')),
  );
  const categoryNames = new Map(selection.categories.map(({ id, name }) => [id, name]));
  const pathless = (row: ScopeRow) => row.path === null;
  const isAdvertiserRow = (row: ScopeRow) => {
    if (row.path !== null) return sensitive.has(endpointKey(row.method ?? 'GET', row.path, 'agency'));
    const category = categoryNames.get(row.categoryId);
    return (category !== undefined && sameCategory(category, 'Advertiser')) || /advertiser/i.test(row.label);
  };
  const granted = grantedRows(selection);
  const hits = granted.filter(isAdvertiserRow);
  if (hits.length > 0) {
    const params = { count: hits.length, names: namesOf(hits) };
    return finding('warn', 'checklist.finding.advertisers.ticked', params);
  }
  // Without paths the words decide, and they may be in any language: not finding them proves nothing.
  const doubtful = granted.filter(pathless);
  if (doubtful.length > 0) {
    return finding('unknown', 'checklist.finding.advertisers.pathless', { count: doubtful.length });
  }
  return partlySeen(selection) ?? finding('ok', 'checklist.finding.advertisers.clear');
}
