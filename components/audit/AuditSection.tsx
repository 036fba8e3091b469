import { useId, useMemo } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import type { PanelIntents, PanelView } from '../../utils/panel/view.ts';
import type { ScopePreset } from '../../utils/scopes/types.ts';
import { presetNames } from '../panel/preset-names.ts';
import { Button } from '../parts/Button.tsx';
import { AuditResult } from './AuditResult.tsx';

/** Compares what the token has with what a template or preset says that it needs. */
export function AuditSection({
  view,
  intents,
}: {
  readonly view: PanelView;
  readonly intents: PanelIntents;
}) {
  const { audit } = view;
  const presets = useMemo(() => {
    const names = presetNames(view.presets);
    return view.presets.map((one) => ({ ...one, name: names.get(one.id) ?? one.name }));
  }, [view.presets]);
  const title = useId();
  const preset = audit === null ? undefined : presets.find(({ id }) => id === audit.presetId);
  const isOwn = ({ source }: ScopePreset) => source.kind === 'template';
  return (
    <section class="tp-section" aria-labelledby={title}>
      <div class="tp-section-head">
        <h2 id={title}>{i18n.t('audit.title')}</h2>
        <Button kind="link" onPress={intents.openEvidence}>
          {i18n.t('audit.evidence')}
        </Button>
      </div>
      <label class="tp-audit-with">
        <span>{i18n.t('audit.with')}</span>
        <select
          class="tp-input"
          value={preset === undefined ? '' : preset.id}
          onChange={({ currentTarget: { value } }) => intents.compareWith(value === '' ? null : value)}
        >
          <option value="">{i18n.t('audit.choose')}</option>
          <Options label={i18n.t('audit.templates')} presets={presets.filter(isOwn)} />
          <Options label={i18n.t('audit.presets')} presets={presets.filter((one) => !isOwn(one))} />
        </select>
      </label>
      {audit === null || preset === undefined ? null : audit.audit === null ? (
        <div class="tp-preview">
          <p>{i18n.t('audit.hidden')}</p>
          <div class="tp-row">
            <Button busy={view.running !== null} onPress={intents.compareAll}>
              {i18n.t('audit.read')}
            </Button>
          </div>
        </div>
      ) : (
        <AuditResult
          audit={audit.audit}
          preset={preset}
          view={view}
          busy={view.running !== null || view.filling}
          intents={intents}
        />
      )}
    </section>
  );
}

function Options({ label, presets }: { readonly label: string; readonly presets: readonly ScopePreset[] }) {
  if (presets.length === 0) return null;
  return (
    <optgroup label={label}>
      {presets.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}
