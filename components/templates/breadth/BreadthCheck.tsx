import { useId, useState } from 'preact/hooks';
import { i18n } from '../../../utils/i18n/index.ts';
import type { ListedTemplate } from '../../../utils/templates/list/listed.ts';
import type { SavedTemplate } from '../../../utils/templates/store/store-types.ts';
import { Badge } from '../../parts/Badge.tsx';
import { Button } from '../../parts/Button.tsx';
import { ShowMore } from '../../parts/ShowMore.tsx';
import { useKnown } from '../../risk/known.tsx';
import { RulesRiskBadge } from '../../risk/RulesRisk.tsx';
import { accountTypeName } from '../words.ts';
import { type Broad, useBreadth } from './use-breadth.ts';
import { findingText } from './words.ts';

/** Templates drawn at first and with each press for more. */
const STEP = 50;

export interface BreadthCheckProps {
  readonly templates: readonly ListedTemplate[];
  readonly onEdit: (saved: SavedTemplate) => void;
  readonly onClosed: () => void;
}

/** Which templates are broader than they need to be, and why; stands in the place of the list. */
export function BreadthCheck({ templates, onEdit, onClosed }: BreadthCheckProps) {
  const title = useId();
  const [shown, setShown] = useState(STEP);
  const { done, broad } = useBreadth(templates, useKnown());
  const total = templates.length;
  return (
    <section class="tp-breadth" aria-labelledby={title}>
      <div class="tp-breadth-head">
        <h2 class="tp-form-title" id={title}>
          {i18n.t('breadth.title')}
        </h2>
        <Button focusKey="check-close" onPress={onClosed}>
          {i18n.t('templates.back')}
        </Button>
      </div>
      <p aria-live="polite">
        {done < total
          ? i18n.t('breadth.checking', { done, total })
          : i18n.t('breadth.result', { count: broad.length, total })}
      </p>
      <p class="tp-field-hint">{i18n.t('breadth.hint')}</p>
      {broad.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <div class="tp-library-scroll" tabIndex={0}>
          <ul class="tp-rows" aria-label={i18n.t('breadth.title')}>
            {broad.slice(0, shown).map((one) => (
              <BroadTemplate key={one.listed.key} broad={one} onEdit={onEdit} />
            ))}
          </ul>
          <ShowMore total={broad.length} shown={shown} step={STEP} onShow={setShown} />
        </div>
      )}
    </section>
  );
}

function BroadTemplate({
  broad: { listed, findings },
  onEdit,
}: {
  readonly broad: Broad;
  readonly onEdit: (saved: SavedTemplate) => void;
}) {
  const { name, accountType, scopes } = listed.template;
  return (
    <li class="tp-row">
      <div class="tp-row-text">
        <div class="tp-row-name">{name}</div>
        <div class="tp-row-meta">
          <Badge tone="accent">{accountTypeName(accountType)}</Badge>
          <RulesRiskBadge rules={scopes} accountType={accountType} />
        </div>
        <ul class="tp-breadth-findings">
          {findings.map((finding) => {
            const text = findingText(finding);
            return <li key={text}>{text}</li>;
          })}
        </ul>
      </div>
      {listed.state === 'ok' ? (
        <Button
          kind="quiet"
          icon="edit"
          label={i18n.t('templates.edit', { name })}
          focusKey={`edit:${listed.key}`}
          onPress={() => onEdit(listed)}
        />
      ) : null}
    </li>
  );
}
