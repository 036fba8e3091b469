import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import type { RecognitionView } from '../../utils/panel/recognition.ts';
import type { PanelIntents, PanelView } from '../../utils/panel/view.ts';
import { Button } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Select } from '../parts/Select.tsx';
import { PageReport } from './PageReport.tsx';
import { Pointing } from './Pointing.tsx';
import { RecognisedList } from './RecognisedList.tsx';
import { likelyTarget, sentences, summaryLine, TARGETS, targetName } from './words.ts';

export interface RecognitionProps {
  readonly recognition: RecognitionView;
  readonly view: PanelView;
  readonly intents: PanelIntents;
}

/** What was recognised on this screen: one quiet line when all is well, opened when the person should look at it. */
export function Recognition({ recognition, view, intents }: RecognitionProps) {
  const body = useId();
  const { unsure } = recognition;
  const { pointing, outlined } = view;
  const [chosen, setChosen] = useState<boolean | null>(null);
  // Another screen begins as it should: quiet or opened.
  useEffect(() => setChosen(null), [unsure]);
  const open = chosen ?? (unsure || pointing !== null);
  const title = i18n.t(unsure ? 'recognition.titleUnsure' : 'recognition.title');
  return (
    <section class={`tp-recognition${unsure ? ' tp-recognition-unsure' : ''}`} aria-label={title}>
      <button
        type="button"
        class="tp-recognition-line"
        aria-expanded={open}
        aria-controls={body}
        onClick={() => setChosen(!open)}
      >
        {unsure ? <Icon name="warning" /> : null}
        <span class="tp-recognition-words">
          {unsure ? <strong>{title}</strong> : null}
          <span>{summaryLine(recognition, view.parts.list)}</span>
        </span>
        <Icon name="chevron" />
      </button>
      <div id={body} class="tp-recognition-body" hidden={!open}>
        {open ? <Opened recognition={recognition} view={view} intents={intents} outlined={outlined} /> : null}
      </div>
    </section>
  );
}

function Opened({ recognition, view, intents, outlined }: RecognitionProps & { readonly outlined: boolean }) {
  const likely = likelyTarget(recognition);
  const [wanted, setWanted] = useState<typeof likely | null>(null);
  const target = wanted ?? likely;
  const { pointing } = view;
  const busy = view.running !== null || view.filling;
  // The focus comes back to where pointing began.
  const point = useRef<HTMLButtonElement>(null);
  const wasPointing = useRef(false);
  useEffect(() => {
    if (wasPointing.current && pointing === null && point.current !== null) point.current.focus();
    wasPointing.current = pointing !== null;
  }, [pointing]);
  const isBusy = pointing !== null && !['saved', 'forgotten', 'refused'].includes(pointing.phase);
  return (
    <>
      {pointing === null ? null : <Pointing pointing={pointing} intents={intents} />}
      {isBusy ? null : (
        <>
          {sentences(recognition).map((text) => (
            <p key={text}>{text}</p>
          ))}
          <div class="tp-row">
            <Button pressed={outlined} onPress={() => intents.outline(!outlined)}>
              {i18n.t('recognition.show')}
            </Button>
            <Button busy={busy} buttonRef={point} onPress={() => intents.pointOut(target)}>
              {i18n.t('recognition.point')}
            </Button>
          </div>
          {outlined ? <RecognisedList recognition={recognition} /> : null}
          <Select
            label={i18n.t('recognition.target')}
            value={target}
            options={TARGETS.map((value) => ({ value, label: targetName(value) }))}
            onChange={setWanted}
          />
          {recognition.hasLearned ? (
            <Button kind="link" busy={busy} onPress={intents.forgetPointed}>
              {i18n.t('recognition.learned.forget')}
            </Button>
          ) : null}
          <div class="tp-row">
            <Button icon="copy" onPress={intents.copyPageReport}>
              {i18n.t('recognition.report')}
            </Button>
          </div>
          <PageReport report={view.pageReport} />
        </>
      )}
    </>
  );
}
