import { useEffect, useRef, useState } from 'preact/hooks';
import { looksLikeImport } from '../../../utils/templates/transfer/import-text.ts';
import type { Imports } from './use-import.ts';

/**
 * Files and texts that are dropped anywhere on the page, and texts that are pasted while no text box has the focus.
 * True while something that could be dropped is over the page. Text boxes keep their own dropping and pasting.
 */
export function useDropAndPaste(
  imports: Pick<Imports, 'takeFiles' | 'takeText'>,
  isListening: boolean,
): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(imports);
  latest.current = imports;

  useEffect(() => {
    if (!isListening) return;
    // What is dragged from the page itself, such as a selected word, is no import.
    let isOwn = false;
    const isTaken = ({ dataTransfer, target }: DragEvent) =>
      !isOwn &&
      dataTransfer !== null &&
      (dataTransfer.types.includes('Files') ||
        (dataTransfer.types.includes('text/plain') && !isTextBox(target)));
    const listeners = {
      dragstart: () => {
        isOwn = true;
      },
      dragend: () => {
        isOwn = false;
      },
      dragover: (event: DragEvent) => {
        if (!isTaken(event)) return;
        event.preventDefault(); // without it the browser does not drop here, or opens the file
        setOver(true);
      },
      dragleave: ({ relatedTarget }: DragEvent) => {
        if (relatedTarget === null) setOver(false); // out of the window
      },
      drop: (event: DragEvent) => {
        setOver(false);
        if (!isTaken(event) || event.dataTransfer === null) return;
        event.preventDefault();
        const { files } = event.dataTransfer;
        if (files.length > 0) latest.current.takeFiles([...files]);
        else latest.current.takeText(event.dataTransfer.getData('text/plain'));
      },
      paste: (event: ClipboardEvent) => {
        if (isTextBox(event.target) || event.clipboardData === null) return;
        const text = event.clipboardData.getData('text/plain');
        if (!looksLikeImport(text)) return;
        event.preventDefault();
        latest.current.takeText(text);
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

function isTextBox(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('textarea, input:not([type=checkbox])');
}
