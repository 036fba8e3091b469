import { i18n } from '../../../utils/i18n/index.ts';
import type { RecordIntents, RecordsView } from '../../../utils/panel/records-view.ts';
import { Button } from '../../parts/Button.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { useFocus } from '../../templates/use-focus.ts';
import { DueTokens } from './DueTokens.tsx';
import { newsText } from './news-text.ts';
import { RecordOffer } from './RecordOffer.tsx';
import { RecordSection } from './RecordSection.tsx';
import { UnfinishedTokens } from './UnfinishedTokens.tsx';

export interface TokenRecordsProps {
  readonly view: RecordsView;
  readonly intents: RecordIntents;
  /** Steps of a token are on the screen, which the panel is about first of all. */
  readonly besideSteps: boolean;
}

/** The records of tokens, as far as the screen is about them. Needs `record-panel.css` and `panel.css`. */
export function TokenRecords({ view, intents, besideSteps }: TokenRecordsProps) {
  const { root, focusNext } = useFocus();
  const { current, offer, due, unfinished, told, canUndo, failed } = view;
  const tellNext = () => focusNext('news');
  const isEmpty = current === null && offer === null && due.length === 0 && unfinished.length === 0;
  // For practice no record is kept: that is how it should be, and asking again would change nothing.
  const practises = told?.kind === 'failed' && told.failure.reason === 'practice';
  const hasFailed = told?.kind === 'failed' && !practises;
  return (
    <section class="tp-token-records" data-empty={isEmpty && !failed && told === null} ref={root}>
      {failed ? <Notice tone="warning" title={i18n.t('recordPanel.failed')} /> : null}
      {/* Always there: a live region announces only what changes inside it. The panel's one status is the run's. */}
      <p
        class={`tp-record-news${hasFailed ? ' tp-record-failed' : ''}`}
        aria-live="polite"
        tabIndex={-1}
        {...(told === null ? {} : { 'data-focus': 'news' })}
      >
        {told === null ? null : newsText(told)}
      </p>
      {told !== null && canUndo ? (
        <div class="tp-row">
          <Button
            icon="undo"
            label={i18n.t('recordList.undoOf', { name: told.name })}
            onPress={() => {
              tellNext();
              intents.undoRecord();
            }}
          >
            {i18n.t('recordList.undo')}
          </Button>
        </div>
      ) : null}
      {offer === null || practises ? null : (
        <RecordOffer offer={offer} intents={intents} onPressed={tellNext} />
      )}
      {current === null ? null : (
        <RecordSection
          key={current.record.id}
          current={current}
          today={view.today}
          startsOpen={!besideSteps}
          intents={intents}
          onPressed={tellNext}
        />
      )}
      {due.length === 0 ? null : <DueTokens view={view} intents={intents} onPressed={tellNext} />}
      {unfinished.length === 0 ? null : (
        <UnfinishedTokens unfinished={unfinished} intents={intents} onPressed={() => focusNext('record')} />
      )}
      {isEmpty && told === null ? null : (
        <Button kind="link" onPress={intents.openRecords}>
          {i18n.t('recordList.all')}
        </Button>
      )}
    </section>
  );
}
