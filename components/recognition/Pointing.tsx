import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import type { PointingView } from '../../utils/panel/pointing-view.ts';
import type { PanelIntents } from '../../utils/panel/view.ts';
import { Button } from '../parts/Button.tsx';
import { chooseText, reviewText } from './words.ts';

/** What is said at each point of pointing something out; the first sentence is what to do or what came of it. */
function texts(pointing: PointingView): readonly string[] {
  switch (pointing.phase) {
    case 'choosing':
      return [chooseText(pointing.target), i18n.t('recognition.choose.how')];
    case 'pressing': {
      const { words } = pointing;
      return [
        i18n.t(pointing.presses === 0 ? 'recognition.press.first' : 'recognition.press.second', { words }),
      ];
    }
    case 'asking':
      return [i18n.t('recognition.ask.question', { words: pointing.words })];
    case 'reviewing':
      return [reviewText(pointing.target, pointing.found)];
    case 'refused':
      return [i18n.t(`recognition.refused.${pointing.why}`)];
    case 'saving':
      return [i18n.t('recognition.saving')];
    case 'saved':
      return [i18n.t('recognition.saved')];
    case 'forgotten':
      return [i18n.t('recognition.learned.forgotten')];
  }
}

function keyboardPlace(pointing: PointingView): string | null {
  if (pointing.phase !== 'choosing' || pointing.at === null) return null;
  const { nth, of, words } = pointing.at;
  return words === ''
    ? i18n.t('recognition.choose.atNothing', { nth, of })
    : i18n.t('recognition.choose.at', { nth, of, words });
}

function Actions({ pointing, intents }: PointingProps) {
  const { phase } = pointing;
  if (phase === 'saving' || phase === 'saved') return null;
  if (phase === 'forgotten')
    return (
      <div class="tp-row">
        <Button icon="undo" onPress={intents.rememberPointed}>
          {i18n.t('recognition.pages.undo')}
        </Button>
      </div>
    );
  return (
    <div class="tp-row">
      {phase === 'asking' ? (
        <>
          <Button onPress={() => intents.sayTicked(true)}>{i18n.t('recognition.ask.yes')}</Button>
          <Button onPress={() => intents.sayTicked(false)}>{i18n.t('recognition.ask.no')}</Button>
        </>
      ) : null}
      {phase === 'reviewing' && pointing.found > 0 ? (
        <Button kind="primary" onPress={intents.keepPointed}>
          {i18n.t('recognition.keep')}
        </Button>
      ) : null}
      {phase === 'reviewing' || phase === 'refused' ? (
        <Button onPress={intents.pointAgain}>{i18n.t('recognition.again')}</Button>
      ) : null}
      <Button onPress={intents.cancelPointing}>{i18n.t('recognition.cancel')}</Button>
    </div>
  );
}

/** Whether the person is in the middle of it. */
export function isUnderWay({ phase }: PointingView): boolean {
  return phase !== 'saved' && phase !== 'forgotten' && phase !== 'refused';
}

interface PointingProps {
  readonly pointing: PointingView;
  readonly intents: PanelIntents;
}

/** Pointing something out, from the first click to keeping what was learned. The focus goes along. */
export function Pointing({ pointing, intents }: PointingProps) {
  const place = useRef<HTMLDivElement>(null);
  const { phase } = pointing;
  useLayoutEffect(() => {
    if (place.current !== null) place.current.focus();
  }, [phase]);
  const at = keyboardPlace(pointing);
  return (
    <div class={`tp-pointing tp-pointing-${phase}`}>
      <div ref={place} tabIndex={-1} aria-live="polite" class="tp-pointing-text">
        {texts(pointing).map((text, nth) => (
          <p key={text} class={nth === 0 ? 'tp-pointing-first' : 'tp-muted'}>
            {text}
          </p>
        ))}
        {at === null ? null : <p class="tp-pointing-at">{at}</p>}
      </div>
      {phase === 'reviewing' && pointing.examples.length > 0 ? (
        <ul class="tp-pointing-examples" aria-label={i18n.t('recognition.review.examples')}>
          {pointing.examples.map(({ words, state }) => (
            <li key={words}>
              <span>{words}</span>
              <span class="tp-muted">{i18n.t(`recognition.review.state.${state}`)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <Actions pointing={pointing} intents={intents} />
    </div>
  );
}
