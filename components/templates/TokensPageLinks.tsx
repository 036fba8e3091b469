import { accountTypesOn } from '../../utils/hosts/known.ts';
import { APP_HOST } from '../../utils/hosts/patterns.ts';
import { i18n } from '../../utils/i18n/index.ts';
import type { AccountType } from '../../utils/scopes/types.ts';
import { Button } from '../parts/Button.tsx';
import { accountTypeName } from './words.ts';

export interface TokensPageLinksProps {
  /** The hosts that the person added; the built-in one comes first by itself. */
  readonly addedHosts: readonly string[];
  readonly onOpen: (accountType: AccountType, host: string) => void;
}

/** The ways to the tokens page, one per host and account type. */
export function TokensPageLinks({ addedHosts, onOpen }: TokensPageLinksProps) {
  return (
    <div class="tp-places">
      {[APP_HOST, ...addedHosts].map((host) => (
        <LinksOn key={host} host={host} onOpen={onOpen} />
      ))}
    </div>
  );
}

function LinksOn({ host, onOpen }: { readonly host: string } & Pick<TokensPageLinksProps, 'onOpen'>) {
  return (
    <div class="tp-links">
      <span>
        {host === APP_HOST
          ? i18n.t('templates.tokensPage.title')
          : i18n.t('templates.tokensPage.onHost', { host })}
      </span>
      {accountTypesOn(host).map((type) => (
        <Button key={type} kind="link" label={labelOf(type, host)} onPress={() => onOpen(type, host)}>
          {accountTypeName(type)}
        </Button>
      ))}
    </div>
  );
}

function labelOf(accountType: AccountType, host: string): string {
  const isApp = host === APP_HOST;
  switch (accountType) {
    case 'agency':
      return isApp
        ? i18n.t('templates.tokensPage.agency')
        : i18n.t('templates.tokensPage.agencyOn', { host });
    case 'brand':
      return isApp ? i18n.t('templates.tokensPage.brand') : i18n.t('templates.tokensPage.brandOn', { host });
    case 'partner':
      return isApp
        ? i18n.t('templates.tokensPage.partner')
        : i18n.t('templates.tokensPage.partnerOn', { host });
  }
}
