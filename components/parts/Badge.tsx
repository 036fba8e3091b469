import type { ComponentChildren } from 'preact';

export interface BadgeProps {
  readonly tone?: 'neutral' | 'accent' | 'success' | 'warning' | 'danger';
  readonly children: ComponentChildren;
}

/** A word or a count beside a name. */
export function Badge({ tone = 'neutral', children }: BadgeProps) {
  return <span class={`tp-badge tp-badge-${tone}`}>{children}</span>;
}
