import { i18n } from '../i18n/index.ts';
import type { SecretKind } from '../secrets/secrets.ts';

/** What a credential is called: `an Account SID`. */
export function describeSecret(kind: SecretKind): string {
  switch (kind) {
    case 'account-sid':
      return i18n.t('parts.secret.accountSid');
    case 'auth-token':
      return i18n.t('parts.secret.authToken');
    case 'credential-pair':
      return i18n.t('parts.secret.pair');
    case 'basic-header':
      return i18n.t('parts.secret.basic');
    case 'session-token':
      return i18n.t('parts.secret.session');
    case 'named-secret':
      return i18n.t('parts.secret.named');
  }
}

/** The one message of all boxes. In a path a placeholder stands for the account. */
export function refusalText(kind: SecretKind, isInPath: boolean): string {
  const secret = describeSecret(kind);
  return isInPath && kind === 'account-sid'
    ? i18n.t('parts.refusedInPath', { secret, placeholder: '{AccountSID}' })
    : i18n.t('parts.refused', { secret });
}
