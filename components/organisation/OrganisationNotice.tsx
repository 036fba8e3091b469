import { i18n } from '../../utils/i18n/index.ts';
import { describeTemplateProblem } from '../../utils/templates/problem-text.ts';
import { Notice } from '../parts/Notice.tsx';
import type { Organisation } from './use-organisation.ts';

/** As many as somebody will pass on to an administrator. */
const SHOWN = 20;

/** What is wrong with the organisation's policy, in words that its administrator can use. */
export function OrganisationNotice({
  organisation: { problems, failed },
}: {
  readonly organisation: Organisation;
}) {
  if (failed) return <Notice tone="warning" title={i18n.t('organisation.failed')} />;
  if (problems.length === 0) return null;
  return (
    <Notice tone="warning" title={i18n.t('organisation.problems')}>
      <ul class="tp-problems">
        {problems.slice(0, SHOWN).map((problem) => {
          const text = describeTemplateProblem(problem);
          return <li key={text}>{text}</li>;
        })}
        {problems.length > SHOWN ? (
          <li>{i18n.t('organisation.more', { count: problems.length - SHOWN })}</li>
        ) : null}
      </ul>
    </Notice>
  );
}
