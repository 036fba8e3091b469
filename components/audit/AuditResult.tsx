import { i18n } from '../../utils/i18n/index.ts';
import { clauses } from '../../utils/i18n/joined.ts';
import type { PanelIntents, PanelView } from '../../utils/panel/view.ts';
import type { Audit } from '../../utils/scopes/audit/audit.ts';
import type { ScopePreset } from '../../utils/scopes/types.ts';
import { RowList } from '../panel/RowList.tsx';
import { listNames, nameOfRow, nameOfRule } from '../panel/rule-name.ts';
import { Button } from '../parts/Button.tsx';
import { CopiedText } from '../parts/CopiedText.tsx';
import { RiskLine } from '../risk/RiskLine.tsx';
import { findingText, namesOfMissing } from './finding.ts';

/** A longer list is folded at first. */
const LONG = 12;

export interface AuditResultProps {
  readonly audit: Audit;
  readonly preset: ScopePreset;
  readonly view: Pick<PanelView, 'accountType' | 'finding'>;
  readonly busy: boolean;
  readonly intents: Pick<PanelIntents, 'apply' | 'copyFinding'>;
}

/** What can be done about what is missing and what is too much, and, below it, the rows: they may be hundreds. */
export function AuditResult({ audit, preset, view, busy, intents }: AuditResultProps) {
  const { unseen, extra, equal, absent, risk, toLookInto, lessCertain, undecided, clears, differs } = audit;
  const { name, id } = preset;
  const missing = namesOfMissing(audit);
  const lists = [
    {
      sign: '+',
      title: i18n.t('audit.missingWhy', missing.length),
      label: i18n.t('audit.missing'),
      names: missing,
    },
    {
      sign: '?',
      title: i18n.t('audit.unseenWhy', unseen.length),
      label: i18n.t('audit.unseen'),
      names: unseen.map(nameOfRule),
    },
    {
      sign: '−',
      title: i18n.t('audit.extraWhy', extra.length),
      label: i18n.t('audit.extra'),
      names: extra.map(nameOfRow),
    },
    {
      sign: '?',
      title: i18n.t('audit.absentWhy', absent.length),
      label: i18n.t('audit.absent'),
      names: absent.map(({ rule }) => nameOfRule(rule)),
    },
  ].filter(({ names }) => names.length > 0);
  const isSame = lists.length + toLookInto.length === 0;
  return (
    <section class="tp-preview" aria-label={i18n.t('audit.result', { name })}>
      {isSame ? <p>{i18n.t('audit.same')}</p> : null}
      <p>
        {clauses([
          ...lists.map(({ label, names }) => i18n.t('audit.count', { title: label, count: names.length })),
          i18n.t('audit.equal', equal.length),
        ])}
      </p>
      {extra.length === 0 ? null : <RiskLine risk={risk} />}
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
      <CopiedText
        copied={view.finding}
        done={i18n.t('audit.copied')}
        byHand={i18n.t('audit.byHand')}
        label={i18n.t('audit.text')}
      />
      {lists.map((list) => (
        <RowList key={list.label} {...list} isOpen={list.names.length <= LONG} />
      ))}
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
    </section>
  );
}
