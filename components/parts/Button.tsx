import type { ComponentChildren, Ref, TargetedMouseEvent } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

export interface ButtonProps {
  readonly onPress?: (event: TargetedMouseEvent<HTMLButtonElement>) => void;
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'link' | 'danger';
  readonly type?: 'button' | 'submit';
  readonly icon?: IconName;
  /** Accessible name where it differs from the text, or where there is only an icon; also its tooltip. */
  readonly label?: string;
  readonly disabled?: boolean;
  /** Cannot be pressed for a moment; unlike a disabled button it keeps the keyboard's focus. */
  readonly busy?: boolean;
  readonly expanded?: boolean;
  readonly pressed?: boolean;
  /** Id of what the button opens and closes. */
  readonly controls?: string;
  /** Marks the button for those who have to put the focus on it later: `[data-focus]`. */
  readonly focusKey?: string;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  readonly children?: ComponentChildren;
}

/** A native button; without children it shows only its icon and needs a `label`. */
export function Button(props: ButtonProps) {
  const { onPress, kind = 'secondary', type = 'button', icon, label, children } = props;
  const iconOnly = children === undefined;
  return (
    <button
      ref={props.buttonRef ?? null}
      type={type}
      class={`tp-button tp-button-${kind}${iconOnly ? ' tp-button-icon' : ''}`}
      aria-label={label}
      title={iconOnly ? label : undefined}
      aria-expanded={props.expanded}
      aria-pressed={props.pressed}
      aria-controls={props.controls}
      data-focus={props.focusKey}
      disabled={props.disabled}
      aria-disabled={props.busy === true ? 'true' : undefined}
      onClick={props.busy === true ? undefined : onPress}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </button>
  );
}
