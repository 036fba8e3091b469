import { formats } from '../../utils/i18n/formats.ts';
import { i18n } from '../../utils/i18n/index.ts';
import { clauses } from '../../utils/i18n/joined.ts';
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
  const { reads, writes, deletes, unknown, credentials, payouts, paid, everything } = risk;
  const acts = [
    reads > 0 ? i18n.t('risk.reads', reads) : '',
    writes > 0 ? i18n.t('risk.writes', writes) : '',
    deletes > 0 ? i18n.t('risk.deletes', deletes) : '',
    unknown > 0 ? i18n.t('risk.unknown', unknown) : '',
  ].filter(Boolean);
  const parts = [
    credentials > 0 ? i18n.t('risk.credentials') : '',
    payouts > 0 ? i18n.t('risk.payouts') : '',
    everything === 'write' ? i18n.t('risk.everything') : '',
    everything === 'read' ? i18n.t('risk.everyRead') : '',
    formats().listed(acts),
    risk.wholeCategories.length > 0
      ? i18n.t('risk.categories', { names: formats().listed(risk.wholeCategories) })
      : '',
    paid > 0 ? i18n.t('risk.paid') : '',
    ...touchesTexts(risk),
  ].filter(Boolean);
  return parts.length === 0 ? i18n.t('risk.nothing') : i18n.t('locale.end', { text: clauses(parts) });
}

/** Never tells that a token shows what it cannot read, or changes what it only reads. */
function touchesTexts(risk: RiskSummary): readonly string[] {
  const topics = [
    // Where money is paid to is told first.
    { name: i18n.t('risk.money'), reads: risk.moneyReads, writes: risk.moneyWrites - risk.payouts },
    { name: i18n.t('risk.people'), reads: risk.peopleReads, writes: risk.peopleWrites },
  ];
  const named = (isRead: boolean, isWritten: boolean) =>
    formats().listed(
      topics
        .filter(({ reads, writes }) => reads > 0 === isRead && writes > 0 === isWritten)
        .map(({ name }) => name),
    );
  const shows = named(true, false);
  const changes = named(false, true);
  const both = named(true, true);
  return [
    shows === '' ? '' : i18n.t('risk.shows', { touches: shows }),
    changes === '' ? '' : i18n.t('risk.changes', { touches: changes }),
    both === '' ? '' : i18n.t('risk.showsOrChanges', { touches: both }),
  ];
}

/** Level and sentence: `Medium risk: reads 12 endpoints, writes to 2 endpoints; shows money or tax data.` */
export function riskSentence(risk: RiskSummary): string {
  return i18n.t('risk.sentence', { level: levelName(risk.level), text: riskText(risk) });
}
