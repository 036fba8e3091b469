import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface CheckBoxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly hint?: ComponentChildren;
  readonly disabled?: boolean;
}

/** A native check box with its words beside it; the whole line can be pressed. */
export function CheckBox({ label, checked, onChange, hint, disabled }: CheckBoxProps) {
  const id = useId();
  const hasHint = hint !== undefined && hint !== null && hint !== '';
  return (
    <div>
      <label class="tp-check">
        <input
          class="tp-check-box"
          type="checkbox"
          checked={checked}
          disabled={disabled}
          aria-describedby={hasHint ? id : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span class="tp-check-text">{label}</span>
      </label>
      {hasHint ? (
        <div class="tp-field-hint" id={id}>
          {hint}
        </div>
      ) : null}
    </div>
  );
}
