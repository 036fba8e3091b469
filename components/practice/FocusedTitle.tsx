import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface FocusedTitleProps {
  readonly takesFocus: boolean;
  readonly children: ComponentChildren;
}

/** The heading of a screen. What was pressed went away with the screen before, so the way on is from here. */
export function FocusedTitle({ takesFocus, children }: FocusedTitleProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (takesFocus && title.current !== null) title.current.focus();
  }, [takesFocus]);
  return (
    <h2 ref={title} tabIndex={-1}>
      {children}
    </h2>
  );
}
