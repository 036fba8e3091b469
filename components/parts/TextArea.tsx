import { Field, type FieldProps } from './Field.tsx';
import { type GuardedProps, useGuard } from './use-guard.ts';

export interface TextAreaProps extends FieldProps, GuardedProps<HTMLTextAreaElement> {
  readonly placeholder?: string;
  readonly rows?: number;
  /** Fixed-width letters and no wrapping, for text that is read line by line. */
  readonly code?: boolean;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

/** Several lines of text. What is shaped like a credential is left out of what is handed on, the other lines are not. */
export function TextArea(props: TextAreaProps) {
  const guard = useGuard(props, ({ rest }) => rest);
  return (
    <Field
      label={props.label}
      optional={props.optional ?? false}
      hint={props.hint}
      error={guard.error ?? props.error}
      control={(attributes) => (
        <textarea
          {...attributes}
          ref={guard.ref}
          class={`tp-input tp-textarea${props.code === true ? ' tp-textarea-code' : ''}`}
          autocomplete="off"
          spellcheck={false}
          value={guard.value}
          placeholder={props.placeholder}
          rows={props.rows ?? 3}
          required={props.required}
          disabled={props.disabled}
          onInput={guard.onInput}
          onBlur={guard.onBlur}
        />
      )}
    />
  );
}
