import { i18n } from '../../../utils/i18n/index.ts';
import { sentences } from '../../../utils/i18n/joined.ts';
import type { RecordNews } from '../../../utils/panel/records-view.ts';
import { dayText, describeFailure } from '../words.ts';

/** What became of the last act, in a sentence. */
export function newsText(news: RecordNews): string {
  const { name } = news;
  switch (news.kind) {
    case 'kept':
      return i18n.t('recordPanel.kept', { name });
    case 'declined':
      return i18n.t('recordPanel.declined', { name });
    case 'deleted':
      return sentences(i18n.t('recordList.status.deleted', { name }), i18n.t('recordPanel.restore'));
    case 'saved':
      return i18n.t('recordList.status.saved', { name });
    case 'dismissed':
      return i18n.t('recordPanel.dismissed', { name });
    case 'rotated':
      return news.until === null
        ? i18n.t('recordList.status.rotatedLast', { name })
        : i18n.t('recordList.status.rotated', { name, date: dayText(news.until) });
    case 'snoozed':
      return i18n.t('recordList.status.snoozed', {
        name,
        date: news.until === null ? '' : dayText(news.until),
      });
    case 'undone':
      return i18n.t('recordList.status.undone');
    case 'failed':
      return describeFailure(news.failure, name);
  }
}
