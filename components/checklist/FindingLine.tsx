import type { Finding, FindingState } from '../../utils/checklist/finding.ts';
import { i18n } from '../../utils/i18n/index.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { findingText } from './text.ts';

/** Shapes that differ without colour. Neither a note nor `unknown` has one: they are no news. */
const ICON: Readonly<Record<FindingState, IconName | null>> = {
  ok: 'success',
  warn: 'warning',
  ask: 'info',
  note: null,
  unknown: null,
};

function stateWord(state: FindingState): string {
  switch (state) {
    case 'ok':
      return i18n.t('checklist.state.ok');
    case 'warn':
      return i18n.t('checklist.state.warn');
    case 'ask':
      return i18n.t('checklist.state.ask');
    case 'note':
      return i18n.t('checklist.state.note');
    case 'unknown':
      return i18n.t('checklist.state.unknown');
  }
}

export interface FindingLineProps {
  readonly finding: Finding;
  /** The page ticked the box, which has to be said beside it. */
  readonly decidedByPage: boolean;
  /** Why the person leaves it; null where they have not said so. */
  readonly reason?: string | null;
}

/** What the page's state says about one tip: an icon, a word for the state, and a sentence. */
export function FindingLine({ finding, decidedByPage, reason = null }: FindingLineProps) {
  if (reason !== null) {
    return (
      <span class="tp-finding tp-finding-left">
        <Icon name="check" />
        <span class="tp-finding-text">
          <strong class="tp-finding-state">{i18n.t('checklist.state.left')}</strong> {reason}
          <span class="tp-finding-what"> {findingText(finding)}</span>
        </span>
      </span>
    );
  }
  const icon = ICON[finding.state];
  return (
    <span class={`tp-finding tp-finding-${finding.state}`}>
      {icon === null ? null : <Icon name={icon} />}
      <span class="tp-finding-text">
        <strong class="tp-finding-state">{stateWord(finding.state)}</strong> {findingText(finding)}
        {decidedByPage ? ` ${i18n.t('checklist.decidedByPage')}` : null}
      </span>
    </span>
  );
}
