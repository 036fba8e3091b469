import { i18n } from '../../../utils/i18n/index.ts';
import type { FormFault, FormField } from '../../../utils/templates/form/form.ts';
import { describeFault } from '../../../utils/templates/problem-text.ts';

/** More than these would push the form out of sight. */
const SHOWN = 4;

export interface FormFaultsProps {
  readonly field: FormField;
  readonly faults: readonly FormFault[];
}

/** What is wrong in one box, line by line. */
export function FormFaults({ field, faults }: FormFaultsProps) {
  const box = field === 'name' || field === 'scopes' ? field : 'other';
  const texts = [...new Set(faults.map((fault) => describeFault(fault, box)))];
  return (
    <>
      {texts.slice(0, SHOWN).map((text) => (
        <div key={text}>{text}</div>
      ))}
      {texts.length > SHOWN ? <div>{i18n.t('templates.form.moreFaults', texts.length - SHOWN)}</div> : null}
    </>
  );
}
