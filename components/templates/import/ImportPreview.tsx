import { useId, useMemo, useState } from 'preact/hooks';
import { formats } from '../../../utils/i18n/formats.ts';
import { i18n } from '../../../utils/i18n/index.ts';
import type { ImportChoice, ImportPlan } from '../../../utils/templates/transfer/import-plan.ts';
import { Button } from '../../parts/Button.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Select } from '../../parts/Select.tsx';
import { ShowMore } from '../../parts/ShowMore.tsx';
import { ImportRow } from './ImportRow.tsx';
import { hasChoices, type Imports, type Preview } from './use-import.ts';
import { choiceText, countsText } from './words.ts';

/** Rows drawn at first and with each press for more. */
const STEP = 100;
const FOR_ALL = ['keep-both', 'replace', 'skip'] as const;

export interface ImportPreviewProps {
  readonly preview: Preview;
  readonly imports: Pick<Imports, 'choose' | 'chooseForAll' | 'confirm' | 'close'>;
}

/** What a file would do, with a choice for each template. **Import** does it. */
export function ImportPreview({ preview, imports }: ImportPreviewProps) {
  const { plan, choices, beside, isAnew, busy } = preview;
  const title = useId();
  const [shown, setShown] = useState(STEP);
  const order = useMemo(() => inOrder(plan), [plan]);
  const differing = plan.flatMap(({ kind, choices: [first] }, at) =>
    kind === 'changed' || kind === 'same-name' ? [choices.get(at) ?? first] : [],
  );

  return (
    <section class="tp-import" aria-labelledby={title}>
      <h2 class="tp-form-title" id={title}>
        {i18n.t('templates.importPreview.title')}
      </h2>
      {isAnew ? (
        <Notice tone="warning" urgent={true}>
          <p>{i18n.t('templates.importPreview.planned')}</p>
        </Notice>
      ) : null}
      <p class="tp-import-counts">{countsText(plan)}</p>
      {beside.length === 0 ? null : (
        <p class="tp-field-hint">
          {i18n.t('templates.importPreview.beside', { fields: formats().listed(beside) })}
        </p>
      )}
      {differing.length > 1 ? (
        <Select<ImportChoice | ''>
          label={i18n.t('templates.importPreview.all')}
          value={commonOf(differing)}
          options={[
            { value: '', label: i18n.t('templates.importPreview.oneByOne') },
            ...FOR_ALL.map((choice) => ({ value: choice, label: choiceText(choice) })),
          ]}
          onChange={(choice) => imports.chooseForAll(choice === '' ? null : choice)}
        />
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div class="tp-library-scroll" tabIndex={0}>
        <ul class="tp-rows" aria-label={i18n.t('templates.importPreview.title')}>
          {order.slice(0, shown).map(({ entry, at }) => (
            <ImportRow
              key={at}
              entry={entry}
              choice={choices.get(at) ?? entry.choices[0]}
              onChoose={(choice) => imports.choose(at, choice)}
            />
          ))}
        </ul>
        <ShowMore total={plan.length} shown={shown} step={STEP} onShow={setShown} />
      </div>
      {hasChoices(plan) ? (
        <div class="tp-form-actions">
          <Button kind="primary" focusKey="import-confirm" busy={busy} onPress={imports.confirm}>
            {i18n.t('templates.import')}
          </Button>
          <Button busy={busy} onPress={imports.close}>
            {i18n.t('templates.importPreview.cancel')}
          </Button>
        </div>
      ) : (
        <>
          <p>{i18n.t('templates.importPreview.allThere')}</p>
          <div class="tp-form-actions">
            <Button focusKey="import-confirm" onPress={imports.close}>
              {i18n.t('templates.importPreview.close')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** What needs a decision comes first, what is there already last. */
function inOrder(plan: ImportPlan) {
  const kinds = ['changed', 'same-name', 'new', 'same'];
  return plan
    .map((entry, at) => ({ entry, at }))
    .sort((a, b) => kinds.indexOf(a.entry.kind) - kinds.indexOf(b.entry.kind));
}

/** What all of them are set to; empty where they differ. */
function commonOf(choices: readonly ImportChoice[]): ImportChoice | '' {
  const [first = ''] = choices;
  return choices.every((one) => one === first) ? first : '';
}
