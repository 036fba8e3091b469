import { i18n } from '../../utils/i18n/index.ts';
import type { MigrationStep } from '../../utils/migration/steps.ts';
import { Icon } from '../parts/Icon.tsx';

/** The document that something was read in. */
export function SourceLink({ source }: { readonly source: MigrationStep['source'] }) {
  return (
    <a class="tp-source-link" href={source.url} target="_blank" rel="noopener noreferrer">
      {i18n.t('checklist.source', { title: source.title, publisher: 'impact.com' })}
      <Icon name="open" />
      <span class="tp-visually-hidden"> {i18n.t('checklist.newTab')}</span>
    </a>
  );
}
