import { i18n } from '../../utils/i18n/index.ts';
import { Button } from '../parts/Button.tsx';

export interface SnoozeChoiceProps {
  readonly id: string;
  readonly name: string;
  readonly onSnooze: (days: number) => void;
}

/** For how long nothing reminds of a record. */
export function SnoozeChoice({ id, name, onSnooze }: SnoozeChoiceProps) {
  const times = [
    { days: 1, time: i18n.t('recordList.time.day') },
    { days: 7, time: i18n.t('recordList.time.week') },
    { days: 30, time: i18n.t('recordList.time.month') },
  ];
  return (
    <div class="tp-record-snooze" id={id}>
      <span>{i18n.t('recordList.snoozeTitle')}</span>
      {times.map(({ days, time }) => (
        <Button
          key={days}
          label={i18n.t('recordList.snoozeFor', { name, time })}
          onPress={() => onSnooze(days)}
        >
          {time}
        </Button>
      ))}
    </div>
  );
}
