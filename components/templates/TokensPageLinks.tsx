import { i18n } from '../../utils/i18n/index.ts';
import type { AccountType } from '../../utils/scopes/types.ts';
import { Button } from '../parts/Button.tsx';
import { accountTypeName } from './words.ts';

/** The ways to the tokens page, one per account type. */
export function TokensPageLinks({ onOpen }: { readonly onOpen: (accountType: AccountType) => void }) {
  const links: readonly { readonly type: AccountType; readonly label: string }[] = [
    { type: 'agency', label: i18n.t('templates.tokensPage.agency') },
    { type: 'brand', label: i18n.t('templates.tokensPage.brand') },
    { type: 'partner', label: i18n.t('templates.tokensPage.partner') },
  ];
  return (
    <div class="tp-links">
      <span>{i18n.t('templates.tokensPage.title')}</span>
      {links.map(({ type, label }) => (
        <Button key={type} kind="link" label={label} onPress={() => onOpen(type)}>
          {accountTypeName(type)}
        </Button>
      ))}
    </div>
  );
}
