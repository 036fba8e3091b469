import { useId } from 'preact/hooks';
import { boxesOf, progressOf, type TipBox } from '../../utils/checklist/boxes.ts';
import type { Finding } from '../../utils/checklist/finding.ts';
import { TIP_GROUPS, type Tip, type TipGroup } from '../../utils/checklist/tips.ts';
import { i18n } from '../../utils/i18n/index.ts';
import { Badge } from '../parts/Badge.tsx';
import { ChecklistItem } from './ChecklistItem.tsx';

export interface ChecklistProps {
  /** Those that concern the account type: `tipsFor(accountType)`. */
  readonly tips: readonly Tip[];
  /** What the page's state says: `checkTips(facts)`. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** Ids of the tips that the person ticked. */
  readonly ticked: readonly string[];
  /** The person ticked or unticked a box of theirs. */
  readonly onTick: (tipId: string, ticked: boolean) => void;
}

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

/** The security checklist of the token that is being made. Needs `checklist.css` and the shared parts' styles. */
export function Checklist({ tips, findings, ticked, onTick }: ChecklistProps) {
  const boxes = boxesOf(tips, findings, ticked);
  const { done, total, warnings } = progressOf(boxes, []);
  return (
    <div class="tp-checklist">
      <p class="tp-checklist-progress">
        {i18n.t('checklist.progress', { done, total })}
        {warnings > 0 ? <Badge tone="warning">{i18n.t('checklist.warnings', warnings)}</Badge> : null}
      </p>
      {/* biome-ignore lint/a11y/noRedundantRoles: WebKit drops the role of a list without bullets */}
      <ul class="tp-checklist-groups" role="list" aria-label={i18n.t('checklist.title')}>
        {TIP_GROUPS.map((group) => (
          <Group
            key={group}
            group={group}
            boxes={boxes.filter(({ tip }) => tip.group === group)}
            onTick={onTick}
          />
        ))}
      </ul>
    </div>
  );
}

interface GroupProps {
  readonly group: TipGroup;
  readonly boxes: readonly TipBox[];
  readonly onTick: (tipId: string, ticked: boolean) => void;
}

function Group({ group, boxes, onTick }: GroupProps) {
  const id = useId();
  if (boxes.length === 0) return null;
  return (
    <li class="tp-checklist-group">
      <h3 class="tp-checklist-heading" id={id}>
        {groupTitle(group)}
      </h3>
      {/* biome-ignore lint/a11y/noRedundantRoles: WebKit drops the role of a list without bullets */}
      <ul class="tp-checklist-tips" role="list" aria-labelledby={id}>
        {boxes.map((box) => (
          <ChecklistItem key={box.tip.id} box={box} onTick={onTick} />
        ))}
      </ul>
    </li>
  );
}
