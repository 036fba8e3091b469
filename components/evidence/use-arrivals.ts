import { useEffect, useRef } from 'preact/hooks';
import { isTextBox, takeData, useDrops } from '../parts/use-drops.ts';

export interface Arrivals {
  readonly takeFiles: (files: readonly File[]) => void;
  readonly takeText: (text: string) => void;
}

/**
 * Files and texts that are dropped anywhere on the page, and those that are pasted into the box or where no text box
 * has the focus: the browser never puts them into the box by itself. True while something that could be dropped is
 * over the page.
 */
export function useArrivals(box: { readonly current: HTMLElement | null }, arrivals: Arrivals): boolean {
  const latest = useRef(arrivals);
  latest.current = arrivals;
  const takes = ({ types }: DataTransfer) => types.includes('Files') || types.includes('text/plain');
  const isOver = useDrops({ ...arrivals, takes });

  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      if (clipboardData === null || (target !== box.current && isTextBox(target))) return;
      event.preventDefault();
      takeData(clipboardData, latest.current);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [box]);

  return isOver;
}
