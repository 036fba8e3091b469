import { useLayoutEffect, useState } from 'preact/hooks';
import type { Edge } from '../../utils/panel/placement.ts';
import type { PanelIntents, PanelView } from '../../utils/panel/view.ts';
import { Notice } from '../parts/Notice.tsx';
import { Panel } from './Panel.tsx';

export interface PanelRootProps {
  /** The view as it is now, and a way to hear of each new one. */
  readonly state: { readonly get: () => PanelView; readonly subscribe: (listener: () => void) => () => void };
  readonly intents: PanelIntents;
  /** Texts for a panel whose extension was replaced: by then no other text can be asked for. */
  readonly lastWords: { readonly title: string; readonly text: string };
  /** After each view was drawn. */
  readonly onDrawn: (view: PanelView) => void;
}

function OrphanedPanel({ title, text, edge }: PanelRootProps['lastWords'] & { readonly edge: Edge }) {
  return (
    <aside class="tp-root tp-panel" aria-label={title} data-open={true} data-edge={edge}>
      <div class="tp-panel-step">
        <Notice tone="danger" urgent={true} title={title}>
          <p>{text}</p>
        </Notice>
      </div>
    </aside>
  );
}

/**
 * Draws the panel anew with each view. Rendered once: a second `render` would start Preact's ids again, and labels
 * would point to the wrong fields.
 */
export function PanelRoot({ state, intents, lastWords, onDrawn }: PanelRootProps) {
  const [view, setView] = useState(state.get());
  // Before anything else runs: what changed between drawing and subscribing would be missed.
  useLayoutEffect(() => state.subscribe(() => setView(state.get())), [state]);
  useLayoutEffect(() => onDrawn(view), [view, onDrawn]);
  if (view.login) return null;
  if (view.fault === 'orphaned') return <OrphanedPanel {...lastWords} edge={view.dock.edge} />;
  return <Panel view={view} intents={intents} />;
}
