import { useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import type { MigrationView } from '../../utils/panel/migrating.ts';
import { Button } from '../parts/Button.tsx';
import { CopiedText } from '../parts/CopiedText.tsx';
import { Notice } from '../parts/Notice.tsx';

export interface UnreadableProps {
  readonly view: MigrationView;
  readonly onCopy: () => void;
  readonly onBeginAnew: () => void;
}

/** What is stored does not read: it stays as it is, can be looked at, and goes only on the person's word. */
export function Unreadable({ view, onCopy, onBeginAnew }: UnreadableProps) {
  const [asked, setAsked] = useState(false);
  if (view.state === 'failed') return <Notice tone="warning">{i18n.t('migration.failed')}</Notice>;
  const isDamaged = view.state === 'damaged';
  return (
    <>
      <Notice
        tone="warning"
        title={i18n.t('migration.unreadable.title')}
        actions={
          <>
            <Button onPress={onCopy}>{i18n.t('migration.unreadable.copy')}</Button>
            {!isDamaged ? null : asked ? (
              <>
                <Button kind="danger" onPress={onBeginAnew}>
                  {i18n.t('migration.unreadable.sure')}
                </Button>
                <Button kind="link" onPress={() => setAsked(false)}>
                  {i18n.t('migration.unreadable.keep')}
                </Button>
              </>
            ) : (
              <Button kind="link" onPress={() => setAsked(true)}>
                {i18n.t('migration.unreadable.anew')}
              </Button>
            )}
          </>
        }
      >
        <p>{isDamaged ? i18n.t('migration.unreadable.damaged') : i18n.t('migration.unreadable.newer')}</p>
      </Notice>
      <CopiedText
        copied={view.copied}
        done={i18n.t('migration.unreadable.copied')}
        byHand={i18n.t('migration.unreadable.byHand')}
        label={i18n.t('migration.unreadable.stored')}
      />
    </>
  );
}
