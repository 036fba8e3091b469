import { useMemo } from 'preact/hooks';
import type { AccountType } from '../../../utils/scopes/types.ts';
import { parseRules } from '../../../utils/templates/form/rule-text.ts';
import { RulesRiskLine } from '../../risk/RulesRisk.tsx';

export interface RuleRiskProps {
  readonly text: string;
  readonly accountType: AccountType | 'any';
}

/** What a token by these rules may do, while they are typed. */
export function RuleRisk({ text, accountType }: RuleRiskProps) {
  const rules = useMemo(() => parseRules(text).rules, [text]);
  return (
    <div aria-live="polite">
      <RulesRiskLine rules={rules} accountType={accountType} />
    </div>
  );
}
