import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import type { DockIntents, DockView } from '../../utils/panel/docking.ts';
import { Button } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Mark } from '../parts/Mark.tsx';
import { WidthHandle } from './WidthHandle.tsx';

export interface SheetProps {
  readonly name: string;
  readonly open: boolean;
  readonly dock: DockView;
  readonly intents: DockIntents & { readonly setOpen: (open: boolean) => void };
  /** Id of what the head's button opens and closes. */
  readonly body: string;
  readonly children: ComponentChildren;
}

/** The panel as a sheet at the window's edge: its head, and the handle that makes it wider. */
export function Sheet({ name, open, dock, intents, body, children }: SheetProps) {
  const { edge } = dock;
  // Only a press makes it slide: a panel that comes with the page is there at once.
  const [slides, setSlides] = useState(false);
  const toggle = () => {
    setSlides(true);
    intents.setOpen(!open);
  };
  return (
    <aside
      class="tp-root tp-panel"
      aria-label={name}
      data-open={open}
      data-edge={edge}
      data-slides={slides}
      onAnimationEnd={() => setSlides(false)}
    >
      <div class="tp-panel-head">
        <h1>
          <button
            type="button"
            class="tp-panel-toggle"
            aria-expanded={open}
            aria-controls={body}
            onClick={toggle}
          >
            <Mark />
            <span class="tp-panel-name">{name}</span>
            <Icon name="chevron" />
          </button>
        </h1>
        {open ? (
          <Button
            kind="quiet"
            icon="side"
            label={i18n.t(edge === 'right' ? 'sheet.moveLeft' : 'sheet.moveRight')}
            onPress={() => intents.moveTo(edge === 'right' ? 'left' : 'right')}
          />
        ) : null}
      </div>
      {open ? <WidthHandle dock={dock} intents={intents} /> : null}
      {children}
    </aside>
  );
}
