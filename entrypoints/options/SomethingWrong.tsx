import { CopyReport } from '../../components/parts/CopyReport.tsx';
import { i18n } from '../../utils/i18n/index.ts';

/** At the foot of the page: the report, also where nothing has failed visibly. */
export function SomethingWrong() {
  return (
    <section class="tp-card" aria-labelledby="tp-wrong-title">
      <h2 id="tp-wrong-title" class="tp-section-title">
        {i18n.t('support.wrong')}
      </h2>
      <CopyReport />
    </section>
  );
}
