import { sameCategory } from '../label.ts';
import { categoriesNamedBy, findRows, type KnownScope, type Miss, matchPreset } from '../match.ts';
import { previewPreset } from '../preview.ts';
import type { RiskSummary } from '../risk.ts';
import { riskOfRows } from '../risk-summary.ts';
import { grantedRows } from '../snapshot.ts';
import type { ScopePreset, ScopeRow, ScopeRule, Selection } from '../types.ts';

/** How a token's scopes stand to what a preset or template says that it needs. */
export interface Audit {
  /** Needed, offered and not granted: calls will be answered with 403. */
  readonly missing: readonly ScopeRow[];
  /** Needed, in a category that is off and shows no rows: nothing in there is granted, so it is missing, too. */
  readonly missingInOff: readonly ScopeRule[];
  /** Needed, and not found so far: nobody can tell whether it is in a category that is off and shows no rows. */
  readonly unseen: readonly ScopeRule[];
  /** Granted and not needed. */
  readonly extra: readonly ScopeRow[];
  /** What the extra ones let the token do. */
  readonly risk: RiskSummary;
  readonly equal: readonly ScopeRow[];
  /** Needed, and nothing on the page is it. */
  readonly absent: readonly Miss[];
  /** Names of the categories that are off and show no rows, and that are looked into when the preset is applied. */
  readonly toLookInto: readonly string[];
  /** Needed rows that were found by their words only. */
  readonly lessCertain: readonly ScopeRow[];
  /** Extra rows of which the page does not tell whether they read or write, as the preset asks for one of these. */
  readonly undecided: readonly ScopeRow[];
  /** Whether applying the preset clears the extra ones. */
  readonly clears: boolean;
  /** Whether applying the preset would do anything. */
  readonly differs: boolean;
}

/**
 * Compares the scopes of a token with a preset. What a preset that only adds does not name counts as extra too, and
 * stays when it is applied.
 */
export function auditScopes(selection: Selection, preset: ScopePreset, known: readonly KnownScope[]): Audit {
  const { add, remove, toLookInto, lessCertain } = previewPreset(selection, preset, known);
  const { found, missing, undecided } = matchPreset(selection, preset, known);
  const { inOff, unseen } = toLookInto.length === 0 ? NOTHING_UNSEEN : unseenRules(selection, preset, known);
  const notSeen = new Set([...inOff, ...unseen]);
  const granted = grantedRows(selection);
  const extra = granted.filter(({ id }) => !found.has(id));
  return {
    missing: add,
    missingInOff: inOff,
    unseen,
    extra,
    risk: riskOfRows(extra, selection),
    equal: granted.filter(({ id }) => found.has(id)),
    absent: missing.filter(({ rule }) => !notSeen.has(rule)),
    toLookInto,
    lessCertain,
    undecided: extra.filter(({ id }) => undecided.includes(id)),
    clears: preset.mode === 'exact',
    differs: add.length + remove.length + toLookInto.length > 0,
  };
}

/** Rules that find nothing as long as categories show no rows. */
interface Unseen {
  /** Of a category that is there by its name. */
  readonly inOff: readonly ScopeRule[];
  /** That may be in one of them. */
  readonly unseen: readonly ScopeRule[];
}

const NOTHING_UNSEEN: Unseen = { inOff: [], unseen: [] };

/** Those over everything name nothing in there. */
function unseenRules(selection: Selection, preset: ScopePreset, known: readonly KnownScope[]): Unseen {
  const unlisted = selection.categories.filter(({ listed }) => !listed);
  // One in another language may be any; of one that the catalogue knows, it tells what is in there.
  const nameless = unlisted.filter(({ name }) => !known.some(({ category }) => sameCategory(category, name)));
  const inOff: ScopeRule[] = [];
  const unseen: ScopeRule[] = [];
  for (const find of findRows(selection, preset.scopes, known)) {
    const { rule } = find;
    const named = categoriesNamedBy(rule, selection, known);
    const isNamed = unlisted.some(({ id }) => named?.includes(id));
    const isEmpty =
      'reason' in find
        ? find.reason === 'absent'
        : 'access' in rule && 'category' in rule && find.rows.length === 0;
    if (!isEmpty) continue;
    if (isNamed) inOff.push(rule);
    else if ('reason' in find && (named === null || nameless.length > 0)) unseen.push(rule);
  }
  return { inOff, unseen };
}
