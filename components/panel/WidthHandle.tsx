import type { TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import type { DockIntents, DockView } from '../../utils/panel/docking.ts';

/** How far an arrow key moves the panel's edge, in px. */
const STEP = 16;

interface Drag {
  /** Where the pointer began, and how wide the panel was then. */
  readonly from: number;
  readonly width: number;
  wanted: number;
}

/** The panel's inner edge, which makes it wider and narrower: by pointer, by arrows, Home, End and Enter. */
export function WidthHandle({ dock, intents }: { readonly dock: DockView; readonly intents: DockIntents }) {
  const { edge, width, least, most, usual } = dock;
  const drag = useRef<Drag | null>(null);
  /** Towards the middle of the window the panel grows. */
  const inwards = edge === 'left' ? 1 : -1;

  const begin = (event: TargetedPointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { from: event.clientX, width, wanted: width };
  };
  const move = (event: TargetedPointerEvent<HTMLElement>) => {
    const { current } = drag;
    if (current === null) return;
    current.wanted = current.width + inwards * (event.clientX - current.from);
    intents.stretch(current.wanted);
  };
  // However a drag ends, the pointer is let go.
  const end = () => {
    const { current } = drag;
    drag.current = null;
    if (current !== null && current.wanted !== current.width) intents.resize(current.wanted);
  };
  const press = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const widths: Readonly<Record<string, number>> = {
      ArrowLeft: width - inwards * STEP,
      ArrowRight: width + inwards * STEP,
      Home: least,
      End: most,
      Enter: usual,
    };
    const wanted = widths[event.key];
    const dragged = drag.current;
    if (event.key === 'Escape' && dragged !== null) {
      drag.current = null;
      intents.stretch(dragged.width);
    } else if (wanted !== undefined) intents.resize(wanted);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved
    <div
      class="tp-panel-handle"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={i18n.t('sheet.width')}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      title={i18n.t('sheet.width')}
      onPointerDown={begin}
      onPointerMove={move}
      onLostPointerCapture={end}
      // Else the press begins to select text of the page; with it goes the focus.
      onMouseDown={(event) => {
        event.preventDefault();
        event.currentTarget.focus();
      }}
      onDblClick={() => intents.resize(usual)}
      onKeyDown={press}
    />
  );
}
