import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import type { PanelView } from '../../utils/panel/view.ts';
import { TextArea } from '../parts/TextArea.tsx';

/** What the page report holds and leaves out; after it was asked for, what became of it. */
export function PageReport({ report }: { readonly report: PanelView['pageReport'] }) {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (report !== null && report.kind === 'text' && box.current !== null) box.current.select();
  }, [report]);
  return (
    <>
      <p class="tp-muted">{i18n.t('recognition.reportHolds')}</p>
      <div aria-live="polite" class="tp-report-state">
        {report === null ? null : (
          <p>{i18n.t(report.kind === 'copied' ? 'recognition.reportCopied' : 'recognition.reportByHand')}</p>
        )}
      </div>
      {report !== null && report.kind === 'text' ? (
        <TextArea
          label={i18n.t('recognition.reportText')}
          value={report.text}
          rows={6}
          code={true}
          inputRef={box}
          onInput={() => {}}
        />
      ) : null}
    </>
  );
}
