import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Finding } from '../../utils/checklist/finding.ts';
import { fieldText, fixText } from '../../utils/checklist/fix-text.ts';
import { type Reason, reasonFor } from '../../utils/checklist/reasons.ts';
import type { TipStep } from '../../utils/checklist/tips.ts';
import { i18n } from '../../utils/i18n/index.ts';
import { Button } from '../parts/Button.tsx';
import { FindingLine } from './FindingLine.tsx';
import { ReasonForm } from './ReasonForm.tsx';
import { ScopeFold } from './ScopeFold.tsx';
import { stepTitle, textOf } from './text.ts';

export interface FindingIntents {
  /** The person asked for what takes a finding of this kind away. */
  readonly onFix: (kind: string) => void;
  /** The person gave a reason to leave it. */
  readonly onLeave: (kind: string, reason: string) => void;
  /** The person takes the reason back. */
  readonly onTakeBack: (kind: string) => void;
}

export interface FindingBoxProps extends FindingIntents {
  /** Of its sentence. */
  readonly id: string;
  readonly finding: Finding;
  /** What it belongs to; no other finding on the screen has the same. */
  readonly of: string;
  readonly reasons: readonly Reason[];
  /** The step it is changed on, where that is not on the screen. */
  readonly changedOn: TipStep | null;
  readonly busy: boolean;
  /** The field holds text of the person's own, and they were told: the next press replaces it. */
  readonly mayReplace: boolean;
}

/** What its one button does, in words; null where the finding has none. */
function wordsOfFix(finding: Finding, mayReplace: boolean): string | null {
  const { action } = finding;
  return mayReplace && action !== null && action.kind === 'fill'
    ? i18n.t('panel.fill.replaceField', { field: fieldText(action.field) })
    : fixText(finding);
}

/** A finding that a person answers: what, why, which scopes, what takes it away, and a place for a reason. */
export function FindingBox(props: FindingBoxProps) {
  const { id, finding, of, reasons, changedOn, busy, mayReplace, onFix, onLeave, onTakeBack } = props;
  const { kind, rows, whyKey } = finding;
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const follows = useRef(false);
  const reason = reasonFor(finding, reasons);
  const earlier = reasons.find((one) => one.finding === kind) ?? null;
  const mode = isOpen ? 'form' : reason === null ? 'open' : 'left';
  // The keyboard follows what the person did: into the box, to what can be done with the reason, and back.
  useLayoutEffect(() => {
    if (!follows.current || place.current === null) return;
    follows.current = false;
    const next = place.current.querySelector<HTMLElement>(
      mode === 'form' ? 'textarea, input' : '[data-focus]',
    );
    if (next !== null) next.focus();
  }, [mode]);
  const show = (open: boolean) => {
    follows.current = true;
    setOpen(open);
  };
  const fix = wordsOfFix(finding, mayReplace);
  const named = (words: string) => `${words} (${of})`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the controls of one question
    <div
      ref={place}
      class={`tp-finding-box tp-finding-${reason === null ? finding.state : 'left'}`}
      role="group"
      aria-labelledby={id}
    >
      <p id={id}>
        <FindingLine finding={finding} decidedByPage={false} reason={reason === null ? null : reason.text} />
      </p>
      {whyKey === null || reason !== null ? null : <p class="tp-finding-why">{textOf(whyKey)}</p>}
      {rows.length === 0 ? null : <ScopeFold of={of} rows={rows} />}
      {isOpen ? (
        <ReasonForm
          reason={reason}
          earlier={earlier}
          of={of}
          onKeep={(text) => onLeave(kind, text)}
          onClose={() => show(false)}
        />
      ) : (
        <div class="tp-finding-acts">
          {reason !== null ? (
            <>
              <Button
                kind="link"
                focusKey={kind}
                label={named(i18n.t('checklist.leave.change'))}
                onPress={() => show(true)}
              >
                {i18n.t('checklist.leave.change')}
              </Button>
              <Button
                kind="link"
                label={named(i18n.t('checklist.leave.takeBack'))}
                onPress={() => {
                  follows.current = true;
                  onTakeBack(kind);
                }}
              >
                {i18n.t('checklist.leave.takeBack')}
              </Button>
            </>
          ) : (
            <>
              {fix !== null ? (
                <Button busy={busy} label={named(fix)} onPress={() => onFix(kind)}>
                  {fix}
                </Button>
              ) : changedOn !== null ? (
                <span class="tp-muted">{i18n.t('checklist.changedOn', { step: stepTitle(changedOn) })}</span>
              ) : null}
              <Button
                kind="link"
                focusKey={kind}
                label={named(i18n.t('checklist.leave.open'))}
                onPress={() => show(true)}
              >
                {i18n.t('checklist.leave.open')}
              </Button>
            </>
          )}
        </div>
      )}
    </div>
  );
}
