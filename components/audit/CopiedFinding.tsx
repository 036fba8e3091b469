import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import type { PanelView } from '../../utils/panel/view.ts';
import { TextArea } from '../parts/TextArea.tsx';

/** What became of the finding that was to be copied. */
export function CopiedFinding({ finding }: Pick<PanelView, 'finding'>) {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (finding !== null && finding.kind === 'text' && box.current !== null) box.current.select();
  }, [finding]);
  return (
    <>
      <div aria-live="polite">
        {finding === null ? null : (
          <p>{finding.kind === 'copied' ? i18n.t('audit.copied') : i18n.t('audit.byHand')}</p>
        )}
      </div>
      {finding !== null && finding.kind === 'text' ? (
        <TextArea
          label={i18n.t('audit.text')}
          value={finding.text}
          rows={6}
          code={true}
          inputRef={box}
          onInput={() => {}}
        />
      ) : null}
    </>
  );
}
