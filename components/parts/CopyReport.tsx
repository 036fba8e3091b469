import { useContext, useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import type { CopyView } from '../../utils/support/copying.ts';
import { Button } from './Button.tsx';
import { CopiedText } from './CopiedText.tsx';
import { Support } from './support.ts';

/**
 * Copies the report of what went wrong, and says where it can be sent. Nothing is sent by itself.
 * @param quiet where nothing has failed as far as anybody knows
 */
export function CopyReport({ quiet = false }: { readonly quiet?: boolean }) {
  const support = useContext(Support);
  const [copied, setCopied] = useState<CopyView | null>(null);
  if (support === null) return null;
  const { place, copyReport } = support;
  return (
    <div class="tp-support">
      <div class="tp-support-ways">
        <Button kind={quiet ? 'link' : 'secondary'} onPress={() => void copyReport().then(setCopied)}>
          {i18n.t('support.copy')}
        </Button>
        {place === null ? null : (
          <a class="tp-button tp-button-link" href={place} target="_blank" rel="noreferrer">
            {i18n.t('support.place')}
          </a>
        )}
      </div>
      <CopiedText
        copied={copied}
        done={i18n.t(place === null ? 'support.copiedFor' : 'support.copied')}
        byHand={i18n.t('support.byHand')}
        label={i18n.t('support.text')}
      />
    </div>
  );
}
