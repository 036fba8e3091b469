import { useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import { describeFieldProblem } from '../../utils/templates/problem-text.ts';
import type { DamagedItem, NewerItem } from '../../utils/templates/store/store-types.ts';
import { Button } from '../parts/Button.tsx';

export interface AttentionListProps {
  readonly items: readonly (DamagedItem | NewerItem)[];
  readonly onDownload: (item: DamagedItem | NewerItem) => void;
  readonly onDiscard: (item: DamagedItem) => void;
}

/** Stored data that is no template this extension can read, and what can be done with it. */
export function AttentionList({ items, onDownload, onDiscard }: AttentionListProps) {
  const [asked, setAsked] = useState<string | null>(null);
  if (items.length === 0) return null;
  return (
    <section class="tp-attention" aria-labelledby="tp-attention-title">
      <h2 id="tp-attention-title" class="tp-section-title">
        {i18n.t('templates.attention.title')}
      </h2>
      <ul class="tp-rows">
        {items.map((item) => {
          const name = item.name ?? i18n.t('templates.attention.unnamed');
          return (
            <li key={item.key} class="tp-row tp-row-attention">
              <div class="tp-row-text">
                <div class="tp-row-name">{name}</div>
                <div class="tp-row-meta">
                  {item.state === 'newer'
                    ? i18n.t('templates.attention.newer')
                    : i18n.t('templates.attention.damaged')}
                </div>
                {item.state === 'damaged' ? (
                  <div class="tp-row-meta">
                    {i18n.t('templates.attention.why', {
                      problems: item.problems.slice(0, 3).map(describeFieldProblem).join('; '),
                    })}
                  </div>
                ) : null}
                <div class="tp-row-buttons">
                  <Button
                    kind="link"
                    label={i18n.t('templates.attention.download', { name })}
                    onPress={() => onDownload(item)}
                  >
                    {i18n.t('templates.attention.downloadShort')}
                  </Button>
                  {item.state === 'newer' ? null : asked === item.key ? (
                    <>
                      <Button
                        kind="danger"
                        label={i18n.t('templates.attention.removeSure', { name })}
                        onPress={() => onDiscard(item)}
                      >
                        {i18n.t('templates.attention.removeSureShort')}
                      </Button>
                      <Button
                        kind="link"
                        label={i18n.t('templates.attention.keep', { name })}
                        onPress={() => setAsked(null)}
                      >
                        {i18n.t('templates.attention.keepShort')}
                      </Button>
                    </>
                  ) : (
                    <Button
                      kind="link"
                      label={i18n.t('templates.attention.remove', { name })}
                      onPress={() => setAsked(item.key)}
                    >
                      {i18n.t('templates.attention.removeShort')}
                    </Button>
                  )}
                </div>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
