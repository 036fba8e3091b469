import { i18n } from '../../utils/i18n/index.ts';
import { Button } from '../parts/Button.tsx';
import { FocusedTitle } from './FocusedTitle.tsx';
import type { PracticeLabels } from './labels.ts';
import type { Act, PracticeToken } from './wizard.ts';

export interface TokenListProps {
  readonly tokens: readonly PracticeToken[];
  readonly labels: PracticeLabels;
  /** The wizard was left for it. */
  readonly takesFocus: boolean;
  readonly act: (act: Act) => void;
}

/** The pretend tokens, as cards. */
export function TokenList({ tokens, labels, takesFocus, act }: TokenListProps) {
  return (
    <>
      <FocusedTitle takesFocus={takesFocus}>{i18n.t('practice.list')}</FocusedTitle>
      <ul class="tp-practice-cards">
        {tokens.map(({ name, apiVersion }, at) => (
          <li key={at} class="tp-practice-card">
            <h3>{name}</h3>
            <span>{i18n.t('practice.version', { label: labels.apiVersion, version: apiVersion })}</span>
            <span class="tp-badge tp-badge-success">{labels.enabled}</span>
          </li>
        ))}
      </ul>
      <Button kind="primary" onPress={() => act({ kind: 'begin' })}>
        {labels.createAccessToken}
      </Button>
    </>
  );
}
