import type { TargetedMouseEvent } from 'preact';
import { useId } from 'preact/hooks';
import type { TipBox } from '../../utils/checklist/boxes.ts';
import { i18n } from '../../utils/i18n/index.ts';
import { Icon } from '../parts/Icon.tsx';
import { FindingLine } from './FindingLine.tsx';
import { textOf } from './text.ts';

export interface ChecklistItemProps {
  readonly box: TipBox;
  readonly onTick: (tipId: string, ticked: boolean) => void;
}

/**
 * One tip with its box, what the page says about it, and its source. A box that the page ticked is read-only
 * instead of disabled: it can still be reached and read out, with the reason why it cannot be unticked.
 */
export function ChecklistItem({ box, onTick }: ChecklistItemProps) {
  const { tip, findings, ticked, by } = box;
  const id = useId();
  const fixed = by === 'page';
  const keepTick = (event: TargetedMouseEvent<HTMLInputElement>) => {
    if (fixed) event.preventDefault();
  };
  return (
    <li class="tp-tip">
      <label class={`tp-check${fixed ? ' tp-tip-fixed' : ''}`}>
        <input
          class="tp-check-box"
          type="checkbox"
          checked={ticked}
          aria-readonly={fixed ? 'true' : undefined}
          aria-describedby={findings.length === 0 ? undefined : id}
          onClick={keepTick}
          onChange={(event) => onTick(tip.id, event.currentTarget.checked)}
        />
        <span class="tp-check-text">{textOf(tip.text)}</span>
      </label>
      {findings.length === 0 ? null : (
        <div id={id}>
          {findings.map((finding) => (
            <p key={finding.kind} class="tp-tip-finding">
              <FindingLine finding={finding} decidedByPage={fixed} />
            </p>
          ))}
        </div>
      )}
      <a class="tp-tip-source" href={tip.source.url} target="_blank" rel="noopener noreferrer">
        {i18n.t('checklist.source', { title: tip.source.title })}
        <Icon name="open" />
        <span class="tp-visually-hidden"> {i18n.t('checklist.newTab')}</span>
      </a>
    </li>
  );
}
