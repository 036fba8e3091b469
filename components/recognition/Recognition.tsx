import type { RefObject } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import type { PointTarget } from '../../utils/panel/pointing-view.ts';
import type { RecognitionView } from '../../utils/panel/recognition.ts';
import type { PanelIntents, PanelView } from '../../utils/panel/view.ts';
import { Button } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Select } from '../parts/Select.tsx';
import { PageReport } from './PageReport.tsx';
import { isUnderWay, Pointing } from './Pointing.tsx';
import { RecognisedList } from './RecognisedList.tsx';
import { likelyTarget, sentences, summaryLine, TARGETS, targetName } from './words.ts';

export interface RecognitionProps {
  readonly recognition: RecognitionView;
  readonly view: PanelView;
  readonly intents: PanelIntents;
}

function titleOf({ unsure }: RecognitionView): string {
  if (unsure === null) return i18n.t('recognition.title');
  return i18n.t(unsure === 'missing' ? 'recognition.titleUnsure' : 'recognition.titleLessCertain');
}

/** What was recognised on this screen: one quiet line when all is well, opened when the person should look at it. */
export function Recognition({ recognition, view, intents }: RecognitionProps) {
  const body = useId();
  const { unsure } = recognition;
  const { pointing } = view;
  // What the person chose holds as long as there is the same reason to look, or none.
  const [chosen, setChosen] = useState<{ readonly open: boolean; readonly at: typeof unsure } | null>(null);
  const open = chosen !== null && chosen.at === unsure ? chosen.open : unsure !== null;
  const busy = pointing !== null && isUnderWay(pointing);
  const title = titleOf(recognition);
  // The keyboard comes back to where pointing began, when it was cancelled.
  const point = useRef<HTMLButtonElement>(null);
  const wasPointing = useRef(false);
  useLayoutEffect(() => {
    if (wasPointing.current && pointing === null && point.current !== null) point.current.focus();
    wasPointing.current = pointing !== null;
  }, [pointing]);
  return (
    <section class={`tp-recognition${unsure === null ? '' : ' tp-recognition-unsure'}`} aria-label={title}>
      <button
        type="button"
        class="tp-recognition-line"
        aria-expanded={open && !busy}
        aria-controls={body}
        onClick={() => setChosen({ open: !open, at: unsure })}
      >
        {unsure === null ? null : <Icon name="warning" />}
        <span class="tp-recognition-words">
          {unsure === null ? null : <strong>{title}</strong>}
          <span>{summaryLine(recognition, view.parts.list, view.outOfSight !== null)}</span>
        </span>
        <Icon name="chevron" />
      </button>
      {view.outOfSight === null ? null : (
        <p class="tp-out-of-sight">{i18n.t(`recognition.outOfSight.${view.outOfSight}`)}</p>
      )}
      {pointing === null ? null : <Pointing pointing={pointing} intents={intents} />}
      <div id={body} class="tp-recognition-body" hidden={!open || busy}>
        {open && !busy ? (
          <Opened recognition={recognition} view={view} intents={intents} point={point} />
        ) : null}
      </div>
    </section>
  );
}

/** All about it, and what can be done about it. */
function Opened({
  recognition,
  view,
  intents,
  point,
}: RecognitionProps & { readonly point: RefObject<HTMLButtonElement | null> }) {
  const [wanted, setWanted] = useState<PointTarget | null>(null);
  const target = wanted ?? likelyTarget(recognition);
  const { outlined } = view;
  const busy = view.running !== null || view.filling;
  return (
    <>
      {sentences(recognition).map((text) => (
        <p key={text}>{text}</p>
      ))}
      <div class="tp-point">
        <Select
          label={i18n.t('recognition.target')}
          value={target}
          options={TARGETS.map((value) => ({ value, label: targetName(value) }))}
          onChange={setWanted}
        />
        <Button
          kind={recognition.unsure === 'missing' ? 'primary' : 'secondary'}
          busy={busy}
          buttonRef={point}
          onPress={() => intents.pointOut(target)}
        >
          {i18n.t('recognition.point')}
        </Button>
      </div>
      {recognition.hasLearned ? (
        <Button kind="link" busy={busy} onPress={intents.forgetPointed}>
          {i18n.t('recognition.learned.forget')}
        </Button>
      ) : null}
      <div class="tp-row">
        <Button pressed={outlined} onPress={() => intents.outline(!outlined)}>
          {i18n.t('recognition.show')}
        </Button>
        <Button onPress={intents.copyPageReport}>{i18n.t('recognition.report')}</Button>
      </div>
      {outlined ? <RecognisedList recognition={recognition} /> : null}
      <PageReport report={view.pageReport} />
    </>
  );
}
