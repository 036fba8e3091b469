import { i18n } from '../../utils/i18n/index.ts';

/** A view of the options page; also what its address says behind `#`. */
export type PageView = 'templates' | 'records';

/** The ways to the views of the options page. */
export function PageNav({ view }: { readonly view: PageView }) {
  const links: readonly { readonly to: PageView; readonly text: string }[] = [
    { to: 'templates', text: i18n.t('templates.list') },
    { to: 'records', text: i18n.t('recordList.title') },
  ];
  return (
    <nav class="tp-page-nav" aria-label={i18n.t('recordList.nav')}>
      {links.map(({ to, text }) => (
        <a key={to} href={`#${to}`} aria-current={to === view ? 'page' : undefined}>
          {text}
        </a>
      ))}
      <a href="/welcome.html">{i18n.t('welcome.about')}</a>
    </nav>
  );
}
