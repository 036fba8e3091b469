import { i18n } from '../../../utils/i18n/index.ts';
import { formatRule } from '../../../utils/templates/form/rule-text.ts';

/** The four kinds of scope rule by example, folded away until wanted. */
export function RuleHelp() {
  const examples = [
    { rule: formatRule({ method: 'GET', path: '/Actions' }), meaning: i18n.t('templates.form.helpEndpoint') },
    {
      rule: formatRule({ category: 'Catalogs', label: 'Retrieve catalogs' }),
      meaning: i18n.t('templates.form.helpLabel'),
    },
    {
      rule: formatRule({ category: 'Jobs Management', access: 'read' }),
      meaning: i18n.t('templates.form.helpCategory'),
    },
    { rule: formatRule({ access: 'read' }), meaning: i18n.t('templates.form.helpAccess') },
  ];
  return (
    <details class="tp-rule-help">
      <summary>{i18n.t('templates.form.help')}</summary>
      <dl>
        {examples.map(({ rule, meaning }) => (
          <div key={rule}>
            <dt>
              <code>{rule}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
