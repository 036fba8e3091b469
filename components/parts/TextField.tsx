import { Field, type FieldProps } from './Field.tsx';
import { type GuardedProps, useGuard } from './use-guard.ts';

export interface TextFieldProps extends FieldProps, GuardedProps<HTMLInputElement> {
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

/**
 * One line of text. The browser neither completes, corrects nor remembers what is typed, and what is shaped like a
 * credential counts as nothing: half a name or host is none.
 */
export function TextField(props: TextFieldProps) {
  const guard = useGuard(props, () => '');
  return (
    <Field
      label={props.label}
      optional={props.optional ?? false}
      hint={props.hint}
      error={guard.error ?? props.error}
      control={(attributes) => (
        <input
          {...attributes}
          ref={guard.ref}
          class="tp-input"
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={guard.value}
          placeholder={props.placeholder}
          maxLength={props.maxLength}
          required={props.required}
          disabled={props.disabled}
          onInput={guard.onInput}
          onBlur={guard.onBlur}
        />
      )}
    />
  );
}
