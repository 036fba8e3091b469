import { useEffect, useRef, useState } from 'preact/hooks';

export interface Drops {
  /** Whether what is dragged is wanted there; what is dragged from the page itself never is. */
  readonly takes: (data: DataTransfer, target: EventTarget | null) => boolean;
  readonly takeFiles: (files: readonly File[]) => void;
  readonly takeText: (text: string) => void;
}

/** Files and texts that are dropped anywhere on the page. True while something that could be dropped is over it. */
export function useDrops(drops: Drops, isListening = true): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(drops);
  latest.current = drops;

  useEffect(() => {
    if (!isListening) return;
    // Such as a selected word.
    let isOwn = false;
    const wanted = ({ dataTransfer, target }: DragEvent) =>
      !isOwn && dataTransfer !== null && latest.current.takes(dataTransfer, target) ? dataTransfer : null;
    const listeners = {
      dragstart: () => {
        isOwn = true;
      },
      dragend: () => {
        isOwn = false;
      },
      dragover: (event: DragEvent) => {
        if (wanted(event) === null) return;
        event.preventDefault(); // without it the browser does not drop here, or opens the file
        setOver(true);
      },
      dragleave: ({ relatedTarget }: DragEvent) => {
        if (relatedTarget === null) setOver(false); // out of the window
      },
      drop: (event: DragEvent) => {
        setOver(false);
        const data = wanted(event);
        if (data === null) return;
        event.preventDefault();
        takeData(data, latest.current);
      },
    };
    const entries = Object.entries(listeners) as [string, EventListener][];
    for (const [type, listener] of entries) document.addEventListener(type, listener);
    return () => {
      for (const [type, listener] of entries) document.removeEventListener(type, listener);
      setOver(false);
    };
  }, [isListening]);

  return isOver;
}

/** Hands on files where there are some, else the text. */
export function takeData(data: DataTransfer, { takeFiles, takeText }: Omit<Drops, 'takes'>): void {
  if (data.files.length > 0) takeFiles([...data.files]);
  else takeText(data.getData('text/plain'));
}

export function isTextBox(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('textarea, input:not([type=checkbox])');
}
