import { i18n } from '../../utils/i18n/index.ts';
import type { RecognitionView } from '../../utils/panel/recognition.ts';
import { targetName } from './words.ts';

/** The same as the outlines on the page, in words. */
export function RecognisedList({ recognition }: { readonly recognition: RecognitionView }) {
  const { scopes, fields } = recognition;
  const categories = scopes === null ? [] : scopes.categories;
  const found = fields.filter((field) => field.found);
  return (
    <div class="tp-recognised">
      <ul class="tp-legend">
        {categories.some(({ hasSwitch }) => hasSwitch) ? (
          <li class="tp-legend-category">{i18n.t('recognition.legend.category')}</li>
        ) : null}
        {scopes !== null && scopes.rows > 0 ? (
          <li class="tp-legend-scope">{i18n.t('recognition.legend.scope')}</li>
        ) : null}
        {found.length > 0 ? <li class="tp-legend-field">{i18n.t('recognition.legend.field')}</li> : null}
      </ul>
      <ul class="tp-recognised-list" aria-label={i18n.t('recognition.list')}>
        {found.map(({ name }) => (
          <li key={name}>{targetName(name)}</li>
        ))}
        {categories.map(({ id, name, hasSwitch, rows }) => (
          <li key={id}>
            <details>
              <summary>
                {i18n.t(hasSwitch ? 'recognition.listCategory' : 'recognition.listNoSwitch', {
                  name,
                  scopes: i18n.t('recognition.scopes', rows.length),
                })}
              </summary>
              <ul>
                {rows.map((row, nth) => (
                  <li key={nth}>{row}</li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </div>
  );
}
