import type { Reason } from '../../utils/checklist/reasons.ts';
import { formats } from '../../utils/i18n/formats.ts';
import { i18n } from '../../utils/i18n/index.ts';
import { dayText, findingName } from './words.ts';

/** Names of what a reason covers that are written out. */
const SHOWN = 6;

/** Why findings were left as they are, folded away until wanted. */
export function RecordReasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  if (reasons.length === 0) return null;
  return (
    <details class="tp-record-fold">
      <summary>{i18n.t('recordList.reasons', reasons.length)}</summary>
      <dl class="tp-record-reasons">
        {reasons.map((reason) => (
          <div key={reason.finding}>
            <dt>{findingName(reason.finding)}</dt>
            <dd>
              <q>{reason.text}</q>{' '}
              <span class="tp-record-when">
                {i18n.t('recordList.reasonOn', { date: dayText(reason.on) })}
              </span>
              {reason.covers.length === 0 ? null : (
                <p>{i18n.t('recordList.about', { names: namesOf(reason.covers) })}</p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function namesOf(covers: readonly string[]): string {
  const more = covers.length > SHOWN ? [`+${formats().number(covers.length - SHOWN)}`] : [];
  return formats().listed([...covers.slice(0, SHOWN), ...more]);
}
