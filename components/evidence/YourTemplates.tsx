import { useState } from 'preact/hooks';
import type { Wanted } from '../../utils/evidence/proposal/compare.ts';
import { i18n } from '../../utils/i18n/index.ts';
import type { KnownScope } from '../../utils/scopes/match.ts';
import type { AccountType } from '../../utils/scopes/types.ts';
import type { ListedTemplate } from '../../utils/templates/list/listed.ts';
import { ShowMore } from '../parts/ShowMore.tsx';
import { ComparedTemplate } from './ComparedTemplate.tsx';

/** Templates compared at first and with each press for more: each costs a look at all known scopes. */
const STEP = 20;

export interface YourTemplatesProps {
  readonly templates: readonly ListedTemplate[];
  readonly accountType: AccountType;
  readonly known: readonly KnownScope[];
  readonly wanted: Wanted;
  /** Puts a text on the clipboard; rejects where the browser does not let it. */
  readonly copy: (text: string) => Promise<void>;
}

/** Every template of the account type, beside what the evidence asks for. */
export function YourTemplates({ templates, accountType, known, wanted, copy }: YourTemplatesProps) {
  const [shown, setShown] = useState(STEP);
  const fitting = templates.filter(({ template }) => [accountType, 'any'].includes(template.accountType));
  if (fitting.length === 0) return null;
  return (
    <section class="tp-evidence-yours">
      <h3 class="tp-section-title">{i18n.t('evidence.yours')}</h3>
      <p class="tp-field-hint">{i18n.t('evidence.yoursHint')}</p>
      <ul class="tp-rows tp-evidence-rows" aria-label={i18n.t('evidence.yours')}>
        {fitting.slice(0, shown).map(({ key, template }) => (
          <ComparedTemplate
            key={key}
            template={template}
            accountType={accountType}
            known={known}
            wanted={wanted}
            copy={copy}
          />
        ))}
      </ul>
      <ShowMore total={fitting.length} shown={shown} step={STEP} onShow={setShown} />
    </section>
  );
}
