import type { RiskSummary } from '../../utils/scopes/risk.ts';
import { Badge } from '../parts/Badge.tsx';
import { levelName, riskText } from './words.ts';

const TONES = { low: 'success', medium: 'warning', high: 'danger' } as const;

/** The level alone, where many stand in a list; the sentence shows when pointed at. */
export function RiskBadge({ risk }: { readonly risk: RiskSummary }) {
  return (
    <span title={riskText(risk)}>
      <Badge tone={TONES[risk.level]}>{levelName(risk.level)}</Badge>
    </span>
  );
}
