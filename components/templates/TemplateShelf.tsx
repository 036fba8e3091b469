import { i18n } from '../../utils/i18n/index.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import { TemplateList, type TemplateListProps } from './TemplateList.tsx';

export interface TemplateShelfProps extends TemplateListProps {
  /** How many templates there are without the search. */
  readonly total: number;
}

/** The list of templates, or why there is none. */
export function TemplateShelf({ total, ...list }: TemplateShelfProps) {
  if (total === 0)
    return (
      <EmptyState title={i18n.t('templates.empty.title')}>
        <p>{i18n.t('templates.empty.text')}</p>
      </EmptyState>
    );
  if (list.templates.length === 0)
    return (
      <EmptyState title={i18n.t('templates.noMatch.title', { query: list.query })}>
        <p>{i18n.t('templates.noMatch.text')}</p>
      </EmptyState>
    );
  return <TemplateList {...list} />;
}
