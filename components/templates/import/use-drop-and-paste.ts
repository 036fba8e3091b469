import { useEffect, useRef } from 'preact/hooks';
import { looksLikeImport } from '../../../utils/templates/transfer/import-text.ts';
import { isTextBox, useDrops } from '../../parts/use-drops.ts';
import type { Imports } from './use-import.ts';

/**
 * Files and texts that are dropped anywhere on the page, and texts that are pasted while no text box has the focus.
 * True while something that could be dropped is over the page. Text boxes keep their own dropping and pasting.
 */
export function useDropAndPaste(
  { takeFiles, takeText }: Pick<Imports, 'takeFiles' | 'takeText'>,
  isListening: boolean,
): boolean {
  const latest = useRef(takeText);
  latest.current = takeText;
  const takes = ({ types }: DataTransfer, target: EventTarget | null) =>
    types.includes('Files') || (types.includes('text/plain') && !isTextBox(target));
  const isOver = useDrops({ takeFiles, takeText, takes }, isListening);

  useEffect(() => {
    if (!isListening) return;
    const paste = (event: ClipboardEvent) => {
      if (isTextBox(event.target) || event.clipboardData === null) return;
      const text = event.clipboardData.getData('text/plain');
      if (!looksLikeImport(text)) return;
      event.preventDefault();
      latest.current(text);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [isListening]);

  return isOver;
}
