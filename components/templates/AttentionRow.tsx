import { useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import { Button } from '../parts/Button.tsx';

export interface AttentionRowProps {
  /** Null where it can no longer be told. */
  readonly name: string | null;
  /** `newer`: saved by a later version, so it stays. */
  readonly state: 'damaged' | 'newer';
  /** What is wrong with it, where that is known. */
  readonly why?: string | null;
  readonly onDownload: () => void;
  readonly onDiscard: () => void;
}

/** Something stored that cannot be read: it is kept, can be rescued, and goes only on the person's word. */
export function AttentionRow({ name: known, state, why = null, onDownload, onDiscard }: AttentionRowProps) {
  const [asked, setAsked] = useState(false);
  const name = known ?? i18n.t('templates.attention.unnamed');
  return (
    <li class="tp-row tp-row-attention">
      <div class="tp-row-text">
        <div class="tp-row-name">{name}</div>
        <div class="tp-row-meta">
          {state === 'newer' ? i18n.t('templates.attention.newer') : i18n.t('templates.attention.damaged')}
        </div>
        {why === null ? null : (
          <div class="tp-row-meta">{i18n.t('templates.attention.why', { problems: why })}</div>
        )}
        <div class="tp-row-buttons">
          <Button kind="link" label={i18n.t('templates.attention.download', { name })} onPress={onDownload}>
            {i18n.t('templates.attention.downloadShort')}
          </Button>
          {state === 'newer' ? null : asked ? (
            <>
              <Button
                kind="danger"
                label={i18n.t('templates.attention.removeSure', { name })}
                onPress={onDiscard}
              >
                {i18n.t('templates.attention.removeSureShort')}
              </Button>
              <Button
                kind="link"
                label={i18n.t('templates.attention.keep', { name })}
                onPress={() => setAsked(false)}
              >
                {i18n.t('templates.attention.keepShort')}
              </Button>
            </>
          ) : (
            <Button
              kind="link"
              label={i18n.t('templates.attention.remove', { name })}
              onPress={() => setAsked(true)}
            >
              {i18n.t('templates.attention.removeShort')}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}
