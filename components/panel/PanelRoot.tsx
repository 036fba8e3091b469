import { useLayoutEffect, useState } from 'preact/hooks';
import type { PanelIntents, PanelView } from '../../utils/panel/view.ts';
import { Panel } from './Panel.tsx';

export interface PanelRootProps {
  /** The view as it is now, and a way to hear of each new one. */
  readonly state: { readonly get: () => PanelView; readonly subscribe: (listener: () => void) => () => void };
  readonly intents: PanelIntents;
  /** After each view was drawn. */
  readonly onDrawn: (view: PanelView) => void;
}

/**
 * Draws the panel anew with each view. Rendered once: a second `render` would start Preact's ids again, and labels
 * would point to the wrong fields.
 */
export function PanelRoot({ state, intents, onDrawn }: PanelRootProps) {
  const [view, setView] = useState(state.get());
  // Before anything else runs: what changed between drawing and subscribing would be missed.
  useLayoutEffect(() => state.subscribe(() => setView(state.get())), [state]);
  useLayoutEffect(() => onDrawn(view), [view, onDrawn]);
  return view.login ? null : <Panel view={view} intents={intents} />;
}
