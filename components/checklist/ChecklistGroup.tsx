import { useId } from 'preact/hooks';
import type { TipBox } from '../../utils/checklist/boxes.ts';
import { TIP_STEPS, type TipGroup, type TipStep } from '../../utils/checklist/tips.ts';
import { i18n } from '../../utils/i18n/index.ts';
import { ChecklistItem, type SharedByItems } from './ChecklistItem.tsx';
import { stepTitle } from './text.ts';

function groupTitle(group: TipGroup): string {
  switch (group) {
    case 'before':
      return i18n.t('checklist.group.before');
    case 'while':
      return i18n.t('checklist.group.while');
    case 'after':
      return i18n.t('checklist.group.after');
    case 'later':
      return i18n.t('checklist.group.later');
  }
}

interface TipsProps {
  readonly labelledBy: string;
  readonly boxes: readonly TipBox[];
  readonly shared: SharedByItems;
}

function Tips({ labelledBy, boxes, shared }: TipsProps) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: WebKit drops the role of a list without bullets
    <ul class="tp-checklist-tips" role="list" aria-labelledby={labelledBy}>
      {boxes.map((box) => (
        <ChecklistItem key={box.tip.id} box={box} {...shared} />
      ))}
    </ul>
  );
}

export interface ChecklistGroupProps {
  readonly group: TipGroup;
  readonly boxes: readonly TipBox[];
  /** The wizard's steps that are on the screen. */
  readonly steps: readonly TipStep[];
  readonly shared: SharedByItems;
}

/** The steps on the screen before the others, so that what is asked about them is in sight. */
function inSightFirst(steps: readonly TipStep[]): readonly TipStep[] {
  return [
    ...TIP_STEPS.filter((step) => steps.includes(step)),
    ...TIP_STEPS.filter((step) => !steps.includes(step)),
  ];
}

/** The tips that matter at one time; those of the wizard by its steps. */
export function ChecklistGroup({ group, boxes, steps, shared }: ChecklistGroupProps) {
  const id = useId();
  if (boxes.length === 0) return null;
  const ofStep = (step: TipStep | null) => boxes.filter(({ tip }) => tip.step === step);
  return (
    <li class="tp-checklist-group">
      <h3 class="tp-checklist-heading" id={id}>
        {groupTitle(group)}
      </h3>
      {group !== 'while' ? (
        <Tips labelledBy={id} boxes={boxes} shared={shared} />
      ) : (
        // biome-ignore lint/a11y/noRedundantRoles: WebKit drops the role of a list without bullets
        <ul class="tp-checklist-steps" role="list" aria-labelledby={id}>
          {inSightFirst(steps)
            .filter((step) => ofStep(step).length > 0)
            .map((step) => (
              <li key={step} class="tp-checklist-step">
                <h4
                  class="tp-checklist-step-heading"
                  id={`${id}-${step}`}
                  aria-current={steps.includes(step) ? 'step' : undefined}
                >
                  {stepTitle(step)}
                </h4>
                <Tips labelledBy={`${id}-${step}`} boxes={ofStep(step)} shared={shared} />
              </li>
            ))}
        </ul>
      )}
    </li>
  );
}
