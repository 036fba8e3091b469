import { isInHeading, TITLE_WORDS } from '../headings.ts';
import { CERTAIN_NAME, NAME_LEAD, type NameSign, weighName } from './card-signs.ts';
import type { CardList, Unit } from './card-units.ts';
import type { Drawn, Item } from './drawn-texts.ts';

/** Cards whose texts are measured: they are all drawn alike. */
const MEASURED = 3;
/** A sentence, in characters. */
const PROSE = 60;
/** Below so many cards, one name for all of them may be chance. */
const MANY = 3;

/** The text of a card at one place. */
interface Told {
  readonly item: Item;
  readonly signs: ReadonlySet<NameSign>;
}

/** A text's way through its card: by tags alone, or by tags and classes. */
type Way = 'byTag' | 'byBuild';

function placeOf({ at }: Item, { parts }: Unit, way: Way): string | null {
  const steps: string[] = [];
  for (let step: Drawn | null = at; step !== null; step = step.parent) {
    const index = parts.indexOf(step);
    if (index !== -1) return [`${index} ${step.element.localName}`, ...steps.reverse()].join('>');
    steps.push(step[way]);
  }
  return null;
}

/** Whether an item stands in a certain cell of its line. */
function isInColumn({ at }: Item, { parts: [line] }: Unit, column: number | null): boolean {
  if (line === undefined || column === null) return false;
  let cell: Drawn = at;
  while (cell.parent !== null && cell.parent !== line) cell = cell.parent;
  return cell.parent === line && line.children[column] === cell;
}

/** How large and heavy a text is drawn, in px; 0 where it cannot be told. */
function sizeOf({ element }: Drawn): number {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (style === undefined) return 0;
  return (Number.parseFloat(style.fontSize) || 0) + (Number.parseInt(style.fontWeight, 10) > 500 ? 1 : 0);
}

/** The one that is drawn larger than all others; null where none is. */
function largestOf(items: readonly Item[]): Item | null {
  const sizes = items.map((item) => sizeOf(item.at)).sort((one, other) => other - one);
  const [first = 0, second = 0] = sizes;
  return first > second && items.length > 1
    ? (items.find((item) => sizeOf(item.at) === first) ?? null)
    : null;
}

/** What of the card's items may be its name, and what speaks for each by itself. */
function tellCard(
  items: readonly Item[],
  unit: Unit,
  column: number | null,
  measured: boolean,
): readonly Told[] {
  const able = items.map((item, index) => ({ item, before: items[index - 1] ?? null }));
  const texts = able.filter(({ item: { kind } }) => kind === 'text' || kind === 'number');
  const largest = measured ? largestOf(texts.map(({ item }) => item)) : null;
  return able
    .filter(({ item: { kind } }) => kind !== 'menu')
    .map(({ item, before }) => {
      const signs = new Set<NameSign>();
      const { element } = item.at;
      const isPlain = item.kind === 'text';
      if (before?.kind === 'heads') signs.add('labelled');
      if (before?.kind === 'label' || before?.kind === 'versionLabel') signs.add('valueOf');
      if (isInColumn(item, unit, column)) signs.add('column');
      if (isInHeading(element) || element.localName === 'dt') signs.add('heading');
      if (
        TITLE_WORDS.test(
          `${element.getAttribute('class') ?? ''} ${element.getAttribute('data-testid') ?? ''}`,
        )
      )
        signs.add('titled');
      if (item.opens && isPlain) signs.add('opens');
      if (item === largest) signs.add('largest');
      if (item === texts[0]?.item) signs.add('first');
      if (item.kind === 'number') signs.add('number');
      else if (!isPlain) signs.add('valueOf');
      if (item.text.length > PROSE || /[.。!?]$/.test(item.text)) signs.add('prose');
      return { item, signs };
    });
}

interface Place {
  readonly way: Way;
  readonly texts: readonly Item[];
  readonly weight: number;
  readonly signs: ReadonlySet<NameSign>;
}

/** What speaks for a place where every card has a text. */
function judge(way: Way, told: readonly Told[], measured: number): Place {
  const count = new Map<NameSign, number>();
  for (const { signs } of told) for (const sign of signs) count.set(sign, (count.get(sign) ?? 0) + 1);
  const signs = new Set<NameSign>();
  for (const [sign, times] of count)
    if (2 * times > (sign === 'largest' ? measured : told.length)) signs.add(sign);
  const different = new Set(told.map(({ item }) => item.text)).size;
  if (different > 1) signs.add('distinct');
  else if (told.length > 1) {
    signs.delete('opens'); // "Open", "Edit" on every card
    if (told.length >= MANY) signs.add('same');
  }
  return { way, texts: told.map(({ item }) => item), weight: weighName(signs), signs };
}

/** Whether all that speaks for being a card stands together in a part of it that has a name of its own. */
function namesPartOnly(
  list: CardList,
  best: Place,
  places: readonly Place[],
  items: readonly Item[],
): boolean {
  const rivals = places.filter(
    ({ texts, signs }) => texts[0] !== best.texts[0] && (signs.has('heading') || signs.has('titled')),
  );
  if (rivals.length === 0) return false;
  return list.units.every((unit, index) => {
    const signs = items
      .slice(unit.from, unit.to)
      .filter(
        ({ kind }) => kind === 'enabled' || kind === 'disabled' || kind === 'version' || kind === 'menu',
      );
    const [first] = signs;
    if (first === undefined) return false;
    const holdsAll = ({ from, to }: Drawn) => signs.every((item) => isWithin(item.at, from, to));
    let inner: Drawn | null = first.at;
    while (inner !== null && !holdsAll(inner)) inner = inner.parent;
    if (inner === null || unit.parts.includes(inner)) return false;
    const { from, to } = inner;
    const has = (item: Item | undefined) => item !== undefined && isWithin(item.at, from, to);
    return !has(best.texts[index]) && rivals.some(({ texts }) => has(texts[index]));
  });
}

function isWithin(drawn: Drawn, from: number, to: number): boolean {
  return drawn.from >= from && drawn.to <= to;
}

/**
 * The names of a list's cards, by signs that agree in all of them; null where it is not certain which texts these
 * are. Cards of legacy tokens are no part of it: their name is known.
 */
export function namesOfCards(list: CardList, items: readonly Item[]): readonly Item[] | null {
  const cards = list.units.map((unit, index) =>
    tellCard(items.slice(unit.from, unit.to), unit, list.nameColumn, index < MEASURED),
  );
  const places = (['byBuild', 'byTag'] as const).flatMap((way) => {
    const byPlace = new Map<string, Told[]>();
    for (const [index, told] of cards.entries()) {
      const unit = list.units[index];
      if (unit === undefined) continue;
      for (const one of told) {
        const place = placeOf(one.item, unit, way);
        if (place === null) continue;
        const those = byPlace.get(place) ?? [];
        if (those.length === 0) byPlace.set(place, those);
        // The first text of a place; a badge behind it is none.
        if (those.length === index) those.push(one);
      }
    }
    return [...byPlace.values()]
      .filter((told) => told.length === cards.length)
      .map((told) => judge(way, told, Math.min(MEASURED, cards.length)));
  });
  const [best] = [...places].sort((one, other) => other.weight - one.weight);
  if (best === undefined || best.weight < CERTAIN_NAME) return null;
  const isRival = ({ texts, weight }: Place) =>
    best.weight - weight < NAME_LEAD && texts.some((item, index) => item !== best.texts[index]);
  if (places.some(isRival) || namesPartOnly(list, best, places, items)) return null;
  return best.texts;
}
