import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface CheckBoxProps {
  readonly label: string;
  /** In place of the label, which stays its accessible name. */
  readonly shown?: ComponentChildren;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly hint?: ComponentChildren;
  readonly disabled?: boolean;
}

/** A native check box with its words beside it; the whole line can be pressed. */
export function CheckBox({ label, shown, checked, onChange, hint, disabled }: CheckBoxProps) {
  const id = useId();
  const hasHint = hint !== undefined && hint !== null && hint !== '';
  return (
    <div>
      <label class="tp-check">
        <input
          class="tp-check-box"
          type="checkbox"
          checked={checked}
          aria-label={shown === undefined ? undefined : label}
          disabled={disabled}
          aria-describedby={hasHint ? id : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span class="tp-check-text">{shown ?? label}</span>
      </label>
      {hasHint ? (
        <div class="tp-field-hint" id={id}>
          {hint}
        </div>
      ) : null}
    </div>
  );
}
