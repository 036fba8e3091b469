import { shownEndpoint } from '../../sandbox/pages/endpoint.ts';
import { shownLabel } from '../../sandbox/pages/labels.ts';
import type { PageRecord } from '../../sandbox/pages/record.ts';
import type { PageSpec } from '../../sandbox/pages/spec.ts';
import type { ScopeRow } from '../../utils/scopes/types.ts';
import type { EngineAnswer } from './engine/types.ts';
import { type Meaning, type PlacedRow, rowsInSight } from './oracle.ts';

/** A row that did not end as it should, and where the engine's answer names it. */
export interface Difference {
  readonly id: string;
  readonly category: string;
  /** What it should be, and is not. */
  readonly should: 'granted' | 'not granted';
  /** In which part of the answer it is named; null: nowhere. */
  readonly namedIn: string | null;
  /** The page itself, or the rule about forbidden names, does not let it be changed. */
  readonly impossible: boolean;
}

const bare = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim();

/** Whether a row of the answer is this row of the page, going by what the page shows of it. */
function isRow(said: ScopeRow, { row, category }: PlacedRow, spec: PageSpec): boolean {
  const shown = shownEndpoint(row, spec.accountType, spec.endpoint);
  if (said.method !== null && said.path !== null) {
    return bare(said.method) === bare(shown.method) && bare(said.path) === bare(shown.path);
  }
  const label = bare(shownLabel(row, spec));
  const other = rowsInSight(spec).some(
    (one) => one.category !== category && bare(shownLabel(one.row, spec)) === label,
  );
  return label !== '' && bare(said.label) === label && (!other || isOfCategory(said, category));
}

/** Ids of categories are made of their names. */
const isOfCategory = (said: ScopeRow, category: string) =>
  bare(said.categoryId)
    .replace(/[^a-z]/g, '')
    .includes(bare(category).replace(/[^a-z]/g, ''));

function namedIn(
  answer: EngineAnswer,
  row: PlacedRow,
  meaning: Meaning | null,
  spec: PageSpec,
): string | null {
  if (answer.kind === 'no-scopes') return 'no-scopes';
  const { outcome, refused } = answer;
  const lists = {
    notSet: outcome.notSet,
    notCleared: outcome.notCleared,
    undecided: outcome.undecided,
  };
  for (const [name, list] of Object.entries(lists)) {
    if (list.some((said) => isRow(said, row, spec))) return name;
  }
  if (outcome.notSeen.some((name) => bare(name).startsWith(bare(row.category)))) return 'notSeen';
  const { mayBeOff, undecided } = outcome;
  // A category's switch may look like one of its rows; the answer then names it as a row that tells nothing.
  if (undecided.some(({ label }) => bare(label) === bare(row.category))) return 'undecided';
  if (mayBeOff.some((name) => bare(name).startsWith(bare(row.category)))) return 'mayBeOff';
  const words =
    bare(shownLabel(row.row, spec)) || bare(shownEndpoint(row.row, spec.accountType, spec.endpoint).path);
  if (words !== '' && outcome.unrecognised.some((said) => bare(said) === words)) return 'unrecognised';
  const missing = outcome.missing.map(({ rule }) => JSON.stringify(rule));
  const byRule = meaning?.asked.some(
    ({ rule, ids }) => ids.has(row.id) && missing.includes(JSON.stringify(rule)),
  );
  if (byRule === true) return 'missing';
  return refused.some((name) => bare(name) !== '' && bare(shownLabel(row.row, spec)) === bare(name))
    ? 'refused'
    : null;
}

/** Labels that the extension must not press, whatever carries them. */
const FORBIDDEN_LABELS: ReadonlySet<string> = new Set(['Create']);

/** Every row that is not as it should be. `meaning` is null for Undo, which has no rules. */
export function differences(
  spec: PageSpec,
  should: ReadonlySet<string>,
  record: PageRecord,
  answer: EngineAnswer,
  meaning: Meaning | null,
): readonly Difference[] {
  const granted = new Set(record.granted);
  return rowsInSight(spec)
    .filter(({ id }) => granted.has(id) !== should.has(id))
    .map((row) => ({
      id: row.id,
      category: row.category,
      should: should.has(row.id) ? 'granted' : 'not granted',
      namedIn: namedIn(answer, row, meaning, spec),
      impossible: row.row.state !== 'usable' || FORBIDDEN_LABELS.has(row.row.label),
    }));
}

/** Rules that the page has no row for and that the answer does not call missing. */
export function unsaid(meaning: Meaning, answer: EngineAnswer): readonly string[] {
  if (answer.kind === 'no-scopes') return [];
  const said = new Set(answer.outcome.missing.map(({ rule }) => JSON.stringify(rule)));
  return meaning.absent.map((rule) => JSON.stringify(rule)).filter((rule) => !said.has(rule));
}
