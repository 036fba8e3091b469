import type { ComponentChildren } from 'preact';
import { i18n } from '../../../utils/i18n/index.ts';
import type { FormField } from '../../../utils/templates/form/form.ts';
import { TextArea } from '../../parts/TextArea.tsx';
import { TextField } from '../../parts/TextField.tsx';

/** What a box of the form needs besides its label. */
export interface BoxState {
  readonly value: string;
  readonly error: ComponentChildren;
  readonly onInput: (value: string) => void;
  readonly onLeave: () => void;
}

export interface VariableFieldsProps {
  readonly names: readonly string[];
  readonly box: (field: FormField) => BoxState;
}

/** How each variable of the texts is asked for. */
export function VariableFields({ names, box }: VariableFieldsProps) {
  if (names.length === 0) return null;
  return (
    <fieldset class="tp-form-group">
      <legend>{i18n.t('templates.form.variables')}</legend>
      <p class="tp-field-hint">{i18n.t('templates.form.variablesHint')}</p>
      {names.map((name) => (
        <div class="tp-form-pair" key={name}>
          <TextField
            label={i18n.t('templates.form.default', { name: `{${name}}` })}
            {...box(`default:${name}`)}
          />
          <TextArea
            label={i18n.t('templates.form.choices', { name: `{${name}}` })}
            hint={i18n.t('templates.form.choicesHint')}
            rows={2}
            {...box(`choices:${name}`)}
          />
        </div>
      ))}
    </fieldset>
  );
}
