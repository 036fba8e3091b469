import { useId, useState } from 'preact/hooks';
import { i18n } from '../../../utils/i18n/index.ts';
import type { CurrentRecord, RecordIntents } from '../../../utils/panel/records-view.ts';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { StandingBadge } from '../StandingBadge.tsx';
import { RecordBoxes } from './RecordBoxes.tsx';

export interface RecordSectionProps {
  readonly current: CurrentRecord;
  readonly today: string;
  /** Beside the steps of a token it is folded, unless the person opens it. */
  readonly startsOpen: boolean;
  readonly intents: RecordIntents;
  /** Whatever was pressed is gone then: the keyboard goes on elsewhere. */
  readonly onPressed: () => void;
}

/** The record of the token in hand. */
export function RecordSection({ current, today, startsOpen, intents, onPressed }: RecordSectionProps) {
  const { record, ofName, renamedTo } = current;
  const body = useId();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isOpen = chosen ?? startsOpen;
  return (
    <section class="tp-section tp-record-panel" aria-labelledby={`${body}-title`}>
      <h2 id={`${body}-title`}>
        <button
          type="button"
          class="tp-record-toggle"
          aria-expanded={isOpen}
          aria-controls={body}
          data-focus="record"
          onClick={() => setChosen(!isOpen)}
        >
          <Icon name="chevron" />
          <span>{i18n.t('recordPanel.title', { name: record.name })}</span>
        </button>
      </h2>
      <div class="tp-record-body" id={body} hidden={!isOpen}>
        <p class="tp-record-standing">
          <StandingBadge record={record} today={today} />
        </p>
        {ofName > 1 ? <p class="tp-muted">{i18n.t('recordPanel.several', { count: ofName })}</p> : null}
        {renamedTo === null ? null : (
          <Notice
            tone="info"
            title={i18n.t('recordPanel.renamed', { name: renamedTo })}
            actions={
              <Button
                onPress={() => {
                  onPressed();
                  intents.renameRecord();
                }}
              >
                {i18n.t('recordPanel.rename')}
              </Button>
            }
          />
        )}
        <RecordBoxes key={record.id} record={record} intents={intents} onRemoved={onPressed} />
      </div>
    </section>
  );
}
