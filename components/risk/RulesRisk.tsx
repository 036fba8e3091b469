import { useMemo } from 'preact/hooks';
import type { KnownFor } from '../../utils/scopes/match.ts';
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

interface Judged extends Omit<RulesRiskProps, 'rules'> {
  readonly known: KnownFor;
  readonly risk: RiskSummary;
}

/** Rows of a list come and go with scrolling and sorting; their rules stay the same. */
const judged = new WeakMap<readonly ScopeRule[], Judged>();

function judge({ rules, accountType }: RulesRiskProps, known: KnownFor): RiskSummary {
  const before = judged.get(rules);
  if (before?.known === known && before.accountType === accountType) return before.risk;
  const risk = riskOfRules(rules, accountType, known);
  judged.set(rules, { known, accountType, risk });
  return risk;
}

/** Null while too little is known, and without rules. */
function useRisk(props: RulesRiskProps): RiskSummary | null {
  const known = useKnown();
  return known === null || props.rules.length === 0 ? null : judge(props, known);
}

/** The level of what the rules ask for; the sentence shows when pointed at, and is read out. */
export function RulesRiskBadge(props: RulesRiskProps) {
  const risk = useRisk(props);
  // Its words are asked for once: hundreds of rows may be drawn anew when one of them is selected.
  return useMemo(
    () =>
      risk === null ? null : (
        <>
          <RiskBadge risk={risk} />
          <span class="tp-visually-hidden">{riskText(risk)}</span>
        </>
      ),
    [risk],
  );
}

/** Level and sentence of what the rules ask for. */
export function RulesRiskLine(props: RulesRiskProps) {
  const risk = useRisk(props);
  return risk === null ? null : <RiskLine risk={risk} />;
}
