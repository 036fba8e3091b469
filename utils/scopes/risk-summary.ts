import { endpointKey } from './endpoint.ts';
import { type KnownRows, knownRows } from './expand.ts';
import { categoryKey } from './label.ts';
import type { KnownFor, KnownScope } from './match.ts';
import {
  type Payment,
  paymentOf,
  type RiskLevel,
  type RiskOfWords,
  type RiskSummary,
  riskOf,
  riskOfWords,
  type Sensitive,
} from './risk.ts';
import { ACCOUNT_TYPES, type AccountType, type ScopeRow, type ScopeRule, type Selection } from './types.ts';

/** The risk of many scopes together: of a preset's or template's rules by the catalogue, of rows on a page. */

/** A scope that is granted or offered. */
interface Judged extends RiskOfWords {
  /** The same scope has the same. */
  readonly key: string;
  readonly category: string;
  readonly payment: Payment;
}

const LEVELS: readonly RiskLevel[] = ['low', 'medium', 'high'];

/** Rows of a page that would be ticked, beside all that the page offers. Needs no catalogue. */
export function riskOfRows(rows: readonly ScopeRow[], selection: Selection): RiskSummary {
  const names = new Map(selection.categories.map(({ id, name }) => [id, name]));
  const judge = (row: ScopeRow) =>
    judgeRow(row, names.get(row.categoryId) ?? '', selection.accountType, row.id);
  return summaryOf(rows.map(judge), asOffered(selection.rows.map(judge)));
}

/**
 * What a preset's or template's rules ask for, as far as the known scopes tell; what they do not know is judged by the
 * rule itself. For `any` account type it is the worst of the three.
 */
export function riskOfRules(
  rules: readonly ScopeRule[],
  accountType: AccountType | 'any',
  knownFor: KnownFor,
): RiskSummary {
  if (accountType !== 'any') return riskFor(rules, accountType, knownFor(accountType));
  const [first, ...others] = ACCOUNT_TYPES.map((account) => riskFor(rules, account, knownFor(account)));
  if (first === undefined) throw new Error('There are no account types');
  return others.reduce((worst, one) => (isWorse(one, worst) ? one : worst), first);
}

/** All scopes that are offered or known. */
interface Offered {
  readonly byKey: ReadonlyMap<string, Judged>;
  readonly groups: readonly (readonly Judged[])[];
}

const offeredOf = new WeakMap<KnownRows, Offered>();

/** The risk of each known scope, made once. */
function offeredBy(rows: KnownRows): Offered {
  const { accountType, rows: scopes } = rows.selection;
  const judge = () => scopes.map((row) => judgeRow(row, row.categoryId, accountType, row.id));
  const offered = offeredOf.get(rows) ?? asOffered(judge());
  offeredOf.set(rows, offered);
  return offered;
}

/** In groups by category, by key, since a category goes by several names. */
function asOffered(scopes: readonly Judged[]): Offered {
  const byKey = new Map(scopes.map((one) => [one.key, one]));
  const groups = Map.groupBy(byKey.values(), ({ category }) => categoryKey(category));
  return { byKey, groups: [...groups.values()] };
}

function riskFor(
  rules: readonly ScopeRule[],
  account: AccountType,
  known: readonly KnownScope[],
): RiskSummary {
  const rows = knownRows(known, account);
  const offered = offeredBy(rows);
  const held = new Map<string, Judged>();
  const whole: string[] = [];
  for (const rule of rules) {
    const found = rows.find(rule);
    if ('reason' in found && found.reason === 'other-account') continue;
    const judged =
      'reason' in found
        ? [judgeRule(rule, account)]
        : found.rows.flatMap(({ id }) => offered.byKey.get(id) ?? []);
    for (const one of judged) held.set(one.key, one);
    if ('reason' in found && 'access' in rule && 'category' in rule && rule.access !== 'read')
      whole.push(rule.category);
  }
  const overAll = rules.some((rule) => 'access' in rule && !('category' in rule) && rule.access !== 'read');
  const summary = summaryOf([...held.values()], offered);
  if (!overAll && whole.length === 0) return summary;
  return withLevel({
    ...summary,
    wholeCategories: overAll ? [] : [...summary.wholeCategories, ...whole],
    everything: overAll ? 'write' : summary.everything,
  });
}

/** A rule that finds none of the known scopes. */
function judgeRule(rule: ScopeRule, account: AccountType): Judged {
  const key = JSON.stringify(rule);
  const none = { key, category: '', act: null, touches: [], payment: null };
  if ('method' in rule) return judgeEndpoint(rule, '', account, endpointKey(rule.method, rule.path, account));
  if ('label' in rule) return { ...none, ...riskOfWords({ ...rule, method: null }, account) };
  return rule.access === 'read' ? { ...none, act: 'read' } : none;
}

function judgeRow(row: ScopeRow, category: string, account: AccountType, key: string): Judged {
  const { method, path } = row;
  return method !== null && path !== null
    ? judgeEndpoint({ method, path }, category, account, key)
    : { key, ...riskOfWords({ ...row, category }, account), category };
}

function judgeEndpoint(
  endpoint: Parameters<typeof riskOf>[0],
  category: string,
  account: AccountType,
  key: string,
): Judged {
  return {
    key,
    category,
    ...riskOf(endpoint, account),
    payment: paymentOf(endpoint, account),
  };
}

function summaryOf(held: readonly Judged[], { byKey, groups }: Offered): RiskSummary {
  const count = (is: (one: Judged) => boolean) => held.filter(is).length;
  const keys = new Set(held.map(({ key }) => key));
  const everything = everythingOf(keys, [...byKey.values()]);
  return withLevel({
    reads: count(({ act }) => act === 'read'),
    writes: count(({ act }) => act === 'write'),
    deletes: count(({ act }) => act === 'delete'),
    unknown: count(({ act }) => act === null),
    credentials: count(({ touches }) => touches.includes('credentials')),
    moneyReads: count((one) => shows(one, 'money')),
    moneyWrites: count((one) => changes(one, 'money') && one.payment !== 'amount'),
    payouts: count(({ payment }) => payment === 'where'),
    paid: count(({ payment }) => payment === 'amount'),
    peopleReads: count((one) => shows(one, 'people')),
    peopleWrites: count((one) => changes(one, 'people')),
    wholeCategories: everything === 'write' ? [] : wholeCategories(keys, groups),
    everything,
  });
}

function shows({ act, touches, payment }: Judged, what: Sensitive): boolean {
  return touches.includes(what) && (act === 'read' || (act === null && payment !== 'amount'));
}

function changes({ act, touches }: Judged, what: Sensitive): boolean {
  return touches.includes(what) && act !== 'read';
}

function everythingOf(keys: ReadonlySet<string>, offered: readonly Judged[]): RiskSummary['everything'] {
  if (offered.length === 0) return 'none';
  if (offered.every(({ key }) => keys.has(key)) && offered.some(isWrite)) return 'write';
  const reads = offered.filter(({ act }) => act === 'read');
  return reads.length > 0 && reads.every(({ key }) => keys.has(key)) ? 'read' : 'none';
}

/** A category of one scope says no more than that scope. */
function wholeCategories(keys: ReadonlySet<string>, groups: Offered['groups']): string[] {
  return groups
    .filter((group) => group.length > 1 && group.some(isWrite) && group.every(({ key }) => keys.has(key)))
    .map(([first]) => first?.category ?? '');
}

function isWrite({ act }: Judged): boolean {
  return act === 'write' || act === 'delete';
}

function withLevel(summary: Omit<RiskSummary, 'level'>): RiskSummary {
  const { credentials, deletes, payouts, everything, writes, unknown, wholeCategories } = summary;
  const isHigh = credentials + deletes + payouts > 0 || everything === 'write';
  const isMedium =
    writes + sensitiveOf(summary) + unknown + wholeCategories.length > 0 || everything === 'read';
  return { ...summary, level: isHigh ? 'high' : isMedium ? 'medium' : 'low' };
}

function sensitiveOf(summary: Omit<RiskSummary, 'level'>): number {
  const { moneyReads, moneyWrites, paid, peopleReads, peopleWrites } = summary;
  return moneyReads + moneyWrites + paid + peopleReads + peopleWrites;
}

/** By level, then by how much could go wrong. */
function isWorse(one: RiskSummary, other: RiskSummary): boolean {
  const weights = (risk: RiskSummary) => [
    LEVELS.indexOf(risk.level),
    risk.credentials + risk.deletes + risk.payouts,
    risk.writes,
    sensitiveOf(risk),
    risk.reads,
  ];
  const others = weights(other);
  for (const [at, weight] of weights(one).entries()) {
    const against = others[at] ?? 0;
    if (weight !== against) return weight > against;
  }
  return false;
}
