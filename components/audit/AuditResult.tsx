import { i18n } from '../../utils/i18n/index.ts';
import type { PanelIntents, PanelView } from '../../utils/panel/view.ts';
import type { Audit } from '../../utils/scopes/audit/audit.ts';
import type { ScopePreset } from '../../utils/scopes/types.ts';
import { RowList } from '../panel/RowList.tsx';
import { listNames, nameOfRow, nameOfRule } from '../panel/rule-name.ts';
import { Button } from '../parts/Button.tsx';
import { RiskLine } from '../risk/RiskLine.tsx';
import { CopiedFinding } from './CopiedFinding.tsx';
import { findingText } from './finding.ts';

export interface AuditResultProps {
  readonly audit: Audit;
  readonly preset: ScopePreset;
  readonly view: Pick<PanelView, 'accountType' | 'finding'>;
  readonly busy: boolean;
  readonly intents: Pick<PanelIntents, 'apply' | 'copyFinding'>;
}

/** What is missing and what is too much, and what can be done about it. */
export function AuditResult({ audit, preset, view, busy, intents }: AuditResultProps) {
  const { missing, unseen, extra, equal, absent, risk, toLookInto, lessCertain, undecided, clears, differs } =
    audit;
  const { name, id } = preset;
  const isSame = missing.length + unseen.length + extra.length + absent.length + toLookInto.length === 0;
  return (
    <section class="tp-preview" aria-label={i18n.t('audit.result', { name })}>
      {isSame ? <p>{i18n.t('audit.same')}</p> : null}
      <RowList
        sign="+"
        title={i18n.t('audit.missingWhy', missing.length)}
        label={i18n.t('audit.missing')}
        names={missing.map(nameOfRow)}
        isOpen={true}
      />
      <RowList
        sign="?"
        title={i18n.t('audit.unseenWhy', unseen.length)}
        label={i18n.t('audit.unseen')}
        names={unseen.map(nameOfRule)}
        isOpen={true}
      />
      <RowList
        sign="−"
        title={i18n.t('audit.extraWhy', extra.length)}
        label={i18n.t('audit.extra')}
        names={extra.map(nameOfRow)}
        isOpen={true}
      />
      {extra.length === 0 ? null : <RiskLine risk={risk} />}
      <RowList
        sign="?"
        title={i18n.t('audit.absentWhy', absent.length)}
        label={i18n.t('audit.absent')}
        names={absent.map(({ rule }) => nameOfRule(rule))}
        isOpen={true}
      />
      <p>{i18n.t('audit.equal', equal.length)}</p>
      {toLookInto.length === 0 ? null : <p>{i18n.t('audit.look', { names: listNames(toLookInto) })}</p>}
      {undecided.length === 0 ? null : (
        <p class="tp-preview-unsure">
          {i18n.t('audit.unsure', { names: listNames(undecided.map(nameOfRow)) })}
        </p>
      )}
      {lessCertain.length === 0 ? null : (
        <p class="tp-preview-unsure">
          {i18n.t('panel.preview.lessCertain', { names: listNames(lessCertain.map(nameOfRow)) })}
        </p>
      )}
      {extra.length > 0 && !clears ? <p>{i18n.t('audit.stays')}</p> : null}
      {differs ? <p>{i18n.t('audit.update')}</p> : null}
      <div class="tp-row">
        {differs ? (
          <Button kind="primary" busy={busy} onPress={() => intents.apply(id)}>
            {i18n.t('audit.apply')}
          </Button>
        ) : null}
        <Button
          icon="copy"
          onPress={() =>
            intents.copyFinding(findingText(audit, { accountType: view.accountType, name, date: new Date() }))
          }
        >
          {i18n.t('audit.copy')}
        </Button>
      </div>
      <CopiedFinding finding={view.finding} />
    </section>
  );
}
