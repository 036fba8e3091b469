import type { Ref } from 'preact';
import { Field, type FieldProps } from './Field.tsx';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly onLeave?: () => void;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** One line of text. The browser neither completes, corrects nor remembers what is typed. */
export function TextField(props: TextFieldProps) {
  return (
    <Field
      label={props.label}
      optional={props.optional ?? false}
      hint={props.hint}
      error={props.error}
      control={(attributes) => (
        <input
          {...attributes}
          ref={props.inputRef ?? null}
          class="tp-input"
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={props.value}
          placeholder={props.placeholder}
          maxLength={props.maxLength}
          required={props.required}
          disabled={props.disabled}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          onBlur={props.onLeave}
        />
      )}
    />
  );
}
