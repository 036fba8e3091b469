import type { Ref } from 'preact';
import { Field, type FieldProps } from './Field.tsx';

export interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly onLeave?: () => void;
  readonly placeholder?: string;
  readonly rows?: number;
  /** Fixed-width letters and no wrapping, for text that is read line by line. */
  readonly code?: boolean;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  return (
    <Field
      label={props.label}
      optional={props.optional ?? false}
      hint={props.hint}
      error={props.error}
      control={(attributes) => (
        <textarea
          {...attributes}
          ref={props.inputRef ?? null}
          class={`tp-input tp-textarea${props.code === true ? ' tp-textarea-code' : ''}`}
          autocomplete="off"
          spellcheck={false}
          value={props.value}
          placeholder={props.placeholder}
          rows={props.rows ?? 3}
          required={props.required}
          disabled={props.disabled}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          onBlur={props.onLeave}
        />
      )}
    />
  );
}
