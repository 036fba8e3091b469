import { blotted } from '../secrets/secrets.ts';
import { namesOfCards } from './cards/card-names.ts';
import { type CardList, CardSearch, isOneBuild, type Unit } from './cards/card-units.ts';
import { type Item, readDrawn } from './cards/drawn-texts.ts';
import { isLabel } from './map/page-map.ts';

/** A token on the list page. */
export interface TokenCard {
  /** As the page writes it; never shaped like a credential. */
  readonly name: string;
  /** Null where the card does not say. */
  readonly state: 'enabled' | 'disabled' | null;
  /** The legacy tokens of the account have a card of their own. */
  readonly isLegacy: boolean;
}

/** Longer names are cut off, in characters. */
const LONGEST_NAME = 300;

function itemsOf({ from, to }: Unit, items: readonly Item[]): readonly Item[] {
  return items.slice(from, to);
}

function legacyIn(unit: Unit, items: readonly Item[]): Item | null {
  return itemsOf(unit, items).find(({ kind }) => kind === 'legacy') ?? null;
}

/** What a card says of its state; a token may be called "Enabled". */
function stateOf(unit: Unit, items: readonly Item[], name: Item | null): TokenCard['state'] {
  for (const item of itemsOf(unit, items))
    if (item !== name && (item.kind === 'enabled' || item.kind === 'disabled')) return item.kind;
  return null;
}

/** Whether several lists are parts of one: grouped by state, for instance. */
function areOneBuild(lists: readonly CardList[]): boolean {
  const firsts = lists.flatMap(({ units }) => units.slice(0, 1));
  return firsts.every((unit) => firsts[0] === undefined || isOneBuild(firsts[0], unit));
}

/**
 * The cards of the token list, in the order of the page; null where no list was recognised for certain. A list that
 * says it has no tokens is an empty one.
 */
export function readTokenCards(document: Document): readonly TokenCard[] | null {
  const { root, items } = readDrawn(document);
  const lists = new CardSearch({ root, items }).find();
  if (lists.length === 0) return items.some(({ text }) => isLabel(text, 'noTokens')) ? [] : null;
  const ordinary = lists.flatMap((list) => {
    const units = list.units.filter((unit) => legacyIn(unit, items) === null);
    return units.length === 0 ? [] : [{ ...list, units }];
  });
  if (!areOneBuild(ordinary)) return null;
  const names = new Map<Unit, Item>();
  for (const list of ordinary) {
    const found = namesOfCards(list, items);
    if (found === null) return null;
    for (const [index, item] of found.entries()) {
      const unit = list.units[index];
      if (unit !== undefined) names.set(unit, item);
    }
  }
  return lists
    .flatMap(({ units }) => units)
    .map((unit) => {
      const legacy = legacyIn(unit, items);
      const name = legacy ?? names.get(unit) ?? null;
      return {
        // Looked at beyond the cut, but not for ever.
        name: name === null ? '' : blotted(name.text.slice(0, 2 * LONGEST_NAME), LONGEST_NAME),
        state: stateOf(unit, items, name),
        isLegacy: legacy !== null,
      };
    });
}
