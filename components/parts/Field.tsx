import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';

/** What every labelled control shares. */
export interface FieldProps {
  readonly label: string;
  /** Says so beside the label; required fields say nothing. */
  readonly optional?: boolean;
  readonly hint?: ComponentChildren;
  /** What is wrong with the value; null or absent when nothing is. */
  readonly error?: ComponentChildren;
}

/** What the control inside a field has to carry. */
export interface ControlAttributes {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
}

/** Label, control, hint and error, tied together for assistive technology. */
export function Field(
  props: FieldProps & { readonly control: (attributes: ControlAttributes) => ComponentChildren },
) {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const hasHint = isThere(props.hint);
  const hasError = isThere(props.error);
  const describedBy = [hasError ? errorId : null, hasHint ? hintId : null].filter((one) => one !== null);
  return (
    <div class="tp-field">
      <span>
        <label class="tp-field-label" for={id}>
          {props.label}
        </label>
        {props.optional === true ? <span class="tp-field-optional"> {i18n.t('parts.optional')}</span> : null}
      </span>
      {props.control({
        id,
        'aria-describedby': describedBy.length > 0 ? describedBy.join(' ') : undefined,
        'aria-invalid': hasError ? 'true' : undefined,
      })}
      {/* Always there: a live region announces only what changes inside it. */}
      <div class="tp-field-error" id={errorId} aria-live="polite">
        {hasError ? props.error : null}
      </div>
      {hasHint ? (
        <div class="tp-field-hint" id={hintId}>
          {props.hint}
        </div>
      ) : null}
    </div>
  );
}

function isThere(content: ComponentChildren): boolean {
  return content !== undefined && content !== null && content !== false && content !== '';
}
