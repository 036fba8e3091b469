import { i18n } from '../../../utils/i18n/index.ts';
import { useDropAndPaste } from './use-drop-and-paste.ts';
import type { Imports } from './use-import.ts';

export interface DropTargetProps {
  readonly imports: Pick<Imports, 'takeFiles' | 'takeText'>;
  readonly isListening: boolean;
}

/** Shows itself while something is dragged over the page, all of which takes what is dropped. */
export function DropTarget({ imports, isListening }: DropTargetProps) {
  const isOver = useDropAndPaste(imports, isListening);
  return isOver ? <div class="tp-drop">{i18n.t('templates.importText.drop')}</div> : null;
}
