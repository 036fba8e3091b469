import { sensitiveReads } from './catalogue/sensitive-reads.ts';
import { endpointKey, isRead, normalisePath } from './endpoint.ts';
import { accessOfLabel, foldText, readLabel, sameCategory } from './label.ts';
import type { AccountType, EndpointRule } from './types.ts';

/** What a scope lets a token touch beyond everyday data. */
export type Sensitive = 'credentials' | 'money' | 'people';

/** What could go wrong with a token that has a scope. */
export interface Risk {
  readonly act: 'read' | 'write' | 'delete';
  readonly touches: readonly Sensitive[];
}

/** What could go wrong with a row that shows no endpoint, as far as its words tell; `act` null: they do not. */
export interface RiskOfWords extends Omit<Risk, 'act'> {
  readonly act: Risk['act'] | null;
}

export type RiskLevel = 'low' | 'medium' | 'high';

/** What could go wrong with a token that has certain scopes; numbers count scopes (`risk-summary.ts`). */
export interface RiskSummary {
  /**
   * `high`: hands out credentials, deletes, changes where money is paid to, or may change everything.
   * `medium`: changes anything, shows money or people, reads everything, or is not fully known. `low`: all else.
   */
  readonly level: RiskLevel;
  readonly reads: number;
  /** Those that change and do not delete. */
  readonly writes: number;
  readonly deletes: number;
  /** Those of which the page does not tell what they do. */
  readonly unknown: number;
  /** Those that hand out other credentials. */
  readonly credentials: number;
  /** Those that show money and tax data; here and below, one of unknown act may do both. */
  readonly moneyReads: number;
  /** Those that change money and tax data. */
  readonly moneyWrites: number;
  /** Those of them that change where money is paid to. */
  readonly payouts: number;
  /** Those that change what is paid: they show no money. */
  readonly paid: number;
  /** Those that show data of people. */
  readonly peopleReads: number;
  /** Those that change data of people. */
  readonly peopleWrites: number;
  /** Categories of several scopes that are granted whole, with write access; none where everything is. */
  readonly wholeCategories: readonly string[];
  /** `read`: all that can be read; `write`: all that can be changed. */
  readonly everything: 'none' | 'read' | 'write';
}

/** Finance and tax rows (facts: integrations.md, pain 10 and feature 5), by the catalogue's names of resources. */
const MONEY = new Set(['invoices', 'taxdocument', 'taxdocuments', 'withdrawalsettings']);
/** Whoever writes these decides what is paid out: actions earn, contracts say how much. */
const PAID_BY = new Set(['actions', 'contracts', 'conversions', 'partnerconversions']);
/** People with names, numbers and addresses, by the catalogue's names of resources. */
const PEOPLE = new Set(['contacts', 'identityverification', 'phonenumbers', 'unsubscribedcontacts', 'users']);

/** Whoever writes these says where money is paid to. */
const PAYOUT = 'withdrawalsettings';
/** The same resources as words on screen. */
const MONEY_WORDS = /\b(?:invoices?|tax documents?|withdrawal settings?)\b/;
const PAID_BY_WORDS = /\b(?:actions?|contracts?|conversions?)\b/;
const PEOPLE_WORDS = /\b(?:contacts?|identity verifications?|phone numbers?|users?)\b/;
const PAYOUT_WORDS = /\bwithdrawal settings?\b/;

/** The risk of one endpoint, judged by its method and the resources that its path names. */
export function riskOf({ method, path }: EndpointRule, account: AccountType): Risk {
  const resources = normalisePath(path, account).split('/');
  const names = (words: ReadonlySet<string>) => resources.some((resource) => words.has(resource));
  const key = endpointKey(method, path, account);
  const touches: Sensitive[] = [];
  if (sensitiveReads(account).some((one) => endpointKey(one.method, one.path, account) === key))
    touches.push('credentials');
  if (names(MONEY) || (!isRead(method) && names(PAID_BY))) touches.push('money');
  if (names(PEOPLE)) touches.push('people');
  return { act: isRead(method) ? 'read' : method === 'DELETE' ? 'delete' : 'write', touches };
}

/** What of payments a scope can change: where money goes, or how much is paid. */
export type Payment = 'where' | 'amount' | null;

/** What whoever has this endpoint can change of payments. */
export function paymentOf({ method, path }: EndpointRule, account: AccountType): Payment {
  if (isRead(method)) return null;
  const resources = normalisePath(path, account).split('/');
  if (resources.includes(PAYOUT)) return 'where';
  const names = (words: ReadonlySet<string>) => resources.some((resource) => words.has(resource));
  return !names(MONEY) && names(PAID_BY) ? 'amount' : null;
}

/** The risk of a row that shows no endpoint, by its English words; `method` null where it shows none either. */
export function riskOfWords(
  row: { readonly method: EndpointRule['method'] | null; readonly label: string; readonly category: string },
  account: AccountType,
): RiskOfWords & { readonly payment: Payment } {
  const { verb, resource } = readLabel(row.label);
  const access = row.method === null ? accessOfLabel(row.label) : isRead(row.method) ? 'read' : 'write';
  const isDelete = row.method === null ? verb === 'delete' : row.method === 'DELETE';
  const words = foldText(row.label);
  const touches: Sensitive[] = [];
  const listsBrands = access !== 'write' && /^(?:advertiser|brand)$/.test(resource.join(' '));
  if (account === 'agency' && listsBrands && sameCategory(row.category, 'Advertiser'))
    touches.push('credentials');
  if (MONEY_WORDS.test(words) || (access !== 'read' && PAID_BY_WORDS.test(words))) touches.push('money');
  if (PEOPLE_WORDS.test(words)) touches.push('people');
  return {
    act: isDelete ? 'delete' : access,
    touches,
    payment: access === 'read' ? null : paymentOfWords(words),
  };
}

function paymentOfWords(words: string): Payment {
  if (PAYOUT_WORDS.test(words)) return 'where';
  return !MONEY_WORDS.test(words) && PAID_BY_WORDS.test(words) ? 'amount' : null;
}
