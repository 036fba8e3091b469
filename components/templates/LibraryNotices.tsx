import { i18n } from '../../utils/i18n/index.ts';
import type { StoreFailure } from '../../utils/templates/store/store-types.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { describeFailure } from './words.ts';

/** The browser no longer lets the extension act on the app. */
export function AccessNotice({ onGrant }: { readonly onGrant: () => void }) {
  return (
    <Notice
      tone="warning"
      title={i18n.t('templates.access.title')}
      actions={<Button onPress={onGrant}>{i18n.t('templates.access.grant')}</Button>}
    >
      <p>{i18n.t('templates.access.text')}</p>
    </Notice>
  );
}

/** The library could not be read. */
export function UnreadableNotice({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <Notice
      tone="danger"
      urgent={true}
      title={i18n.t('templates.failure.list')}
      actions={<Button onPress={onRetry}>{i18n.t('templates.failure.retry')}</Button>}
    >
      <p>{i18n.t('templates.failure.listText')}</p>
    </Notice>
  );
}

export interface FailureNoticeProps {
  readonly failure: StoreFailure;
  readonly onDismiss: () => void;
}

/** An action did not work. */
export function FailureNotice({ failure, onDismiss }: FailureNoticeProps) {
  return (
    <Notice
      tone="danger"
      urgent={true}
      title={i18n.t('templates.failure.title')}
      actions={<Button onPress={onDismiss}>{i18n.t('templates.failure.dismiss')}</Button>}
    >
      <p>{describeFailure(failure)}</p>
    </Notice>
  );
}
