import { i18n } from '../../utils/i18n/index.ts';
import type { PanelView } from '../../utils/panel/view.ts';
import { CopiedText } from '../parts/CopiedText.tsx';

/** What the page report holds and leaves out; after it was asked for, what became of it. */
export function PageReport({ report }: { readonly report: PanelView['pageReport'] }) {
  return (
    <>
      <p class="tp-muted">{i18n.t('recognition.reportHolds')}</p>
      <CopiedText
        copied={report}
        done={i18n.t('recognition.reportCopied')}
        byHand={i18n.t('recognition.reportByHand')}
        label={i18n.t('recognition.reportText')}
      />
    </>
  );
}
