import type { ComponentChildren } from 'preact';

/** Says what happened. Keep it mounted: assistive technology reads out only what changes inside it. */
export function Status({ children }: { readonly children?: ComponentChildren }) {
  return (
    <div class="tp-status" role="status">
      {children}
    </div>
  );
}
