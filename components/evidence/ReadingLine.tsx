import { i18n } from '../../utils/i18n/index.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Status } from '../parts/Status.tsx';
import type { Evidence } from './use-evidence.ts';
import { problemTexts, statusText } from './words.ts';

/** Problems told at once; one cause may show in many files. */
const TOLD = 20;

/** How far the reading is, what it found, and what went wrong. */
export function ReadingLine({ evidence }: { readonly evidence: Evidence }) {
  const { progress, stopped } = evidence;
  const isReading = progress !== null;
  const problems = isReading ? [] : problemTexts(evidence);
  const more = problems.length - TOLD;
  return (
    <div class="tp-evidence-reading">
      {isReading ? (
        <div class="tp-evidence-progress">
          <progress aria-label={i18n.t('evidence.reading')} max={1} value={progress} />
          <Button onPress={evidence.cancel}>{i18n.t('evidence.cancel')}</Button>
        </div>
      ) : null}
      <Status>{statusText(evidence)}</Status>
      {stopped === null ? null : <Button onPress={evidence.readAll}>{i18n.t('evidence.again')}</Button>}
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
