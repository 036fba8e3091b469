import { type Drawing, drawnIn, insideSign, meaningOfDrawing } from './drawing.ts';
import { outFrom } from './state.ts';
import { meaningOf, ON_VALUES, STATE_ATTRIBUTES } from './state-words.ts';
import type { StateSign } from './types.ts';

/**
 * Where names and looks do not tell how a box shows its state, a person presses it twice: what changes and comes back
 * is the state.
 */

/** What a box looked like at one moment: attributes and classes from it out to its row, and what is drawn in it. */
export interface BoxNote {
  readonly places: readonly Place[];
  readonly drawn: ReadonlySet<Drawing>;
}

interface Place {
  readonly attributes: ReadonlyMap<string, string>;
  readonly classes: ReadonlySet<string>;
}

/** What the box was after the first press; null where nobody has said so. */
export type AfterFirst = 'on' | 'off' | null;

const UNTOLD =
  /^(?:class|style|id|tabindex|value|title|aria-describedby|aria-labelledby|aria-activedescendant)$/;
const LONGEST = 40;
const NOWHERE: Place = { attributes: new Map(), classes: new Set() };

/** @param row how many steps out from the box its row is. */
export function noteBox(box: Element, row: number): BoxNote {
  const places: Place[] = [];
  for (let out = 0; out <= row; out += 1) {
    const at = outFrom(box, out);
    if (at === null) break;
    const told = [...at.attributes].filter(
      ({ name, value }) => !UNTOLD.test(name) && value.length <= LONGEST,
    );
    places.push({
      attributes: new Map(told.map(({ name, value }) => [name, value])),
      classes: new Set(at.classList),
    });
  }
  return { places, drawn: drawnIn(box) };
}

/** One thing that a press changed and the next one changed back. */
interface Change {
  /** After the first press; else before it. */
  readonly there: boolean;
  /** What its name says. */
  readonly known: 'on' | 'off' | null;
  /** @param means what it says when it is there. */
  readonly sign: (means: 'on' | 'off') => StateSign | null;
}

function changedNames(
  before: ReadonlySet<string>,
  pressed: ReadonlySet<string>,
  after: ReadonlySet<string>,
): readonly string[] {
  return [...new Set([...before, ...pressed])].filter(
    (name) => before.has(name) !== pressed.has(name) && before.has(name) === after.has(name),
  );
}

function attributeChanges(out: number, before: Place, pressed: Place, after: Place): readonly Change[] {
  const names = [...new Set([...before.attributes.keys(), ...pressed.attributes.keys()])];
  return names.flatMap((name): Change[] => {
    const [was, now, again] = [before, pressed, after].map(({ attributes }) => attributes.get(name));
    if (was === now || was !== again) return [];
    const isKnown = STATE_ATTRIBUTES.includes(name);
    const known = !isKnown ? null : now !== undefined && ON_VALUES.includes(now) ? 'on' : 'off';
    return [
      {
        there: true,
        known,
        sign: (means) => {
          if (isKnown) return { kind: 'attribute', out, name, on: ON_VALUES };
          const on = means === 'on' ? now : was;
          // An attribute that is there only while the box is off says nothing by its values.
          return on === undefined ? null : { kind: 'attribute', out, name, on: [on] };
        },
      },
    ];
  });
}

function changesOf(before: BoxNote, pressed: BoxNote, after: BoxNote): readonly Change[] {
  const places = pressed.places.flatMap((now, out) => {
    const [was, again] = [before.places[out] ?? NOWHERE, after.places[out] ?? NOWHERE];
    const classes = changedNames(was.classes, now.classes, again.classes).map(
      (name): Change => ({
        there: now.classes.has(name),
        known: meaningOf(name),
        sign: (means) => ({ kind: 'class', out, name, means }),
      }),
    );
    return [...classes, ...attributeChanges(out, was, now, again)];
  });
  const drawings = changedNames(before.drawn, pressed.drawn, after.drawn).map(
    (drawing): Change => ({
      there: pressed.drawn.has(drawing),
      known: meaningOfDrawing(drawing),
      sign: (means) => insideSign(drawing, means),
    }),
  );
  return [...places, ...drawings];
}

/**
 * The sign of the state, from how one box looked before a press, after it, and after a second one that led back.
 * @returns null where nothing changed and came back; `ask` where only a person can say which state is which.
 */
export function signOfPresses(
  before: BoxNote,
  pressed: BoxNote,
  after: BoxNote,
  first: AfterFirst,
): StateSign | 'ask' | null {
  const changes = changesOf(before, pressed, after);
  const told = changes.find(({ known }) => known !== null);
  if (told !== undefined && told.known !== null) return told.sign(told.known);
  if (changes.length === 0) return null;
  if (first === null) return 'ask';
  const second = first === 'on' ? 'off' : 'on';
  return changes.map(({ there, sign }) => sign(there ? first : second)).find((sign) => sign !== null) ?? null;
}
