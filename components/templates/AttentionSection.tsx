import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface AttentionSectionProps {
  readonly title: string;
  /** Below which headings it stands. */
  readonly level: 2 | 3;
  /** Its rows: `AttentionRow`. */
  readonly children: ComponentChildren;
}

/** Stored data that cannot be read, and what can be done with it. */
export function AttentionSection({ title, level, children }: AttentionSectionProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section class="tp-attention" aria-labelledby={id}>
      <Heading id={id} class="tp-section-title">
        {title}
      </Heading>
      <ul class="tp-rows">{children}</ul>
    </section>
  );
}
