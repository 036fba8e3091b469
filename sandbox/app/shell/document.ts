import type { Switches } from '../model/switches.ts';

/** Sets what `dir`, `zoom` and `list=window` make of the whole document. */
export function dressDocument({ documentElement, body }: Document, switches: Switches): void {
  const { dir, zoom, list, shell } = switches;
  const outermost = window.parent === window;
  const around = outermost && (shell === 'frame' || shell === 'nested');
  documentElement.dir = dir;
  // A frame is zoomed with the document around it, and scrolls by itself.
  if (outermost && zoom !== '1') body.style.setProperty('zoom', zoom);
  documentElement.classList.toggle('by-window', list === 'window' && !around);
}
