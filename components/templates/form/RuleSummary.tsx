import { i18n } from '../../../utils/i18n/index.ts';
import { parseRules } from '../../../utils/templates/form/rule-text.ts';
import { METHODS } from '../../../utils/templates/schema.ts';
import { Badge } from '../../parts/Badge.tsx';

/** Counts the rules while they are typed: all of them, and the endpoints by method. */
export function RuleSummary({ text }: { readonly text: string }) {
  const { rules } = parseRules(text);
  if (rules.length === 0) return null;
  return (
    <span class="tp-rule-summary">
      <Badge>{i18n.t('templates.form.rules', rules.length)}</Badge>
      {METHODS.map((method) => {
        const count = rules.filter((rule) => 'method' in rule && rule.method === method).length;
        return count === 0 ? null : (
          <Badge key={method} tone={method === 'GET' ? 'accent' : 'warning'}>
            {method} {count}
          </Badge>
        );
      })}
    </span>
  );
}
