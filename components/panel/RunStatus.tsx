import { useRef } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import type { PanelIntents, PanelView, Running } from '../../utils/panel/view.ts';
import { Button } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import { isWhole, reportLines } from './Outcome.tsx';

function Progress({ running }: { readonly running: Running }) {
  if (running.kind === 'reading') {
    const text = i18n.t('panel.run.reading');
    return (
      <span class="tp-reading">
        {text}
        {/* How much there is to read is not known before. */}
        <progress aria-label={text} />
      </span>
    );
  }
  const { name, done, total } = running;
  const text = i18n.t('panel.run.progress', { name });
  return (
    <span class="tp-reading">
      {text}
      <progress aria-label={text} max={Math.max(total, 1)} value={done} />
    </span>
  );
}

/** Progress while a preset is applied, and afterwards what was reached. The status region is always there. */
export function RunStatus({ view, intents }: { readonly view: PanelView; readonly intents: PanelIntents }) {
  const { running, report, canUndo } = view;
  const place = useRef<HTMLDivElement>(null);
  const undo = () => {
    // The button goes away with what it undoes; the keyboard stays beside the report.
    if (place.current !== null) place.current.focus();
    intents.undo();
  };
  const [first, ...others] = report === null ? [] : reportLines(report);
  const tone = report !== null && isWhole(report) ? 'success' : 'warning';
  return (
    <div class="tp-run">
      {running === null ? null : (
        <div class="tp-running">
          <Progress running={running} />
          <Button onPress={intents.stop}>{i18n.t('panel.run.stop')}</Button>
        </div>
      )}
      <div
        ref={place}
        tabIndex={-1}
        class={first === undefined ? 'tp-report-empty' : `tp-report tp-report-${tone}`}
      >
        {first === undefined ? null : <Icon name={tone} />}
        <div role="status" class="tp-report-text">
          {first === undefined ? null : <p class="tp-report-first">{first}</p>}
          {others.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
        {canUndo && running === null && view.parts.scopes ? (
          <Button icon="undo" onPress={undo}>
            {i18n.t('panel.undo')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
