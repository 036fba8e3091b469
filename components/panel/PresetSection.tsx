import { useId, useMemo, useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import type { PanelIntents, PanelView } from '../../utils/panel/view.ts';
import type { ScopePreset } from '../../utils/scopes/types.ts';
import { Button } from '../parts/Button.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { SearchBox } from '../parts/SearchBox.tsx';
import { PresetItem } from './PresetItem.tsx';
import { presetNames } from './preset-names.ts';
import { nameOfRule } from './rule-name.ts';
import { SaveSelection } from './SaveSelection.tsx';
import { useGrowing } from './use-growing.ts';

/** Every word of the query has to occur in the preset's name, note or rules. */
function fits(preset: ScopePreset, query: string): boolean {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const text = [preset.name, preset.note ?? '', ...preset.scopes.map(nameOfRule)].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}

/** The presets that fit this page, to search, preview and apply. */
export function PresetSection({
  view,
  intents,
}: {
  readonly view: PanelView;
  readonly intents: PanelIntents;
}) {
  const [query, setQuery] = useState('');
  const title = useId();
  const names = useMemo(() => presetNames(view.presets), [view.presets]);
  const shown = view.presets.filter((preset) => fits(preset, query));
  const drawn = useGrowing(shown.length);
  return (
    <section class="tp-section" aria-labelledby={title}>
      <div class="tp-section-head">
        <h2 id={title}>{i18n.t('panel.presets.list')}</h2>
        <span class="tp-section-count">
          {view.outOfSight === null
            ? i18n.t('panel.selection', view.counts.ticked)
            : i18n.t('panel.selectionInSight', { ticked: view.counts.ticked })}
        </span>
      </div>
      <SearchBox label={i18n.t('panel.presets.search')} value={query} onInput={setQuery} />
      {view.ready ? null : <p class="tp-muted tp-late">{i18n.t('panel.presets.loading')}</p>}
      {view.ready && shown.length === 0 ? (
        <EmptyState title={i18n.t('panel.presets.none', { query })} />
      ) : null}
      <ul class="tp-presets" aria-label={i18n.t('panel.presets.list')}>
        {shown.slice(0, drawn).map((preset) => (
          <PresetItem
            key={preset.id}
            preset={preset}
            ownName={names.get(preset.id) ?? preset.name}
            risk={view.riskOf(preset)}
            preview={view.preview !== null && view.preview.presetId === preset.id ? view.preview : null}
            busy={view.running !== null || view.filling}
            onApply={() => intents.apply(preset.id)}
            onPreview={(open) => intents.preview(open ? preset.id : null)}
          />
        ))}
      </ul>
      {view.templatesElsewhere > 0 ? (
        <p class="tp-muted">{i18n.t('panel.presets.elsewhere', view.templatesElsewhere)}</p>
      ) : null}
      {view.libraryFailed ? <p class="tp-muted">{i18n.t('panel.presets.libraryFailed')}</p> : null}
      {view.templatesUnreadable > 0 ? (
        <p class="tp-muted">
          {i18n.t('panel.presets.unreadable', view.templatesUnreadable)}{' '}
          <Button kind="link" onPress={intents.openLibrary}>
            {i18n.t('panel.fill.library')}
          </Button>
        </p>
      ) : null}
      <SaveSelection
        ticked={view.outOfSight === null ? view.counts.ticked : null}
        busy={view.running !== null}
        saved={view.saved}
        onSave={intents.saveSelection}
      />
    </section>
  );
}
