import { useMemo, useState } from 'preact/hooks';
import { accountTypeOf } from '../../utils/evidence/proposal/account.ts';
import { offersOf } from '../../utils/evidence/proposal/offers.ts';
import { propose } from '../../utils/evidence/proposal/propose.ts';
import type { KnownScopes } from '../../utils/evidence/proposal/types.ts';
import type { Reading } from '../../utils/evidence/types.ts';
import { i18n } from '../../utils/i18n/index.ts';
import { riskOfRules } from '../../utils/scopes/risk-summary.ts';
import { ACCOUNT_TYPES, type AccountType } from '../../utils/scopes/types.ts';
import { Select } from '../parts/Select.tsx';
import { accountTypeName } from '../templates/words.ts';
import { entriesOf, keyOf, lackingOf, NO_CHOICE, ruleOf, wantedOf, withAdded, withTicks } from './choice.ts';
import type { EvidenceDeskProps } from './EvidenceDesk.tsx';
import { NotMatchedList } from './NotMatchedList.tsx';
import { ProposedScopes } from './ProposedScopes.tsx';
import { SaveBar } from './SaveBar.tsx';
import { useSave } from './use-save.ts';
import { YourTemplates } from './YourTemplates.tsx';

export interface ProposalDeskProps extends Pick<EvidenceDeskProps, 'ports' | 'templates' | 'onSaved'> {
  readonly reading: Reading;
  readonly known: KnownScopes;
}

/** What the evidence comes to: the person accepts or drops each scope, and keeps the rest as a template. */
export function ProposalDesk({ reading, known, ports, templates, onSaved }: ProposalDeskProps) {
  const { endpoints } = reading;
  const [chosen, setChosen] = useState<AccountType | null>(null);
  const [choice, setChoice] = useState(NO_CHOICE);
  const saving = useSave(ports, onSaved);
  const guess = useMemo(() => accountTypeOf(endpoints, known), [endpoints, known]);
  const accountType = chosen ?? guess;
  const proposal = useMemo(
    () => (accountType === null ? null : propose(endpoints, accountType, known)),
    [endpoints, accountType, known],
  );
  const entries = useMemo(
    () => (proposal === null ? [] : entriesOf(proposal, choice, offersOf(proposal.accountType, known))),
    [proposal, choice, known],
  );
  const wanted = useMemo(() => wantedOf(entries), [entries]);
  const lacking = useMemo(() => lackingOf(entries), [entries]);
  const { ticked } = wanted;
  const risk = useMemo(
    () => (accountType === null ? null : riskOfRules(ticked.map(ruleOf), accountType, (type) => known[type])),
    [ticked, accountType, known],
  );

  return (
    <section class="tp-evidence-proposal" aria-label={i18n.t('evidence.proposed')}>
      <Select<AccountType | ''>
        label={i18n.t('evidence.accountType')}
        value={accountType ?? ''}
        hint={
          chosen !== null
            ? null
            : guess === null
              ? i18n.t('evidence.unknownAccount')
              : i18n.t('evidence.guessed')
        }
        options={[
          ...(accountType === null ? [{ value: '' as const, label: i18n.t('evidence.chooseAccount') }] : []),
          ...ACCOUNT_TYPES.map((value) => ({ value, label: accountTypeName(value) })),
        ]}
        onChange={(type) => {
          if (type !== '') setChosen(type);
        }}
      />
      {proposal === null || accountType === null || risk === null ? null : (
        <>
          <h3 class="tp-section-title">{i18n.t('evidence.proposed')}</h3>
          <ProposedScopes
            entries={entries}
            onTick={(keys, isTicked) => setChoice((now) => withTicks(now, keys, isTicked))}
          />
          <NotMatchedList
            missed={proposal.notMatched}
            isTicked={(key) => ticked.some((entry) => entry.key === key)}
            onAdd={(rule, missed, isTicked) => setChoice((now) => withAdded(now, { rule, missed }, isTicked))}
          />
          <SaveBar
            risk={risk}
            lacking={lacking.length}
            onTickLacking={() => setChoice((now) => withTicks(now, lacking.map(keyOf), true))}
            saving={saving}
            onSave={() => saving.save(accountType, ticked)}
          />
          <YourTemplates
            templates={templates}
            accountType={accountType}
            known={known[accountType]}
            wanted={wanted}
            copy={ports.copy}
          />
        </>
      )}
    </section>
  );
}
