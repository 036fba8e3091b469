import type { Offer } from '../../utils/evidence/proposal/offers.ts';
import type { NotMatched, Proposal, ProposedScope } from '../../utils/evidence/proposal/types.ts';
import { riskOf } from '../../utils/scopes/risk.ts';
import type { EndpointRule } from '../../utils/scopes/types.ts';

/**
 * In this order: what the evidence calls for certain, what it may call, without which that is of no use, what is often
 * needed, too, and what the person added.
 */
export const GROUPS = ['certain', 'probable', 'needed', 'perhaps', 'added'] as const;
export type Group = (typeof GROUPS)[number];

/** One row of **Proposed scopes**. */
export interface Entry extends Omit<ProposedScope, 'certain'> {
  readonly key: string;
  readonly group: Group;
  readonly isTicked: boolean;
}

/** What the person decided about single scopes; all others stand as they are proposed. */
export interface Choice {
  readonly ticks: ReadonlyMap<string, boolean>;
  /** Scopes that were not proposed, with what of the evidence they were added for. */
  readonly added: ReadonlyMap<string, Added>;
}

export interface Added {
  readonly rule: EndpointRule;
  readonly missed: NotMatched;
}

export const NO_CHOICE: Choice = { ticks: new Map(), added: new Map() };

export function keyOf({ method, path }: EndpointRule): string {
  return `${method} ${path}`;
}

/** The scope alone. */
export function ruleOf({ method, path }: EndpointRule): EndpointRule {
  return { method, path };
}

/** The rows of a proposal as the person left them, in the order of their groups. */
export function entriesOf(
  proposal: Proposal,
  choice: Choice,
  offers: readonly Pick<Offer, 'method' | 'path' | 'category' | 'label'>[],
): readonly Entry[] {
  const proposed = proposal.scopes.map(({ certain, ...scope }) => {
    return entryOf(scope, certain ? 'certain' : groupOf(scope), choice);
  });
  const keys = new Set(proposed.map(({ key }) => key));
  const added = [...choice.added].flatMap(([key, { rule, missed }]) => {
    const scope = keys.has(key) ? undefined : offers.find((one) => keyOf(one) === key);
    if (scope === undefined) return [];
    const { category, label } = scope;
    const { places, count } = missed;
    const risk = riskOf(rule, proposal.accountType);
    return [entryOf({ ...rule, category, label, reasons: [], places, count, risk }, 'added', choice)];
  });
  const all = [...proposed, ...added];
  return GROUPS.flatMap((group) => all.filter((entry) => entry.group === group));
}

/** What is ticked, and what is offered without being ticked; a certain scope that was unticked is dropped. */
export function wantedOf(entries: readonly Entry[]): { ticked: readonly Entry[]; offered: readonly Entry[] } {
  const isOffer = ({ group }: Entry) => group !== 'certain' && group !== 'added';
  return {
    ticked: entries.filter(({ isTicked }) => isTicked),
    offered: entries.filter((entry) => !entry.isTicked && isOffer(entry)),
  };
}

/** What is not ticked though what is ticked is of no use without it: calls will be answered with 403. */
export function lackingOf(entries: readonly Entry[]): readonly Entry[] {
  const ticked = new Set(entries.filter(({ isTicked }) => isTicked).map(keyOf));
  return entries.filter(
    ({ isTicked, reasons }) =>
      !isTicked &&
      reasons.some(
        (reason) =>
          reason.kind === 'needed' &&
          reason.strength === 'strong' &&
          reason.by.some((rule) => ticked.has(keyOf(rule))),
      ),
  );
}

/** Of a scope that is not certain. */
function groupOf({ reasons }: Pick<ProposedScope, 'reasons'>): Group {
  if (!reasons.every(({ kind }) => kind === 'needed')) return 'probable';
  const isStrong = reasons.some((reason) => reason.kind === 'needed' && reason.strength === 'strong');
  return isStrong ? 'needed' : 'perhaps';
}

function entryOf(scope: Omit<ProposedScope, 'certain'>, group: Group, { ticks }: Choice): Entry {
  const key = keyOf(scope);
  return { ...scope, key, group, isTicked: ticks.get(key) ?? (group === 'certain' || group === 'added') };
}

export function withTicks(choice: Choice, keys: readonly string[], isTicked: boolean): Choice {
  return { ...choice, ticks: new Map([...choice.ticks, ...keys.map((key) => [key, isTicked] as const)]) };
}

/** A scope that comes close to what was not matched, taken or given back. */
export function withAdded(choice: Choice, added: Added, isTicked: boolean): Choice {
  const key = keyOf(added.rule);
  return withTicks({ ...choice, added: new Map([...choice.added, [key, added]]) }, [key], isTicked);
}
