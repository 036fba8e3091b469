import type { ComponentChildren } from 'preact';

export interface EmptyStateProps {
  readonly title: string;
  readonly children?: ComponentChildren;
}

/** Stands where a list would be, and says what would be in it. */
export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div class="tp-empty">
      <p class="tp-empty-title">{title}</p>
      {children}
    </div>
  );
}
