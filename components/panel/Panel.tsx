import { useId } from 'preact/hooks';
import { TIP_STEPS, tipsFor } from '../../utils/checklist/tips.ts';
import { i18n } from '../../utils/i18n/index.ts';
import type { PanelIntents, PanelView } from '../../utils/panel/view.ts';
import { AuditSection } from '../audit/AuditSection.tsx';
import { Checklist } from '../checklist/Checklist.tsx';
import { MigrationSection } from '../migration/MigrationSection.tsx';
import { CopyReport } from '../parts/CopyReport.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { Guarded } from '../parts/Guarded.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Recognition } from '../recognition/Recognition.tsx';
import { TokenRecords } from '../records/panel/TokenRecords.tsx';
import { FillSection } from './FillSection.tsx';
import { fillText } from './fill-text.ts';
import { PresetSection } from './PresetSection.tsx';
import { RunStatus } from './RunStatus.tsx';
import { Sheet } from './Sheet.tsx';

/** What helps with the part of the tokens page that is on the screen. */
function Step({ view, intents }: { readonly view: PanelView; readonly intents: PanelIntents }) {
  const { parts } = view;
  const step = parts.setup ? (parts.contact ? 'both' : 'setup') : parts.contact ? 'contact' : null;
  if (parts.credentials) return <Notice tone="info">{i18n.t('panel.credentials')}</Notice>;
  if (!parts.setup && !parts.contact && !parts.scopes) {
    const words = parts.list ? 'list' : view.recognised ? 'elsewhere' : 'waiting';
    return (
      <EmptyState title={i18n.t(`panel.${words}.title`)}>
        <p>{i18n.t(`panel.${words}.text`)}</p>
      </EmptyState>
    );
  }
  return (
    <>
      {step === null ? null : <FillSection step={step} view={view} intents={intents} />}
      {parts.scopes ? (
        <>
          <Guarded part="audit">
            <AuditSection view={view} intents={intents} />
          </Guarded>
          <PresetSection view={view} intents={intents} />
        </>
      ) : null}
    </>
  );
}

/** The list with a legacy token on it, and no step of a token in front of it. */
function onList({ legacyToken, setup, contact, scopes, credentials }: PanelView['parts']): boolean {
  return legacyToken && !setup && !contact && !scopes && !credentials;
}

/** The panel on the tokens page. */
export function Panel({ view, intents }: { readonly view: PanelView; readonly intents: PanelIntents }) {
  const body = useId();
  const { open, fault } = view;
  // What a run reached is no news any more once the token is made or given up.
  const showsRun =
    view.commanded ||
    view.parts.scopes ||
    view.running !== null ||
    (view.report !== null && !view.parts.list);
  const { recognition, pointing, migration } = view;
  const looksFirst = recognition !== null && (recognition.unsure !== null || pointing !== null);
  const recognised =
    recognition === null ? null : (
      <Guarded key="recognition" part="recognition">
        <Recognition recognition={recognition} view={view} intents={intents} />
      </Guarded>
    );
  const { setup, contact, scopes } = view.parts;
  const besideSteps = setup || contact || scopes;
  const records = (
    <Guarded key="records" part="records">
      <TokenRecords view={view.records} intents={intents} besideSteps={besideSteps} />
    </Guarded>
  );
  return (
    <Sheet name={i18n.t('panel.title')} open={open} dock={view.dock} intents={intents} body={body}>
      <div class="tp-panel-body" id={body} hidden={!open}>
        <div class="tp-panel-step">
          {fault === null ? null : (
            <Notice tone="danger" urgent={true}>
              <p>{i18n.t(`panel.fault.${fault}`)}</p>
              <CopyReport />
            </Notice>
          )}
          {looksFirst ? recognised : null}
          {showsRun ? (
            <Guarded part="run">
              <RunStatus view={view} intents={intents} />
            </Guarded>
          ) : null}
          {besideSteps ? null : records}
          {/* Another screen of the page gets another chance. */}
          <Guarded key={Object.values(view.parts).join()} part="step">
            {/* It says more about such a screen than that nothing was recognised. */}
            {recognition?.lacksScopes === true ? null : <Step view={view} intents={intents} />}
          </Guarded>
          {besideSteps ? records : null}
          {migration === null || !onList(view.parts) ? null : (
            <Guarded part="guide">
              <MigrationSection
                view={migration}
                intents={intents.migration}
                onOpenEvidence={intents.openEvidence}
              />
            </Guarded>
          )}
          {looksFirst ? null : recognised}
        </div>
        <section class="tp-panel-checklist" aria-labelledby={`${body}-checklist`}>
          <h2 id={`${body}-checklist`}>{i18n.t('checklist.title')}</h2>
          <Guarded part="checklist">
            <Checklist
              tips={tipsFor(view.accountType)}
              findings={view.findings}
              ticked={view.ticked}
              reasons={view.reasons}
              steps={TIP_STEPS.filter((step) => view.parts[step])}
              afterCreate={view.records.current !== null}
              busy={view.running !== null || view.filling}
              fixed={view.fixed}
              told={view.fixed === null ? null : fillText(view.fixed.result)}
              onTick={intents.tick}
              onFix={intents.fix}
              onLeave={intents.leave}
              onTakeBack={intents.takeBack}
            />
          </Guarded>
        </section>
        {fault === null ? <CopyReport quiet={true} /> : null}
      </div>
    </Sheet>
  );
}
