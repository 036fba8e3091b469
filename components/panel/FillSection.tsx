import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import type { FillView, PanelIntents, PanelView } from '../../utils/panel/view.ts';
import { Button } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Select } from '../parts/Select.tsx';
import { FillPreview } from './FillPreview.tsx';
import { fillWords } from './fill-text.ts';
import { VariableField } from './VariableField.tsx';

type Step = 'setup' | 'contact' | 'both';

function Result({ result, onReplace }: { readonly result: FillView; readonly onReplace: () => void }) {
  const field = i18n.t(`panel.fill.field.${result.field}`);
  const right = result.kind === 'filled' || result.kind === 'already';
  return (
    <li class={`tp-fill-result tp-fill-${right ? 'right' : 'open'}`}>
      <Icon name={right ? 'check' : 'info'} />
      <span>
        <strong>{i18n.t('locale.heading', { text: field })}</strong> {fillWords(result)}
      </span>
      {result.kind === 'kept' ? (
        <Button kind="link" label={i18n.t('panel.fill.replaceField', { field })} onPress={onReplace}>
          {i18n.t('panel.fill.replace')}
        </Button>
      ) : null}
    </li>
  );
}

/** Fills a wizard step from a template, and says field by field what came of it. */
export function FillSection(props: {
  readonly step: Step;
  readonly view: PanelView;
  readonly intents: PanelIntents;
}) {
  const { step, view, intents } = props;
  const title = useId();
  const told = useRef<HTMLDivElement>(null);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const results = view.fill !== null && view.fill.step === step ? view.fill.results : null;
  const right =
    results === null ? 0 : results.filter(({ kind }) => kind === 'filled' || kind === 'already').length;

  // Under many variables it would come below the edge of the part that scrolls.
  useEffect(() => {
    if (results !== null) told.current?.scrollIntoView({ block: 'nearest' }); // absent only while nothing is drawn
  }, [results]);

  return (
    <section class="tp-section" aria-labelledby={title}>
      <div class="tp-section-head">
        <h2 id={title}>{i18n.t('panel.fill.title')}</h2>
      </div>
      <Select
        label={i18n.t('panel.fill.template')}
        value={view.chosenTemplate ?? ''}
        onChange={(id) => intents.chooseTemplate(id === '' ? null : id)}
        options={[
          { value: '', label: i18n.t('panel.fill.choose') },
          ...view.templates.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {view.ready && view.templates.length === 0 ? (
        <p class="tp-muted">
          {i18n.t('panel.fill.none')}{' '}
          <Button kind="link" onPress={intents.openLibrary}>
            {i18n.t('panel.fill.library')}
          </Button>
        </p>
      ) : null}
      {view.variables.map((question) => (
        <VariableField
          key={question.name}
          question={question}
          onChange={intents.setVariable}
          onRefused={(name, isRefused) =>
            setRefused((all) => [...all.filter((one) => one !== name), ...(isRefused ? [name] : [])])
          }
        />
      ))}
      <FillPreview texts={view.texts} />
      <div class="tp-row">
        <Button
          kind="primary"
          disabled={view.chosenTemplate === null || refused.length > 0}
          busy={view.filling || view.running !== null}
          onPress={() => intents.fill(step)}
        >
          {i18n.t('panel.fill.button')}
        </Button>
      </div>
      <div ref={told}>
        <div role="status">
          {view.filling ? i18n.t('panel.fill.working') : null}
          {results === null ? null : (
            <p>
              {results.length === 0
                ? i18n.t('panel.fill.noSetup')
                : i18n.t('panel.fill.done', { done: right, total: results.length })}
            </p>
          )}
        </div>
        {results === null || results.length === 0 ? null : (
          <ul class="tp-fill-results">
            {results.map((result) => (
              <Result
                key={result.field}
                result={result}
                onReplace={() => intents.overwrite(step, result.field)}
              />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
