import { useId } from 'preact/hooks';
import { i18n } from '../../../utils/i18n/index.ts';
import type { RecordIntents, UnfinishedRecord } from '../../../utils/panel/records-view.ts';
import { Button } from '../../parts/Button.tsx';

export interface UnfinishedTokensProps {
  readonly unfinished: readonly UnfinishedRecord[];
  readonly intents: RecordIntents;
  /** Whatever was pressed is gone then: the keyboard goes on elsewhere. */
  readonly onPressed: () => void;
}

/** On the list page: tokens that were made and of which not all is done. */
export function UnfinishedTokens({ unfinished, intents, onPressed }: UnfinishedTokensProps) {
  const title = useId();
  return (
    <section class="tp-section" aria-labelledby={title}>
      <h2 id={title}>{i18n.t('recordPanel.unfinished')}</h2>
      {/* biome-ignore lint/a11y/noRedundantRoles: WebKit drops the role of a list without bullets */}
      <ul class="tp-record-list" role="list" aria-labelledby={title}>
        {unfinished.map(({ id, name, done, total }) => (
          <li key={id} class="tp-record-line">
            <div>
              <p class="tp-record-who">{name}</p>
              <p class="tp-muted">{i18n.t('recordList.steps', { done, total })}</p>
            </div>
            <Button
              label={i18n.t('recordPanel.goOnName', { name })}
              onPress={() => {
                onPressed();
                intents.goOnWithRecord(id);
              }}
            >
              {i18n.t('recordPanel.goOn')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
