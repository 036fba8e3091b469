import { i18n } from '../../../utils/i18n/index.ts';
import { Button } from '../../parts/Button.tsx';
import { Notice } from '../../parts/Notice.tsx';
import type { KeptActions } from './use-kept.ts';

/** Templates went without a deletion, and this page still knows them. */
export function VanishedNotice({ kept }: { readonly kept: KeptActions }) {
  const { vanished, putBack, letGo } = kept;
  if (vanished.length === 0) return null;
  return (
    <Notice
      tone="warning"
      urgent={true}
      title={i18n.t('templates.vanished.title', vanished.length)}
      actions={
        <>
          <Button kind="primary" onPress={putBack}>
            {i18n.t('templates.vanished.putBack')}
          </Button>
          <Button onPress={letGo}>{i18n.t('templates.vanished.dismiss')}</Button>
        </>
      }
    >
      <p>{i18n.t('templates.vanished.text')}</p>
    </Notice>
  );
}
