import type { KnownScope } from '../scopes/match.ts';
import type { RiskSummary } from '../scopes/risk.ts';
import { riskOfRules } from '../scopes/risk-summary.ts';
import type { AccountType, ScopePreset } from '../scopes/types.ts';

/** What presets may do, as far as these scopes tell; each is judged when it is first asked for, and once. */
export function createRisks(
  accountType: AccountType,
  known: readonly KnownScope[],
): (preset: ScopePreset) => RiskSummary {
  const judged = new WeakMap<ScopePreset, RiskSummary>();
  return (preset) => {
    const risk = judged.get(preset) ?? riskOfRules(preset.scopes, accountType, () => known);
    judged.set(preset, risk);
    return risk;
  };
}
