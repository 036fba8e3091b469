import { useId, useState } from 'preact/hooks';
import type { Day } from '../../utils/days/day.ts';
import { i18n } from '../../utils/i18n/index.ts';
import { formOf, withForm } from '../../utils/records/form.ts';
import { type DueKind, dueOn } from '../../utils/records/reminders.ts';
import type { SavedRecord } from '../../utils/records/types.ts';
import { Button } from '../parts/Button.tsx';
import type { RecordEdits } from './edits.ts';
import { RecordFacts, type TemplateNames } from './RecordFacts.tsx';
import { RecordForm } from './RecordForm.tsx';
import { RecordReasons } from './RecordReasons.tsx';
import { RecordSteps } from './RecordSteps.tsx';
import { SnoozeChoice } from './SnoozeChoice.tsx';
import { StandingBadge } from './StandingBadge.tsx';
import { focusKeyOf, type RecordActs } from './use-record-acts.ts';

export interface RecordItemProps {
  readonly saved: SavedRecord;
  readonly today: Day;
  readonly templates: TemplateNames;
  readonly acts: RecordActs;
  readonly edits: RecordEdits;
  /** Puts the focus on a button by its key once it is drawn. */
  readonly focusNext: (key: string) => void;
}

/** One record, with what can be done with it. */
export function RecordItem({ saved, today, templates, acts, edits, focusNext }: RecordItemProps) {
  const { key, record } = saved;
  const { name } = record;
  const title = useId();
  const edit = edits.open.get(key);
  const { kind } = dueOn(record, today);

  function closeForm() {
    edits.close(key);
    focusNext(focusKeyOf(key));
  }

  return (
    <li class={`tp-record tp-record-${kind}`} aria-labelledby={title}>
      <div class="tp-record-head">
        <h3 class="tp-record-name" id={title}>
          {name}
        </h3>
        <div class="tp-record-side">
          <StandingBadge record={record} today={today} />
          {edit === undefined ? (
            <>
              <Button
                kind="quiet"
                icon="edit"
                label={i18n.t('recordList.edit', { name })}
                focusKey={focusKeyOf(key)}
                onPress={() => edits.begin(key, formOf(record))}
              />
              <Button
                kind="quiet"
                icon="trash"
                label={i18n.t('recordList.delete', { name })}
                onPress={() => acts.remove(saved)}
              />
            </>
          ) : null}
        </div>
      </div>
      {edit === undefined ? (
        <>
          <RecordFacts record={record} templates={templates} />
          <RecordReasons reasons={record.reasons} />
          <RecordSteps record={record} onTick={(tipId, ticked) => acts.tick(saved, tipId, ticked)} />
          {kind === 'none' ? null : <RecordButtons saved={saved} kind={kind} acts={acts} />}
        </>
      ) : (
        <RecordForm
          record={record}
          edit={edit}
          onInput={(form) => edits.change(key, { form })}
          onSave={() => {
            const { form, from } = edit;
            void acts
              .edit(saved, (now) => withForm(now, form, from))
              .then((failure) => {
                if (failure === null) closeForm();
                else if (failure.reason === 'conflict') edits.change(key, { wasRefused: true });
              });
          }}
          onClosed={closeForm}
        />
      )}
    </li>
  );
}

interface RecordButtonsProps {
  readonly saved: SavedRecord;
  readonly kind: DueKind;
  readonly acts: RecordActs;
}

/** What can be done about the day of rotation. */
function RecordButtons({ saved, kind, acts }: RecordButtonsProps) {
  const { name } = saved.record;
  const choice = useId();
  const [isSnoozing, setSnoozing] = useState(false);
  const isDue = kind === 'due' || kind === 'overdue';
  return (
    <>
      <div class="tp-record-buttons">
        {/* Not due, a lone “Done” would seem to be about the steps above it. */}
        <Button
          icon="check"
          label={isDue ? i18n.t('recordList.doneName', { name }) : i18n.t('recordList.rotatedName', { name })}
          onPress={() => acts.done(saved)}
        >
          {isDue ? i18n.t('recordList.done') : i18n.t('recordList.rotated')}
        </Button>
        {isDue ? (
          <>
            <Button
              label={i18n.t('recordList.snoozeName', { name })}
              expanded={isSnoozing}
              controls={choice}
              onPress={() => setSnoozing(!isSnoozing)}
            >
              {i18n.t('recordList.snooze')}
            </Button>
            <Button label={i18n.t('recordList.dismissName', { name })} onPress={() => acts.dismiss(saved)}>
              {i18n.t('recordList.dismiss')}
            </Button>
          </>
        ) : null}
      </div>
      {isDue && isSnoozing ? (
        <SnoozeChoice
          id={choice}
          name={name}
          onSnooze={(days) => {
            setSnoozing(false);
            acts.snooze(saved, days);
          }}
        />
      ) : null}
    </>
  );
}
