import { useLayoutEffect, useState } from 'preact/hooks';
import type { PanelIntents, PanelView } from '../../utils/panel/view.ts';
import { Button } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Mark } from '../parts/Mark.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Support, type SupportPort } from '../parts/support.ts';
import { Panel } from './Panel.tsx';

/** What an orphaned panel says. */
export interface LastWords {
  readonly title: string;
  readonly text: string;
  readonly lost: string;
  readonly reload: string;
}

export interface PanelRootProps {
  /** The view as it is now, and a way to hear of each new one. */
  readonly state: { readonly get: () => PanelView; readonly subscribe: (listener: () => void) => () => void };
  readonly intents: PanelIntents;
  /** Texts for a panel whose extension was replaced: by then no other text can be asked for. */
  readonly lastWords: LastWords;
  readonly support: SupportPort;
  /** Loads the page anew. */
  readonly reload: () => void;
  /** After each view was drawn. */
  readonly onDrawn: (view: PanelView) => void;
}

interface OrphanedPanelProps {
  readonly words: LastWords;
  readonly view: PanelView;
  readonly setOpen: (open: boolean) => void;
  readonly reload: () => void;
}

/** All that is left of a panel whose extension was replaced: it can be closed, so that it gives the page its room. */
function OrphanedPanel({ words, view: { open, dock }, setOpen, reload }: OrphanedPanelProps) {
  return (
    <aside class="tp-root tp-panel" aria-label={words.title} data-open={open} data-edge={dock.edge}>
      <div class="tp-panel-head">
        <h1>
          <button type="button" class="tp-panel-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
            <Mark />
            <span class="tp-panel-name">{words.title}</span>
            <Icon name="chevron" />
          </button>
        </h1>
      </div>
      <div class="tp-panel-body" hidden={!open}>
        <div class="tp-panel-step">
          <Notice
            tone="warning"
            urgent={true}
            title={words.text}
            actions={
              <Button kind="primary" onPress={reload}>
                {words.reload}
              </Button>
            }
          >
            <p>{words.lost}</p>
          </Notice>
        </div>
      </div>
    </aside>
  );
}

/**
 * Draws the panel anew with each view. Rendered once: a second `render` would start Preact's ids again, and labels
 * would point to the wrong fields.
 */
export function PanelRoot({ state, intents, lastWords, support, reload, onDrawn }: PanelRootProps) {
  const [view, setView] = useState(state.get());
  // Before anything else runs: what changed between drawing and subscribing would be missed.
  useLayoutEffect(() => state.subscribe(() => setView(state.get())), [state]);
  useLayoutEffect(() => onDrawn(view), [view, onDrawn]);
  if (view.login) return null;
  if (view.fault === 'orphaned')
    return <OrphanedPanel words={lastWords} view={view} setOpen={intents.setOpen} reload={reload} />;
  return (
    <Support.Provider value={support}>
      <Panel view={view} intents={intents} />
    </Support.Provider>
  );
}
