import { type KnownScope, type Miss, matchPreset } from '../match.ts';
import { previewPreset } from '../preview.ts';
import type { RiskSummary } from '../risk.ts';
import { riskOfRows } from '../risk-summary.ts';
import { grantedRows } from '../snapshot.ts';
import type { ScopePreset, ScopeRow, Selection } from '../types.ts';

/** How a token's scopes stand to what a preset or template says that it needs. */
export interface Audit {
  /** Needed, offered and not granted: calls will be answered with 403. */
  readonly missing: readonly ScopeRow[];
  /** Granted and not needed. */
  readonly extra: readonly ScopeRow[];
  /** What the extra ones let the token do. */
  readonly risk: RiskSummary;
  readonly equal: readonly ScopeRow[];
  /** Needed, and nothing on the page is it. */
  readonly absent: readonly Miss[];
  /** Names of switched-off categories that list nothing: what is in there may be needed, and is not granted. */
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
  const { add, remove, missing, toLookInto, lessCertain } = previewPreset(selection, preset, known);
  const { found, undecided } = matchPreset(selection, preset, known);
  const granted = grantedRows(selection);
  const extra = granted.filter(({ id }) => !found.has(id));
  return {
    missing: add,
    extra,
    risk: riskOfRows(extra, selection),
    equal: granted.filter(({ id }) => found.has(id)),
    absent: missing,
    toLookInto,
    lessCertain,
    undecided: extra.filter(({ id }) => undecided.includes(id)),
    clears: preset.mode === 'exact',
    differs: add.length + remove.length + toLookInto.length > 0,
  };
}
