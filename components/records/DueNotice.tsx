import { useId } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import { dueRecords } from '../../utils/records/reminders.ts';
import type { SavedRecord } from '../../utils/records/types.ts';
import { Button } from '../parts/Button.tsx';
import { useFocus } from '../templates/use-focus.ts';
import type { RecordPorts } from './ports.ts';
import { StandingBadge } from './StandingBadge.tsx';
import { focusKeyOf, type RecordActs, useRecordActs } from './use-record-acts.ts';
import { useRecords } from './use-records.ts';

export interface DueNoticeProps {
  readonly ports: RecordPorts;
  readonly onOpenAll: () => void;
}

/** The others are in the view of all records. */
const SHOWN = 3;
/** Other times are in the view of all records. */
const SNOOZE_DAYS = 7;

/** In the popup: the tokens to be rotated now. Nothing while there are none. */
export function DueNotice({ ports, onOpenAll }: DueNoticeProps) {
  const title = useId();
  const records = useRecords(ports);
  const { root, focusNext } = useFocus();
  const acts = useRecordActs(ports, records, focusNext);
  const due = dueRecords(records.shelf?.records ?? [], records.today);
  const said =
    acts.failure ?? acts.told?.text ?? (records.hasFailed ? i18n.t('recordList.failure.list') : null);
  if (due.length === 0 && said === null) return null;
  const undo = acts.failure === null ? (acts.told?.undo ?? null) : null;
  return (
    <section class="tp-due" aria-labelledby={title} ref={root}>
      <div class="tp-due-head">
        <h2 class="tp-due-title" id={title}>
          {i18n.t('recordList.dueTitle')}
        </h2>
        <Button kind="link" onPress={onOpenAll}>
          {i18n.t('recordList.all')}
        </Button>
      </div>
      {due.length === 0 ? null : (
        // biome-ignore lint/a11y/noRedundantRoles: WebKit drops the role of a list without bullets
        <ul class="tp-due-list" role="list" aria-labelledby={title}>
          {due.slice(0, SHOWN).map((saved) => (
            <DueItem key={saved.key} saved={saved} today={records.today} acts={acts} />
          ))}
        </ul>
      )}
      {due.length > SHOWN ? (
        <p class="tp-due-more">{i18n.t('recordList.dueMore', due.length - SHOWN)}</p>
      ) : null}
      <div class="tp-due-said">
        {/* Always there: a live region announces only what changes inside it. The popup's one status is the library's. */}
        <p class="tp-due-text" aria-live="polite">
          {said}
        </p>
        {undo === null ? null : (
          <Button
            icon="undo"
            label={i18n.t('recordList.undoOf', { name: undo.name })}
            focusKey="undo"
            onPress={undo.run}
          >
            {i18n.t('recordList.undo')}
          </Button>
        )}
      </div>
    </section>
  );
}

interface DueItemProps {
  readonly saved: SavedRecord;
  readonly today: string;
  readonly acts: RecordActs;
}

function DueItem({ saved, today, acts }: DueItemProps) {
  const { record } = saved;
  const { name } = record;
  return (
    <li>
      <div class="tp-due-what">
        <span class="tp-due-name" title={name}>
          {name}
        </span>
        <StandingBadge record={record} today={today} />
      </div>
      <div class="tp-due-buttons">
        <Button
          kind="link"
          label={i18n.t('recordList.doneName', { name })}
          focusKey={focusKeyOf(saved.key)}
          onPress={() => acts.done(saved)}
        >
          {i18n.t('recordList.done')}
        </Button>
        <Button
          kind="link"
          label={i18n.t('recordList.snoozeName', { name })}
          onPress={() => acts.snooze(saved, SNOOZE_DAYS)}
        >
          {i18n.t('recordList.snooze')}
        </Button>
        <Button
          kind="link"
          label={i18n.t('recordList.dismissName', { name })}
          onPress={() => acts.dismiss(saved)}
        >
          {i18n.t('recordList.dismiss')}
        </Button>
      </div>
    </li>
  );
}
