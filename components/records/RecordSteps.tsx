import { tipsFor } from '../../utils/checklist/tips.ts';
import { i18n } from '../../utils/i18n/index.ts';
import { stepsOf } from '../../utils/records/lists.ts';
import type { TokenRecord } from '../../utils/records/types.ts';
import { textOf } from '../checklist/text.ts';
import { CheckBox } from '../parts/CheckBox.tsx';

export interface RecordStepsProps {
  readonly record: TokenRecord;
  readonly onTick: (tipId: string, ticked: boolean) => void;
}

/** What only a person can do once a token is made, folded away until wanted. */
export function RecordSteps({ record, onTick }: RecordStepsProps) {
  const steps = tipsFor(record.accountType).filter(({ group }) => group === 'after');
  return (
    <details class="tp-record-fold">
      <summary>{i18n.t('recordList.steps', stepsOf(record))}</summary>
      {steps.map(({ id, text }) => (
        <CheckBox
          key={id}
          label={textOf(text)}
          checked={record.ticked.includes(id)}
          onChange={(ticked) => onTick(id, ticked)}
        />
      ))}
    </details>
  );
}
