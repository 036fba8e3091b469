import type { FieldName } from '../field.ts';
import { findCandidates } from '../scope-candidate.ts';
import type { ScopesOnPage } from '../scope-reader.ts';
import type { Recognition } from '../scope-recognition.ts';
import type { Screen } from '../screen.ts';
import { maskText } from './mask-text.ts';
import type { RecognisedReport, ReportPart, ScopesReport } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

/** More endpoints than these are left out. */
const MOST_ENDPOINTS = 300;
const LONGEST_ENDPOINT = 100;

function partsOf(screen: Screen): readonly ReportPart[] {
  const found: Record<ReportPart, boolean> = {
    list: screen.list,
    legacyToken: screen.legacyToken,
    setup: screen.setup,
    contact: screen.contact,
    credentials: screen.credentials,
    scopes: screen.scopes !== null,
    login: screen.login,
  };
  return (Object.keys(found) as ReportPart[]).filter((part) => found[part]);
}

/** How many rows and toggles of the last look at the page have which signs. */
function countSigns({ rows, toggles }: Recognition): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  const count = (kind: string, signs: readonly string[]) => {
    const key = [kind, ...signs].join(' ');
    counts[key] = (counts[key] ?? 0) + 1;
  };
  for (const signs of rows.values()) count('row', signs);
  for (const { signs } of toggles.values()) count('toggle', signs);
  return counts;
}

function scopesOf(scopes: ScopesOnPage, vocabulary: Vocabulary): ScopesReport {
  const { categories, rows } = scopes.selection;
  const endpoints = rows.flatMap(({ method, path }) =>
    method === null || path === null ? [] : [maskText(`${method} ${path}`, vocabulary).text],
  );
  return {
    categories: categories.length,
    toggles: scopes.toggles.size,
    rows: rows.length,
    alive: scopes.rows.size,
    byEndpoint: endpoints.length,
    byWords: rows.length - endpoints.length,
    ticked: rows.filter(({ ticked }) => ticked).length,
    locked: rows.filter(({ locked }) => locked).length,
    pointedOut: scopes.recognition.pointedOut,
    signs: countSigns(scopes.recognition),
    endpoints: endpoints.slice(0, MOST_ENDPOINTS).map((endpoint) => endpoint.slice(0, LONGEST_ENDPOINT)),
  };
}

/** What was recognised, in numbers. */
export function summarise(
  document: Document,
  screen: Screen | null,
  fields: Iterable<FieldName>,
  vocabulary: Vocabulary,
): RecognisedReport {
  const scopes = screen === null ? null : screen.scopes;
  return {
    parts: screen === null ? [] : partsOf(screen),
    fields: [...fields],
    scopes: scopes === null ? null : scopesOf(scopes, vocabulary),
    otherChecks: scopes === null ? findCandidates(document).length : scopes.recognition.others.length,
  };
}
