import { i18n } from '../../utils/i18n/index.ts';
import type { RiskLevel, RiskSummary } from '../../utils/scopes/risk.ts';

/** `High risk` and so on. */
export function levelName(level: RiskLevel): string {
  switch (level) {
    case 'low':
      return i18n.t('risk.low');
    case 'medium':
      return i18n.t('risk.medium');
    case 'high':
      return i18n.t('risk.high');
  }
}

/** What the scopes may do, in one sentence without the level; the reasons for a high one come first. */
export function riskText(risk: RiskSummary): string {
  const { reads, writes, deletes, unknown, credentials, money, payouts, people, everything } = risk;
  const acts = [
    reads > 0 ? i18n.t('risk.reads', reads) : '',
    writes > 0 ? i18n.t('risk.writes', writes) : '',
    deletes > 0 ? i18n.t('risk.deletes', deletes) : '',
    unknown > 0 ? i18n.t('risk.unknown', unknown) : '',
  ].filter(Boolean);
  const touches = [money > payouts ? i18n.t('risk.money') : '', people > 0 ? i18n.t('risk.people') : '']
    .filter(Boolean)
    .join(', ');
  const parts = [
    credentials > 0 ? i18n.t('risk.credentials') : '',
    payouts > 0 ? i18n.t('risk.payouts') : '',
    everything === 'write' ? i18n.t('risk.everything') : '',
    everything === 'read' ? i18n.t('risk.everyRead') : '',
    acts.join(', '),
    risk.wholeCategories.length > 0
      ? i18n.t('risk.categories', { names: risk.wholeCategories.join(', ') })
      : '',
    touches === '' ? '' : touchesText(risk, touches),
  ].filter(Boolean);
  return parts.length === 0 ? i18n.t('risk.nothing') : `${parts.join('; ')}.`;
}

/** Never tells that a token shows what it cannot read, or changes what it only reads. */
function touchesText({ reads, writes, deletes, unknown }: RiskSummary, touches: string): string {
  if (writes + deletes + unknown === 0) return i18n.t('risk.shows', { touches });
  if (reads + unknown === 0) return i18n.t('risk.changes', { touches });
  return i18n.t('risk.showsOrChanges', { touches });
}

/** Level and sentence: `Medium risk: reads 12 endpoints, writes to 2 endpoints; shows or changes money or tax data.` */
export function riskSentence(risk: RiskSummary): string {
  return i18n.t('risk.sentence', { level: levelName(risk.level), text: riskText(risk) });
}
