import { i18n } from '../../utils/i18n/index.ts';

const ROWS = [62, 82, 102, 122, 142] as const;
/** What a preset ticks in the picture. */
const TICKED: ReadonlySet<number> = new Set([62, 102, 122]);

/** The tokens page with the panel beside it, drawn without words, so that it fits every language. */
export function PanelPicture() {
  return (
    <svg class="tp-picture" viewBox="0 0 320 180" role="img" aria-label={i18n.t('welcome.picture')}>
      <rect class="tp-picture-page" x="1" y="1" width="318" height="178" rx="10" />
      <rect class="tp-picture-bar" x="18" y="18" width="86" height="10" rx="5" />
      <rect class="tp-picture-line" x="18" y="40" width="150" height="6" rx="3" />
      {ROWS.map((y, at) => (
        <g key={y}>
          <rect
            class={TICKED.has(y) ? 'tp-picture-box tp-picture-on' : 'tp-picture-box'}
            x="18"
            y={y}
            width="12"
            height="12"
            rx="3"
          />
          {TICKED.has(y) ? <path class="tp-picture-tick" d={`m20.5 ${y + 6} 3 3 4-6`} /> : null}
          <rect
            class="tp-picture-line"
            x="40"
            y={y + 3}
            width={[96, 120, 84, 110, 72][at]}
            height="6"
            rx="3"
          />
        </g>
      ))}
      <rect class="tp-picture-panel" x="196" y="12" width="112" height="156" rx="8" />
      <rect class="tp-picture-bar" x="208" y="26" width="58" height="8" rx="4" />
      {[48, 84, 120].map((y, at) => (
        <g key={y}>
          <rect class="tp-picture-line" x="208" y={y + 4} width={[44, 36, 40][at]} height="6" rx="3" />
          <rect class="tp-picture-line" x="208" y={y + 14} width="30" height="4" rx="2" />
          <rect
            class={at === 0 ? 'tp-picture-on' : 'tp-picture-button'}
            x="264"
            y={y}
            width="34"
            height="18"
            rx="5"
          />
        </g>
      ))}
      <path class="tp-picture-way" d="M192 57H172" />
      <path class="tp-picture-way" d="m177 52-5 5 5 5" />
    </svg>
  );
}
