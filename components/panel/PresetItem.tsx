import { formats } from '../../utils/i18n/formats.ts';
import { i18n } from '../../utils/i18n/index.ts';
import type { PanelView } from '../../utils/panel/view.ts';
import type { RiskSummary } from '../../utils/scopes/risk.ts';
import type { ScopePreset } from '../../utils/scopes/types.ts';
import { ORGANISATION } from '../../utils/templates/list/listed.ts';
import { Badge } from '../parts/Badge.tsx';
import { Button } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import { RiskBadge } from '../risk/RiskBadge.tsx';
import { riskText } from '../risk/words.ts';
import { PreviewCard } from './Preview.tsx';
import { pitfallText } from './pitfall-text.ts';

export interface PresetItemProps {
  readonly preset: ScopePreset;
  /** No other is called so (`preset-names.ts`). */
  readonly ownName: string;
  /** Undefined where it is not known. */
  readonly risk: RiskSummary | undefined;
  readonly preview: PanelView['preview'];
  readonly busy: boolean;
  readonly onApply: () => void;
  readonly onPreview: (shown: boolean) => void;
}

function Origin({ preset }: { readonly preset: ScopePreset }) {
  const { source } = preset;
  if (source.kind === 'template')
    return source.templateId.startsWith(ORGANISATION) ? (
      <Badge tone="success">{i18n.t('templates.find.organisation')}</Badge>
    ) : (
      <Badge tone="accent">{i18n.t('panel.presets.own')}</Badge>
    );
  return null;
}

/** Where an integration's scopes were found, and what goes wrong with them. */
function Source({ preset: { source }, ownName: name }: Pick<PresetItemProps, 'preset' | 'ownName'>) {
  if (source.kind !== 'integration') return null;
  const { url, read, certainty, pitfalls } = source;
  return (
    <>
      <p class="tp-preset-source">
        {formats().listed([
          certainty === 'guide' ? i18n.t('panel.presets.guide') : i18n.t('panel.presets.derived'),
          i18n.t('panel.presets.read', { date: formats().day(new Date(read)) }),
        ])}
        {url === null ? null : (
          <>
            {' · '}
            <a
              href={url}
              target="_blank"
              rel="noopener noreferrer"
              aria-label={i18n.t('panel.presets.sourceOf', { name })}
            >
              {i18n.t('panel.presets.source')}
            </a>
          </>
        )}
      </p>
      {pitfalls.length === 0 ? null : (
        // No list: the items of the list that it stands in are the presets.
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
        <div class="tp-pitfalls" role="group" aria-label={i18n.t('panel.presets.pitfalls', { name })}>
          {pitfalls.map((pitfall) => (
            <p key={JSON.stringify(pitfall)}>
              <Icon name="warning" />
              <span>{pitfallText(pitfall)}</span>
            </p>
          ))}
        </div>
      )}
    </>
  );
}

/** One preset: what it is, what it may do, where it comes from, and its two buttons. The one looked into stands out. */
export function PresetItem({ preset, ownName, risk, preview, busy, onApply, onPreview }: PresetItemProps) {
  const { name, note, mode } = preset;
  const shown = preview !== null;
  return (
    <li class="tp-preset">
      <div class="tp-preset-line">
        <span class="tp-preset-name">{name}</span>
        <Button
          kind="quiet"
          label={i18n.t('panel.presets.previewName', { name: ownName })}
          expanded={shown}
          onPress={() => onPreview(!shown)}
        >
          {i18n.t('panel.presets.preview')}
        </Button>
        <Button
          kind={shown ? 'primary' : 'secondary'}
          label={i18n.t('panel.presets.applyName', { name: ownName })}
          busy={busy}
          onPress={onApply}
        >
          {i18n.t('panel.presets.apply')}
        </Button>
      </div>
      <div class="tp-preset-meta">
        <Origin preset={preset} />
        {mode === 'add' ? <Badge>{i18n.t('panel.presets.adds')}</Badge> : null}
        {risk === undefined ? null : <RiskBadge risk={risk} />}
        {risk === undefined || note !== undefined || shown ? null : <span>{riskText(risk)}</span>}
      </div>
      {note === undefined ? null : <p class="tp-preset-note">{note}</p>}
      <Source preset={preset} ownName={ownName} />
      {shown ? <PreviewCard name={ownName} preview={preview.preview} risk={preview.risk} /> : null}
    </li>
  );
}
