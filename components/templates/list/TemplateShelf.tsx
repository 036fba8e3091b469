import { i18n } from '../../../utils/i18n/index.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { TemplateList, type TemplateListProps } from './TemplateList.tsx';

/** The list of templates, or why there is none. */
export function TemplateShelf(list: TemplateListProps) {
  const { all, found, query } = list.finding;
  if (all.length === 0)
    return (
      <EmptyState title={i18n.t('templates.empty.title')}>
        <p>{i18n.t('templates.empty.text')}</p>
      </EmptyState>
    );
  if (found.length === 0)
    return (
      <EmptyState title={i18n.t('templates.noMatch.title', { query })}>
        <p>{i18n.t('templates.noMatch.text')}</p>
      </EmptyState>
    );
  return <TemplateList {...list} />;
}
