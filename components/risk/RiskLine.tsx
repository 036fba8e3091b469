import type { RiskSummary } from '../../utils/scopes/risk.ts';
import { RiskBadge } from './RiskBadge.tsx';
import { riskText } from './words.ts';

/** Level and one plain sentence on what a token with these scopes may do. */
export function RiskLine({ risk }: { readonly risk: RiskSummary }) {
  return (
    <p class="tp-risk">
      <RiskBadge risk={risk} /> <span class="tp-risk-text">{riskText(risk)}</span>
    </p>
  );
}
