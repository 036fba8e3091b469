import { i18n } from '../../utils/i18n/index.ts';
import type { Audit } from '../../utils/scopes/audit/audit.ts';
import type { AccountType } from '../../utils/scopes/types.ts';
import { listNames, nameOfRow, nameOfRule } from '../panel/rule-name.ts';
import { riskSentence } from '../risk/words.ts';

export interface FindingAbout {
  readonly accountType: AccountType;
  /** Of the template or preset. */
  readonly name: string;
  readonly date: Date;
}

/** What the token lacks: rows on the page, and rules of which the rows come once their category is on. */
export function namesOfMissing({ missing, missingInOff }: Audit): readonly string[] {
  return [...missing.map(nameOfRow), ...missingInOff.map(nameOfRule)];
}

/** An audit as plain text, for a ticket or a mail. Whoever copies it takes out what looks like a credential. */
export function findingText(audit: Audit, { accountType, name, date }: FindingAbout): string {
  const { unseen, extra, equal, absent, risk, toLookInto, undecided } = audit;
  const list = (title: string, names: readonly string[]) =>
    names.length === 0
      ? []
      : [i18n.t('audit.finding.list', { title, count: names.length }), ...names.map((one) => `- ${one}`)];
  return [
    i18n.t('audit.finding.title', { date: localDay(date) }),
    i18n.t('audit.finding.account', { account: i18n.t(`panel.account.${accountType}`) }),
    i18n.t('audit.finding.with', { name }),
    '',
    ...list(i18n.t('audit.missing'), namesOfMissing(audit)),
    ...list(i18n.t('audit.unseen'), unseen.map(nameOfRule)),
    ...list(i18n.t('audit.extra'), extra.map(nameOfRow)),
    ...(extra.length === 0 ? [] : [i18n.t('audit.finding.risk', { risk: riskSentence(risk) })]),
    i18n.t('audit.finding.equal', { count: equal.length }),
    ...list(
      i18n.t('audit.absent'),
      absent.map(({ rule }) => nameOfRule(rule)),
    ),
    ...(undecided.length === 0
      ? []
      : [i18n.t('audit.unsure', { names: listNames(undecided.map(nameOfRow)) })]),
    ...(toLookInto.length === 0 ? [] : [i18n.t('audit.look', { names: listNames(toLookInto) })]),
    '',
  ].join('\n');
}

/** The day where the person is, as in `2026-11-22`. */
function localDay(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
