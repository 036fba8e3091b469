import { formats } from '../../utils/i18n/formats.ts';
import { i18n } from '../../utils/i18n/index.ts';
import type { LearnedPage } from '../../utils/page/learned/types.ts';
import type { StoredPageMap } from '../../utils/page-maps/store.ts';

/** What a learned page is called: its host and account type; one that cannot be read, by its key. */
export function pageName(one: StoredPageMap): string {
  if (one.state !== 'ok') return one.key;
  const account = i18n.t(`templates.accountType.${one.page.accountType}`);
  return i18n.t('recognition.pages.page', { host: one.page.host, account });
}

/** What it knows of the page. */
export function pageParts({ boxes, toggles, place, fields }: LearnedPage): string {
  const parts: string[] = [];
  if (boxes !== null) parts.push(i18n.t('recognition.pages.boxes'));
  if (toggles !== null) parts.push(i18n.t('recognition.pages.toggles'));
  if (place !== null) parts.push(i18n.t('recognition.pages.place'));
  const count = Object.keys(fields).length;
  if (count > 0) parts.push(i18n.t('recognition.pages.fields', count));
  return i18n.t('recognition.pages.holds', { parts: formats().listed(parts) });
}
