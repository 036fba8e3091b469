import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

export interface NoticeProps {
  readonly tone: 'info' | 'success' | 'warning' | 'danger';
  readonly title?: string;
  /** Read out at once: for what the person has to know before going on. */
  readonly urgent?: boolean;
  readonly actions?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** A message that stays. Its tone shows in the shape of the icon, not only in the colour. */
export function Notice({ tone, title, urgent = false, actions, children }: NoticeProps) {
  return (
    <div class={`tp-notice tp-notice-${tone}`} role={urgent ? 'alert' : undefined}>
      <Icon name={tone} />
      <div class="tp-notice-body">
        {title === undefined ? null : <p class="tp-notice-title">{title}</p>}
        {children}
        {actions === undefined ? null : <div class="tp-notice-actions">{actions}</div>}
      </div>
    </div>
  );
}
