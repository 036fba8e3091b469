import { isRead } from './endpoint.ts';
import { expandRules, keysOf, knownRows } from './expand.ts';
import { foldText, sameCategory } from './label.ts';
import type { KnownFor, KnownScope } from './match.ts';
import { riskOf, type Sensitive } from './risk.ts';
import {
  ACCOUNT_TYPES,
  type Access,
  type AccountType,
  type EndpointRule,
  type ScopePreset,
  type ScopeRule,
} from './types.ts';

/** Why a template may be broader than it needs to be. */
export type BreadthFinding =
  /** A rule over everything the page offers, also over what it will offer later. */
  | { readonly kind: 'everything'; readonly access: Access }
  /** A rule that gives a whole category write access. */
  | { readonly kind: 'category'; readonly category: string; readonly scopes: readonly EndpointRule[] }
  /** Scopes with credentials, money or people that no rule names: one over more than them takes them in. */
  | { readonly kind: 'sensitive'; readonly touches: Sensitive; readonly scopes: readonly EndpointRule[] }
  /** Its name says that it reads, and it changes something. */
  | { readonly kind: 'changes'; readonly scopes: readonly EndpointRule[] }
  | { readonly kind: 'deletes'; readonly scopes: readonly EndpointRule[] }
  /** A rule without which the template would ask for the same. */
  | { readonly kind: 'covered'; readonly rule: ScopeRule; readonly by: ScopeRule }
  /** It is named after an integration and asks for more than its preset. */
  | { readonly kind: 'integration'; readonly name: string; readonly scopes: readonly EndpointRule[] };

/** What is judged: a template or a preset. */
export interface Judged {
  readonly name: string;
  readonly accountType: AccountType | 'any';
  readonly scopes: readonly ScopeRule[];
}

/** Words of names that promise no more than reading. */
const READS =
  /\b(?:read(?:s|ing|er|only)?|report(?:s|ing)?|view(?:s|er|ing)?|monitor(?:s|ing)?|audit|analytics|dashboards?)\b/;
const TOUCHES: readonly Sensitive[] = ['credentials', 'money', 'people'];

/**
 * How a template is broader than it needs to be, as far as its rules and the known scopes tell; empty where nothing
 * says so. For `any` account type each finding is that of the account type where it is the largest.
 * @param integrations the presets of integrations, to compare templates that are named after one.
 */
export function breadthOf(
  judged: Judged,
  knownFor: KnownFor,
  integrations: readonly ScopePreset[],
): readonly BreadthFinding[] {
  const { accountType } = judged;
  if (accountType !== 'any') return findingsFor(judged, accountType, knownFor(accountType), integrations);
  const all = ACCOUNT_TYPES.map((account) => {
    const known = knownFor(account);
    const findings = findingsFor(judged, account, known, integrations);
    const finds = (rule: ScopeRule) => !('reason' in knownRows(known, account).find(rule));
    return { findings: new Map(findings.map((one) => [idOf(one, judged.scopes), one])), finds };
  });
  const largest = new Map<string, BreadthFinding>();
  for (const { findings } of all) {
    for (const [id, finding] of findings) {
      const before = largest.get(id);
      // What is covered must be so wherever it finds anything.
      const isNeeded =
        finding.kind === 'covered' && all.some((one) => one.finds(finding.rule) && !one.findings.has(id));
      if (!isNeeded && (before === undefined || sizeOf(finding) > sizeOf(before))) largest.set(id, finding);
    }
  }
  return [...largest.values()];
}

function findingsFor(
  { name, scopes: rules }: Judged,
  account: AccountType,
  known: readonly KnownScope[],
  integrations: readonly ScopePreset[],
): readonly BreadthFinding[] {
  const { endpoints } = expandRules(rules, account, known);
  const all = [...endpoints.values()];
  const named = expandRules(
    rules.filter((rule) => !('access' in rule)),
    account,
    known,
  ).endpoints;
  const unnamed = [...endpoints].filter(([key]) => !named.has(key)).map(([, endpoint]) => endpoint);
  const changing = all.filter(({ method }) => !isRead(method));
  return [
    ...rules.flatMap((rule) =>
      isOverAll(rule) ? [{ kind: 'everything', access: rule.access } as const] : [],
    ),
    ...categories(rules, account, known),
    ...TOUCHES.map((touches) => ({
      kind: 'sensitive' as const,
      touches,
      scopes: unnamed.filter((endpoint) => riskOf(endpoint, account).touches.includes(touches)),
    })),
    { kind: 'changes' as const, scopes: READS.test(foldText(name)) ? changing : [] },
    { kind: 'deletes' as const, scopes: all.filter(({ method }) => method === 'DELETE') },
    ...integrationFindings(name, endpoints, account, known, integrations),
    ...covered(rules, account, known),
  ].filter((finding) => !('scopes' in finding) || finding.scopes.length > 0);
}

type AccessRule = Extract<ScopeRule, { readonly access: Access }>;

function isOverAll(rule: ScopeRule): rule is AccessRule {
  return 'access' in rule && !('category' in rule);
}

/** A category of one scope says no more than that scope. */
function categories(
  rules: readonly ScopeRule[],
  account: AccountType,
  known: readonly KnownScope[],
): readonly BreadthFinding[] {
  const rows = knownRows(known, account);
  return rules.flatMap((rule) => {
    if (!('access' in rule) || !('category' in rule) || rule.access === 'read') return [];
    const scopes = keysOf(rule, account, rows).map(([, endpoint]) => endpoint);
    const writes = scopes.filter(({ method }) => !isRead(method));
    return scopes.length > 1 && writes.length > 0
      ? [{ kind: 'category' as const, category: rule.category, scopes: writes }]
      : [];
  });
}

/** The preset that comes closest counts: several may carry one vendor's name. */
function integrationFindings(
  name: string,
  endpoints: ReadonlyMap<string, EndpointRule>,
  account: AccountType,
  known: readonly KnownScope[],
  integrations: readonly ScopePreset[],
): readonly BreadthFinding[] {
  const [closest] = integrations
    .filter((preset) => preset.accountType === account && isNamedAfter(name, preset.name))
    .map((preset) => {
      const needs = expandRules(preset.scopes, account, known).endpoints;
      const scopes = [...endpoints].filter(([key]) => !needs.has(key)).map(([, endpoint]) => endpoint);
      return { kind: 'integration' as const, name: preset.name, scopes };
    })
    .sort((one, other) => one.scopes.length - other.scopes.length);
  return closest === undefined ? [] : [closest];
}

/** By the integration's name up to what explains it: `Stape` of `Stape (server GTM)`. */
function isNamedAfter(name: string, integration: string): boolean {
  const called = foldText(integration.replace(/[(,].*$/s, ''));
  return called !== '' && ` ${foldText(name)} `.includes(` ${called} `);
}

/** Of two rules that say the same the later one is covered. */
function covered(
  rules: readonly ScopeRule[],
  account: AccountType,
  known: readonly KnownScope[],
): readonly BreadthFinding[] {
  const rows = knownRows(known, account);
  const broad = rules.flatMap((rule, at) =>
    'access' in rule ? [{ rule, at, keys: new Set(keysOf(rule, account, rows).map(([key]) => key)) }] : [],
  );
  const single = new Map<string, ScopeRule>();
  return rules.flatMap((rule, at) => {
    const by =
      'access' in rule
        ? broad.find((other) => other.at !== at && takesIn(other.rule, rule, other.at < at))?.rule
        : singleCovered(rule, keysOf(rule, account, rows), broad, single);
    return by === undefined ? [] : [{ kind: 'covered' as const, rule, by }];
  });
}

/** What covers a rule for single scopes: a rule over more, or one before it (`single`, which it is added to). */
function singleCovered(
  rule: ScopeRule,
  found: readonly (readonly [string, EndpointRule])[],
  broad: readonly { readonly rule: ScopeRule; readonly keys: ReadonlySet<string> }[],
  single: Map<string, ScopeRule>,
): ScopeRule | undefined {
  const [first] = found;
  if (first === undefined) return undefined;
  const [key] = first;
  const before = single.get(key);
  if (before === undefined) single.set(key, rule);
  return broad.find(({ keys }) => found.every(([one]) => keys.has(one)))?.rule ?? before;
}

/** Whether a rule over access takes in all of another by what they say, whatever a page offers. */
function takesIn(rule: AccessRule, other: AccessRule, isEarlier: boolean): boolean {
  const isSame = rule.access === other.access;
  if (!isSame && rule.access !== 'all') return false;
  if (!('category' in rule)) return 'category' in other || !isSame || isEarlier;
  return 'category' in other && sameCategory(rule.category, other.category) && (!isSame || isEarlier);
}

function sizeOf(finding: BreadthFinding): number {
  return 'scopes' in finding ? finding.scopes.length : 0;
}

/** The same for the same finding under several account types. */
function idOf(finding: BreadthFinding, rules: readonly ScopeRule[]): string {
  switch (finding.kind) {
    case 'everything':
      return `everything ${finding.access}`;
    case 'category':
      return `category ${finding.category}`;
    case 'sensitive':
      return `sensitive ${finding.touches}`;
    case 'covered':
      return `covered ${rules.indexOf(finding.rule)}`;
    default:
      return finding.kind;
  }
}
