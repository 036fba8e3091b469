import { useId, useState } from 'preact/hooks';
import { i18n } from '../../../utils/i18n/index.ts';
import type { DueRecord, RecordIntents, RecordsView } from '../../../utils/panel/records-view.ts';
import { Badge } from '../../parts/Badge.tsx';
import { Button } from '../../parts/Button.tsx';
import { ShowMore } from '../../parts/ShowMore.tsx';
import { StandingBadge } from '../StandingBadge.tsx';

export interface DueTokensProps {
  readonly view: RecordsView;
  readonly intents: RecordIntents;
  /** Whatever was pressed is gone then: the keyboard goes on elsewhere. */
  readonly onPressed: () => void;
}

/** All of two thousand would hold up the page with each of its changes. */
const AT_ONCE = 20;

/** On the list page: tokens to be rotated now. */
export function DueTokens({ view, intents, onPressed }: DueTokensProps) {
  const title = useId();
  const [shown, setShown] = useState(AT_ONCE);
  return (
    <section class="tp-section" aria-labelledby={title}>
      <h2 id={title}>{i18n.t('recordList.dueTitle')}</h2>
      {/* biome-ignore lint/a11y/noRedundantRoles: WebKit drops the role of a list without bullets */}
      <ul class="tp-record-list" role="list" aria-labelledby={title}>
        {view.due.slice(0, shown).map((due) => (
          <DueToken
            key={due.record.id}
            due={due}
            today={view.today}
            intents={intents}
            onPressed={onPressed}
          />
        ))}
      </ul>
      <ShowMore total={view.due.length} shown={shown} step={AT_ONCE} onShow={setShown} />
    </section>
  );
}

interface DueTokenProps extends Omit<DueTokensProps, 'view'> {
  readonly due: DueRecord;
  readonly today: string;
}

function DueToken({ due: { record, onPage }, today, intents, onPressed }: DueTokenProps) {
  const { id, name } = record;
  const button = (text: string, label: string, act: (id: string) => void) => (
    <Button
      label={label}
      onPress={() => {
        onPressed();
        act(id);
      }}
    >
      {text}
    </Button>
  );
  return (
    <li>
      <p class="tp-record-who">{name}</p>
      <p class="tp-row">
        <StandingBadge record={record} today={today} />
        {onPage === true ? <Badge>{i18n.t('recordPanel.onPage')}</Badge> : null}
      </p>
      <div class="tp-row">
        {button(i18n.t('recordList.done'), i18n.t('recordList.doneName', { name }), intents.rotateRecord)}
        {button(i18n.t('recordList.snooze'), i18n.t('recordList.snoozeName', { name }), intents.snoozeRecord)}
        {button(
          i18n.t('recordList.dismiss'),
          i18n.t('recordList.dismissName', { name }),
          intents.dismissRecord,
        )}
      </div>
    </li>
  );
}
