import { useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';

export interface UnreadableHostsProps {
  readonly onDownload: () => void;
  readonly onDiscard: () => void;
}

/** Stored data that is no list of hosts: it is kept, grants nothing, and goes only on the person's word. */
export function UnreadableHosts({ onDownload, onDiscard }: UnreadableHostsProps) {
  const [asked, setAsked] = useState(false);
  return (
    <Notice
      tone="warning"
      title={i18n.t('hosts.unreadable.title')}
      actions={
        <>
          <Button onPress={onDownload}>{i18n.t('hosts.unreadable.download')}</Button>
          {asked ? (
            <>
              <Button kind="danger" onPress={onDiscard}>
                {i18n.t('hosts.unreadable.removeSure')}
              </Button>
              <Button kind="link" onPress={() => setAsked(false)}>
                {i18n.t('hosts.unreadable.keep')}
              </Button>
            </>
          ) : (
            <Button kind="link" onPress={() => setAsked(true)}>
              {i18n.t('hosts.unreadable.remove')}
            </Button>
          )}
        </>
      }
    >
      <p>{i18n.t('hosts.unreadable.text')}</p>
    </Notice>
  );
}
