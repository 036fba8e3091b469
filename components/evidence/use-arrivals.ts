import { useEffect, useRef, useState } from 'preact/hooks';

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
  const [isOver, setOver] = useState(false);
  const latest = useRef(arrivals);
  latest.current = arrivals;

  useEffect(() => {
    // What is dragged from the page itself, such as a selected word, is nothing new.
    let isOwn = false;
    const takes = ({ dataTransfer }: DragEvent) =>
      !isOwn &&
      dataTransfer !== null &&
      (dataTransfer.types.includes('Files') || dataTransfer.types.includes('text/plain'));
    const take = (event: Event, data: DataTransfer) => {
      event.preventDefault();
      if (data.files.length > 0) latest.current.takeFiles([...data.files]);
      else latest.current.takeText(data.getData('text/plain'));
    };
    const listeners = {
      dragstart: () => {
        isOwn = true;
      },
      dragend: () => {
        isOwn = false;
      },
      dragover: (event: DragEvent) => {
        if (!takes(event)) return;
        event.preventDefault(); // without it the browser does not drop here, or opens the file
        setOver(true);
      },
      dragleave: ({ relatedTarget }: DragEvent) => {
        if (relatedTarget === null) setOver(false); // out of the window
      },
      drop: (event: DragEvent) => {
        setOver(false);
        if (takes(event) && event.dataTransfer !== null) take(event, event.dataTransfer);
      },
      paste: (event: ClipboardEvent) => {
        const { target, clipboardData } = event;
        if (clipboardData === null || (target !== box.current && isTextBox(target))) return;
        take(event, clipboardData);
      },
    };
    const entries = Object.entries(listeners) as [string, EventListener][];
    for (const [type, listener] of entries) document.addEventListener(type, listener);
    return () => {
      for (const [type, listener] of entries) document.removeEventListener(type, listener);
    };
  }, [box]);

  return isOver;
}

function isTextBox(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('textarea, input:not([type=checkbox])');
}
