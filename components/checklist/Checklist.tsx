import { boxesOf, progressOf } from '../../utils/checklist/boxes.ts';
import type { Finding } from '../../utils/checklist/finding.ts';
import type { Reason } from '../../utils/checklist/reasons.ts';
import { TIP_GROUPS, TIP_STEPS, type Tip, type TipGroup, type TipStep } from '../../utils/checklist/tips.ts';
import { i18n } from '../../utils/i18n/index.ts';
import type { FixView } from '../../utils/panel/view.ts';
import { Badge } from '../parts/Badge.tsx';
import { ChecklistGroup } from './ChecklistGroup.tsx';
import type { FindingIntents } from './FindingBox.tsx';

export interface ChecklistProps extends FindingIntents {
  /** Those that concern the account type: `tipsFor(accountType)`. */
  readonly tips: readonly Tip[];
  /** What the page's state says: `checkTips(facts)`. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** Ids of the tips that the person ticked. */
  readonly ticked: readonly string[];
  /** Why the person leaves findings as they are. */
  readonly reasons: readonly Reason[];
  /** The wizard's steps that are on the screen. */
  readonly steps: readonly TipStep[];
  /** The token was made: what comes then stands first. */
  readonly afterCreate: boolean;
  /** Something goes on with the page: nothing else can be begun. */
  readonly busy: boolean;
  /** What became of the field that was acted on last. */
  readonly fixed: FixView | null;
  /** The same in words, for a live region. */
  readonly told: string | null;
  /** The person ticked or unticked a box of theirs. */
  readonly onTick: (tipId: string, ticked: boolean) => void;
}

const AFTER_CREATE: readonly TipGroup[] = ['after', 'before', 'while', 'later'];
const IN_WIZARD: readonly TipGroup[] = ['while', 'before', 'after', 'later'];

/** What matters now stands first. */
function orderOf(afterCreate: boolean, asksNow: boolean): readonly TipGroup[] {
  if (afterCreate) return AFTER_CREATE;
  return asksNow ? IN_WIZARD : TIP_GROUPS;
}

/** The security checklist of the token that is being made. Needs `checklist.css` and the shared parts' styles. */
export function Checklist(props: ChecklistProps) {
  const { tips, findings, ticked, reasons, steps, afterCreate, busy, fixed, told, onTick } = props;
  const { onFix, onLeave, onTakeBack } = props;
  const boxes = boxesOf(tips, findings, ticked);
  const { done, total, warnings } = progressOf(boxes, reasons);
  const asksNow = steps.length > 0 || warnings > 0;
  // Of a token that was made, there is no wizard to go back to.
  const elsewhere = afterCreate ? [] : TIP_STEPS.filter((step) => !steps.includes(step));
  const shared = { reasons, elsewhere, busy, fixed, onTick, onFix, onLeave, onTakeBack };
  return (
    <div class="tp-checklist">
      <p class="tp-checklist-progress">
        {i18n.t('checklist.progress', { done, total })}
        {warnings > 0 ? <Badge tone="warning">{i18n.t('checklist.warnings', warnings)}</Badge> : null}
      </p>
      <p class="tp-checklist-told" aria-live="polite">
        {told}
      </p>
      {/* biome-ignore lint/a11y/noRedundantRoles: WebKit drops the role of a list without bullets */}
      <ul class="tp-checklist-groups" role="list" aria-label={i18n.t('checklist.title')}>
        {orderOf(afterCreate, asksNow).map((group) => (
          <ChecklistGroup
            key={group}
            group={group}
            boxes={boxes.filter(({ tip }) => tip.group === group)}
            steps={steps}
            shared={shared}
          />
        ))}
      </ul>
    </div>
  );
}
