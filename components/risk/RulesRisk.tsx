import { useMemo } from 'preact/hooks';
import type { RiskSummary } from '../../utils/scopes/risk.ts';
import { riskOfRules } from '../../utils/scopes/risk-summary.ts';
import type { AccountType, ScopeRule } from '../../utils/scopes/types.ts';
import { useKnown } from './known.tsx';
import { RiskBadge } from './RiskBadge.tsx';
import { RiskLine } from './RiskLine.tsx';
import { riskText } from './words.ts';

export interface RulesRiskProps {
  readonly rules: readonly ScopeRule[];
  readonly accountType: AccountType | 'any';
}

/** Null while too little is known, and without rules. */
function useRisk({ rules, accountType }: RulesRiskProps): RiskSummary | null {
  const known = useKnown();
  return useMemo(
    () => (known === null || rules.length === 0 ? null : riskOfRules(rules, accountType, known)),
    [known, rules, accountType],
  );
}

/** The level of what the rules ask for; the sentence shows when pointed at, and is read out. */
export function RulesRiskBadge(props: RulesRiskProps) {
  const risk = useRisk(props);
  if (risk === null) return null;
  return (
    <>
      <RiskBadge risk={risk} />
      <span class="tp-visually-hidden">{riskText(risk)}</span>
    </>
  );
}

/** Level and sentence of what the rules ask for. */
export function RulesRiskLine(props: RulesRiskProps) {
  const risk = useRisk(props);
  return risk === null ? null : <RiskLine risk={risk} />;
}
