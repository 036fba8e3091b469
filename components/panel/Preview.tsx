import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import type { Preview } from '../../utils/scopes/preview.ts';
import type { RiskSummary } from '../../utils/scopes/risk.ts';
import type { ScopeRow } from '../../utils/scopes/types.ts';
import { Badge } from '../parts/Badge.tsx';
import { RiskLine } from '../risk/RiskLine.tsx';
import { RowList } from './RowList.tsx';
import { listNames, nameOfRow, nameOfRule } from './rule-name.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'other'] as const;

function tone(method: (typeof METHODS)[number]) {
  if (method === 'GET') return 'success';
  return method === 'DELETE' ? 'danger' : 'warning';
}

export interface PreviewCardProps {
  readonly name: string;
  readonly preview: Preview;
  readonly risk: RiskSummary;
}

/** What the token could do then, what a preset would add, remove and not find, and its scopes by method. */
export function PreviewCard({ name, preview, risk }: PreviewCardProps) {
  const card = useRef<HTMLElement>(null);
  // Of what just opened, most would be below the edge of the part that scrolls.
  useEffect(() => {
    if (card.current !== null) card.current.scrollIntoView({ block: 'nearest' });
  }, []);
  const named = (rows: readonly ScopeRow[]) => rows.map(nameOfRow);
  const { add, remove, keep, missing, toLookInto, lessCertain, counts } = preview;
  const changes = add.length + remove.length + missing.length + toLookInto.length;
  return (
    <section ref={card} class="tp-preview" aria-label={i18n.t('panel.preview.title', { name })}>
      <RiskLine risk={risk} />
      <ul class="tp-counts" aria-label={i18n.t('panel.preview.counts')}>
        {METHODS.filter((method) => method !== 'other' || counts.other > 0).map((method) => (
          <li key={method}>
            <Badge tone={counts[method] === 0 ? 'neutral' : tone(method)}>
              {counts[method]} {method}
            </Badge>
          </li>
        ))}
      </ul>
      {changes === 0 ? <p>{i18n.t('panel.preview.nothing')}</p> : null}
      <RowList sign="+" title={i18n.t('panel.preview.add', add.length)} names={named(add)} />
      <RowList sign="−" title={i18n.t('panel.preview.remove', remove.length)} names={named(remove)} />
      <RowList
        sign="?"
        title={i18n.t('panel.preview.missing', missing.length)}
        names={missing.map(({ rule }) => nameOfRule(rule))}
      />
      {keep.length > 0 ? <p>{i18n.t('panel.preview.keep', keep.length)}</p> : null}
      {toLookInto.length > 0 ? <p>{i18n.t('panel.preview.look', { names: listNames(toLookInto) })}</p> : null}
      {lessCertain.length > 0 ? (
        <p class="tp-preview-unsure">
          {i18n.t('panel.preview.lessCertain', { names: listNames(named(lessCertain)) })}
        </p>
      ) : null}
    </section>
  );
}
