import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import {
  faultOf,
  formOf,
  isFaultless,
  type RecordField,
  type RecordForm as RecordTexts,
} from '../../utils/records/form.ts';
import type { TokenRecord } from '../../utils/records/types.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { TextField } from '../parts/TextField.tsx';
import type { RecordEdit } from './edits.ts';
import { boxName, daysHint, describeFault } from './words.ts';

export interface RecordFormProps {
  readonly record: TokenRecord;
  readonly edit: RecordEdit;
  readonly onInput: (form: RecordTexts) => void;
  readonly onSave: () => void;
  readonly onClosed: () => void;
}

/** The boxes of a record. */
export function RecordForm({ record, edit, onInput, onSave, onClosed }: RecordFormProps) {
  const { form, from, wasRefused } = edit;
  const kept = formOf(record);
  const element = useRef<HTMLFormElement>(null);
  const first = useRef<HTMLInputElement>(null);

  // A form that opens takes the focus to its first box.
  useLayoutEffect(() => {
    if (first.current !== null) first.current.focus();
  }, []);

  const isChanged = (field: RecordField) => kept[field] !== from[field];
  const isBehind =
    wasRefused || isChanged('name') || isChanged('owner') || isChanged('storedAt') || isChanged('days');
  const box = (field: RecordField, hint = '') => ({
    label: boxName(field),
    value: form[field],
    hint: isChanged(field) ? i18n.t('recordList.form.theirs', { text: kept[field] }) : hint,
    error: describeFault(faultOf(field, form[field])),
    onInput: (value: string) => onInput({ ...form, [field]: value }),
  });

  return (
    <form
      ref={element}
      class="tp-record-form"
      aria-label={i18n.t('recordList.edit', { name: record.name })}
      onSubmit={(event) => {
        event.preventDefault();
        if (isFaultless(form)) onSave();
        else element.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
      }}
    >
      {isBehind ? (
        <Notice tone="warning" urgent={true}>
          <p>{i18n.t('recordList.form.conflict')}</p>
        </Notice>
      ) : null}
      <div class="tp-form-pair">
        <TextField {...box('owner', i18n.t('recordList.form.ownerHint'))} inputRef={first} />
        <TextField {...box('storedAt', i18n.t('recordList.form.storedAtHint'))} />
        <TextField {...box('days', daysHint(record, form, from))} />
        <TextField {...box('name')} />
      </div>
      <div class="tp-record-buttons">
        <Button kind="primary" type="submit">
          {i18n.t('recordList.form.save')}
        </Button>
        <Button onPress={onClosed}>{i18n.t('recordList.form.cancel')}</Button>
      </div>
    </form>
  );
}
