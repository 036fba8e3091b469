import { useRef, useState } from 'preact/hooks';
import { i18n } from '../../../utils/i18n/index.ts';
import type { RecordIntents } from '../../../utils/panel/records-view.ts';
import { faultOf, formOf, isFaultless, type RecordForm } from '../../../utils/records/form.ts';
import type { TokenRecord } from '../../../utils/records/types.ts';
import { Button } from '../../parts/Button.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { boxName, daysHint, describeFault } from '../words.ts';

export interface RecordBoxesProps {
  readonly record: TokenRecord;
  readonly intents: RecordIntents;
  readonly onRemoved: () => void;
}

type Box = 'owner' | 'storedAt' | 'days';

/**
 * What only the person knows of a token. A box is saved when it is left; what another window changes shows in those
 * that the person has not touched.
 */
export function RecordBoxes({ record, intents, onRemoved }: RecordBoxesProps) {
  const element = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<Partial<Record<Box, string>>>({});
  const from = formOf(record);
  const form: RecordForm = { ...from, ...typed };
  const save = (changed: RecordForm) => intents.saveRecord(record.id, changed, from);

  const box = (field: Box) => ({
    label: boxName(field),
    value: form[field],
    error: describeFault(faultOf(field, form[field])),
    onInput: (text: string) => setTyped({ ...typed, [field]: text }),
    onLeave: () => {
      if (faultOf(field, form[field]) !== null) return;
      const { [field]: _, ...others } = typed;
      setTyped(others);
      if (form[field].trim() !== from[field]) save({ ...from, [field]: form[field] });
    },
  });

  return (
    <form
      ref={element}
      class="tp-record-boxes"
      aria-label={i18n.t('recordPanel.title', { name: record.name })}
      onSubmit={(event) => {
        event.preventDefault();
        if (isFaultless(form)) save(form);
        else element.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
      }}
    >
      <TextField {...box('owner')} hint={i18n.t('recordList.form.ownerHint')} />
      <TextField {...box('storedAt')} hint={i18n.t('recordList.form.storedAtHint')} />
      <TextField {...box('days')} hint={daysHint(record, form, from)} />
      <div class="tp-row">
        <Button type="submit">{i18n.t('recordList.form.save')}</Button>
        <Button
          kind="quiet"
          icon="trash"
          onPress={() => {
            onRemoved();
            intents.removeRecord(record.id);
          }}
        >
          {i18n.t('recordPanel.delete')}
        </Button>
      </div>
    </form>
  );
}
