import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Status } from '../parts/Status.tsx';
import type { Evidence } from './use-evidence.ts';
import { problemTexts, statusText } from './words.ts';

/** Problems told at once; one cause may show in many files. */
const TOLD = 8;

/** How far the reading is, what it found, and what went wrong. */
export function ReadingLine({ evidence }: { readonly evidence: Evidence }) {
  const { progress, stopped, cancel, readAll } = evidence;
  const isReading = progress !== null;
  const line = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isOver = !isReading && stopped === null;
  const hasFocus = button.current !== null && button.current === document.activeElement;
  // The button goes away by itself: who is on it must not be thrown back to the start of the page.
  useLayoutEffect(() => {
    if (isOver && hasFocus) line.current?.focus();
  });
  const problems = isReading ? [] : problemTexts(evidence);
  const more = problems.length - TOLD;
  return (
    <div class="tp-evidence-reading">
      <div class="tp-evidence-line" ref={line} tabIndex={-1}>
        <Status>{statusText(evidence)}</Status>
        {isReading ? <progress aria-label={i18n.t('evidence.reading')} max={1} value={progress} /> : null}
        {isOver ? null : (
          <Button key="stop" buttonRef={button} onPress={isReading ? cancel : readAll}>
            {isReading ? i18n.t('evidence.cancel') : i18n.t('evidence.again')}
          </Button>
        )}
      </div>
      {problems.length === 0 ? null : (
        <Notice tone="warning">
          <ul class="tp-problems">
            {problems.slice(0, TOLD).map((text) => (
              <li key={text}>{text}</li>
            ))}
            {more > 0 ? <li>{i18n.t('evidence.moreProblems', more)}</li> : null}
          </ul>
        </Notice>
      )}
    </div>
  );
}
