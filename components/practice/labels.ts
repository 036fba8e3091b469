import { i18n } from '../../utils/i18n/index.ts';

/**
 * What stands on the practice page in the place of the real page's labels. The panel recognises them as it does there,
 * so every language has to use words that the page map knows; a test compares them.
 */
export interface PracticeLabels {
  readonly createAccessToken: string;
  readonly tokenName: string;
  readonly description: string;
  readonly apiVersion: string;
  readonly primaryContact: string;
  readonly developerEmails: string;
  readonly apiScopes: string;
  readonly next: string;
  readonly create: string;
  readonly enabled: string;
}

/** In the person's language. */
export function practiceLabels(): PracticeLabels {
  return {
    createAccessToken: i18n.t('practice.page.createAccessToken'),
    tokenName: i18n.t('practice.page.tokenName'),
    description: i18n.t('practice.page.description'),
    apiVersion: i18n.t('practice.page.apiVersion'),
    primaryContact: i18n.t('practice.page.primaryContact'),
    developerEmails: i18n.t('practice.page.developerEmails'),
    apiScopes: i18n.t('practice.page.apiScopes'),
    next: i18n.t('practice.page.next'),
    create: i18n.t('practice.page.create'),
    enabled: i18n.t('practice.page.enabled'),
  };
}
