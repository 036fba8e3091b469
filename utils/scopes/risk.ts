import { sensitiveReads } from './catalogue/sensitive-reads.ts';
import { endpointKey, isRead, normalisePath } from './endpoint.ts';
import type { AccountType, EndpointRule } from './types.ts';

/** What a scope lets a token touch beyond everyday data. */
export type Sensitive = 'credentials' | 'money' | 'people';

/** What could go wrong with a token that has a scope. */
export interface Risk {
  readonly act: 'read' | 'write' | 'delete';
  readonly touches: readonly Sensitive[];
}

/** Finance and tax rows (facts: integrations.md, pain 10 and feature 5), by the catalogue's names of resources. */
const MONEY = new Set(['invoices', 'taxdocument', 'taxdocuments', 'withdrawalsettings']);
/** Whoever writes these decides what is paid out: actions earn, contracts say how much. */
const PAID_BY = new Set(['actions', 'contracts', 'conversions', 'partnerconversions']);
/** People with names, numbers and addresses, by the catalogue's names of resources. */
const PEOPLE = new Set(['contacts', 'identityverification', 'phonenumbers', 'unsubscribedcontacts', 'users']);

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
