import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import { hasSecret } from '../../utils/secrets/secrets.ts';
import { TextArea } from '../parts/TextArea.tsx';
import { cleanText, insert } from './clean-box.ts';
import { MAX_BOX } from './sources.ts';
import { useArrivals } from './use-arrivals.ts';
import type { Evidence } from './use-evidence.ts';

/** How long nobody has typed before it is read. */
const PAUSE = 600;

export interface EvidenceBoxProps {
  readonly evidence: Pick<Evidence, 'text' | 'setText' | 'addText' | 'addFiles' | 'readAll'>;
}

/**
 * The text box **Evidence**, and the whole page as a place to drop and paste. Credentials are taken out before a text
 * enters the box. What is typed is looked at with every key for the shape of a credential; what only its surroundings
 * give away goes at the next pause, since `token=` is followed by one letter after the other.
 */
export function EvidenceBox({ evidence }: EvidenceBoxProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const pause = useRef<ReturnType<typeof setTimeout> | null>(null);
  /** Whether a credential was taken out right before the caret: keys that follow belong to it, too. */
  const isBehindOne = useRef(false);
  const stopWaiting = () => {
    if (pause.current !== null) clearTimeout(pause.current);
    pause.current = null;
  };
  useLayoutEffect(() => {
    box.current?.focus();
    return stopWaiting;
  }, []);

  /** Shows a text without its credentials. */
  function show(target: HTMLTextAreaElement, text: string, caret: number): void {
    const clean = cleanText(text, caret);
    if (target.value !== clean.text) {
      target.value = clean.text; // with it the browser forgets what its own Undo would bring back
      if (target.matches(':focus')) target.setSelectionRange(clean.caret, clean.caret);
    }
    evidence.setText(clean.text, clean.removed);
  }

  function readNow(): void {
    stopWaiting();
    evidence.readAll();
  }

  function take(text: string): void {
    const { current } = box;
    if (current === null || text.trim() === '') return;
    const whole = insert(current, text, current.matches(':focus'));
    if (whole.text.length > MAX_BOX) {
      evidence.addText(text);
      return;
    }
    show(current, whole.text, whole.caret);
    readNow();
  }

  /** After typing: the pause, or the box was left. */
  function settle(): void {
    const { current } = box;
    if (current === null || pause.current === null) return;
    isBehindOne.current = false;
    show(current, current.value, current.selectionEnd);
    readNow();
  }

  function takeInput(target: HTMLTextAreaElement, key: string | null): void {
    const { value, selectionEnd } = target;
    stopWaiting();
    if (value.length > MAX_BOX) {
      target.value = '';
      evidence.setText('', {});
      evidence.addText(value);
      return;
    }
    if (isBehindOne.current && key !== null && /^[A-Za-z0-9]$/.test(key))
      show(target, value.slice(0, selectionEnd - 1) + value.slice(selectionEnd), selectionEnd - 1);
    else if (key !== null && !hasSecret(value)) {
      isBehindOne.current = false;
      evidence.setText(value, {});
    } else {
      show(target, value, selectionEnd);
      isBehindOne.current = key !== null && target.value.charAt(target.selectionEnd - 1) === '}';
    }
    pause.current = setTimeout(() => latest.current.settle(), PAUSE);
  }

  const latest = useRef({ take, settle });
  latest.current = { take, settle };
  const isOver = useArrivals(box, {
    takeFiles: evidence.addFiles,
    takeText: (text) => latest.current.take(text),
  });

  return (
    <>
      <TextArea
        label={i18n.t('evidence.box')}
        hint={i18n.t('evidence.boxHint')}
        rows={8}
        code={true}
        unguarded={true}
        inputRef={box}
        value={evidence.text}
        onInput={(_, event) => takeInput(event.currentTarget, keyOf(event))}
        onLeave={settle}
      />
      {isOver ? <div class="tp-drop">{i18n.t('evidence.drop')}</div> : null}
    </>
  );
}

/** What one key put in, empty where it took something away; null for everything else, which may bring a whole text. */
function keyOf(event: Event): string | null {
  if (!(event instanceof InputEvent)) return null;
  const { inputType, data } = event;
  if (inputType === 'insertLineBreak' || inputType.startsWith('delete')) return '';
  return inputType === 'insertText' && data !== null && [...data].length === 1 ? data : null;
}
