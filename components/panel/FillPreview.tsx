import { i18n } from '../../utils/i18n/index.ts';
import type { PanelView } from '../../utils/panel/view.ts';

/** The texts that have variables, as they would be filled in; what is still open stands out. */
export function FillPreview({ texts }: Pick<PanelView, 'texts'>) {
  if (texts.length === 0) return null;
  return (
    <dl class="tp-fill-preview" aria-label={i18n.t('panel.fill.preview')}>
      {texts.map(({ field, pieces }) => (
        <div key={field}>
          <dt>{i18n.t(`panel.fill.field.${field}`)}</dt>
          <dd>
            {pieces.map(({ kind, text }, at) =>
              kind === 'plain' ? (
                text
              ) : (
                <mark key={`${at} ${kind}`} class={`tp-piece-${kind}`}>
                  {text}
                </mark>
              ),
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
