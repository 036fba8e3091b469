import type { TargetedMouseEvent } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { TipBox } from '../../utils/checklist/boxes.ts';
import { needsAnswer } from '../../utils/checklist/finding.ts';
import type { Reason } from '../../utils/checklist/reasons.ts';
import type { TipStep } from '../../utils/checklist/tips.ts';
import { i18n } from '../../utils/i18n/index.ts';
import type { FixView } from '../../utils/panel/view.ts';
import { Icon } from '../parts/Icon.tsx';
import { FindingBox, type FindingIntents } from './FindingBox.tsx';
import { FindingLine } from './FindingLine.tsx';
import { textOf } from './text.ts';
import { useKeptFocus } from './use-kept-focus.ts';

/** What all items of the list are given. */
export interface SharedByItems extends FindingIntents {
  readonly reasons: readonly Reason[];
  /** The wizard's steps that are not on the screen, and to which the person can go back. */
  readonly elsewhere: readonly TipStep[];
  readonly busy: boolean;
  readonly fixed: FixView | null;
  readonly onTick: (tipId: string, ticked: boolean) => void;
}

export interface ChecklistItemProps extends SharedByItems {
  readonly box: TipBox;
}

/**
 * One tip with its box, what the page says about it, and its source. A box that the page ticked is read-only
 * instead of disabled: it can still be reached and read out, with the reason why it cannot be unticked.
 */
export function ChecklistItem(props: ChecklistItemProps) {
  const { box, reasons, elsewhere, busy, fixed, onTick, onFix, onLeave, onTakeBack } = props;
  const { tip, findings, ticked, by } = box;
  const id = useId();
  const item = useRef<HTMLLIElement>(null);
  const check = useRef<HTMLInputElement>(null);
  const isFixed = by === 'page';
  const keepTick = (event: TargetedMouseEvent<HTMLInputElement>) => {
    if (isFixed) event.preventDefault();
  };
  // A finding that goes away takes the button along that the keyboard is at.
  useKeptFocus(item, check);
  const text = textOf(tip.text);
  const source = i18n.t('checklist.source', { title: tip.source.title, publisher: tip.source.publisher });
  const answered = findings.filter(needsAnswer);
  return (
    <li class="tp-tip" ref={item}>
      <div class="tp-tip-line">
        <label class={`tp-check${isFixed ? ' tp-tip-fixed' : ''}`}>
          <input
            ref={check}
            class="tp-check-box"
            type="checkbox"
            checked={ticked}
            aria-readonly={isFixed ? 'true' : undefined}
            aria-describedby={
              findings.length === 0 ? undefined : findings.map((_, at) => `${id}-${at}`).join(' ')
            }
            onClick={keepTick}
            onChange={(event) => onTick(tip.id, event.currentTarget.checked)}
          />
          <span class="tp-check-text">{text}</span>
        </label>
        <a class="tp-tip-link" href={tip.source.url} target="_blank" rel="noopener noreferrer">
          {/* Not of the link: its words would be read out twice. */}
          <span title={source} aria-hidden="true">
            <Icon name="open" />
          </span>
          <span class="tp-visually-hidden">
            {source} {i18n.t('checklist.newTab')}
          </span>
        </a>
      </div>
      {findings.map((finding, at) =>
        needsAnswer(finding) ? (
          <FindingBox
            key={finding.kind}
            id={`${id}-${at}`}
            finding={finding}
            of={whichOf(text, answered.indexOf(finding), answered.length)}
            reasons={reasons}
            changedOn={tip.step !== null && elsewhere.includes(tip.step) ? tip.step : null}
            busy={busy}
            mayReplace={fixed !== null && fixed.finding === finding.kind && fixed.result.kind === 'kept'}
            onFix={onFix}
            onLeave={onLeave}
            onTakeBack={onTakeBack}
          />
        ) : (
          <p key={finding.kind} class="tp-tip-finding" id={`${id}-${at}`}>
            <FindingLine finding={finding} decidedByPage={isFixed} />
          </p>
        ),
      )}
    </li>
  );
}

/** The tip, for names of buttons that several findings have; numbered where the tip itself has several. */
function whichOf(tip: string, at: number, count: number): string {
  const short = tip.replace(/[.。]$/, '');
  return count > 1 ? `${short}, ${at + 1}` : short;
}
