import { i18n } from '../../utils/i18n/index.ts';
import type { AccountType } from '../../utils/scopes/types.ts';
import type { StoreFailure } from '../../utils/templates/store/store-types.ts';

/** Words for values that several parts of the library show. */

export function accountTypeName(accountType: AccountType | 'any'): string {
  switch (accountType) {
    case 'agency':
      return i18n.t('templates.accountType.agency');
    case 'brand':
      return i18n.t('templates.accountType.brand');
    case 'partner':
      return i18n.t('templates.accountType.partner');
    case 'any':
      return i18n.t('templates.accountType.any');
  }
}

export function describeFailure(failure: StoreFailure): string {
  switch (failure.reason) {
    case 'storage':
      return failure.full ? i18n.t('templates.failure.storageFull') : i18n.t('templates.failure.storage');
    case 'library-full':
      return failure.unit === 'templates'
        ? i18n.t('templates.failure.tooManyTemplates', { max: failure.max })
        : i18n.t('templates.failure.tooLarge', { max: failure.max });
    case 'not-found':
      return i18n.t('templates.failure.notFound');
    case 'read-only':
      return i18n.t('templates.failure.readOnly');
    case 'not-last':
      return i18n.t('templates.failure.notLast');
    case 'conflict':
      return i18n.t('templates.failure.conflict');
    case 'invalid':
      return i18n.t('templates.form.check');
  }
}
