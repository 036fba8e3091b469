import { foldText } from '../../scopes/label.ts';
import { plainLook, seenPart, skeletonOf, turned } from '../look-alikes.ts';
import signs from './entry-signs.json' with { type: 'json' };
import data from './page-map.json' with { type: 'json' };

const labels = { ...signs.labels, ...data.labels };

/** The names of the labels that the page map knows. */
export type LabelName = keyof typeof labels;

const LABELS: ReadonlyMap<LabelName, ReadonlySet<string>> = new Map(
  Object.entries(labels).map(([name, languages]) => [
    name as LabelName,
    new Set(
      Object.values(languages)
        .flat()
        .map((label) => foldText(label)),
    ),
  ]),
);

/** Every wording of a label, folded, in every language the map knows: the browser's language does not matter. */
export function wordings(name: LabelName): ReadonlySet<string> {
  const set = LABELS.get(name);
  if (set === undefined) throw new Error(`The page map has no label ${name}`);
  return set;
}

/** In characters. */
const LONGEST_LABEL = 120;

/** Marks that pages put beside a label: "Token Name *", "Description (optional):". */
const MARK_WORDS = new RegExp(data.words.mark, 'giu');

/** Nearly all texts: none of their characters is unseen, or part of a mark. */
const BARE = /^[ !-')+-9;-~]*$/;

function bareLabel(text: string): string {
  if (BARE.test(text)) return foldText(text.slice(0, LONGEST_LABEL));
  // Characters that nobody sees (zero width, direction) hide no name; longer texts are no label.
  return foldText(
    text
      .slice(0, LONGEST_LABEL)
      .replace(/\p{Cf}/gu, '')
      .replace(MARK_WORDS, ' '),
  );
}

/** Whether a text on the page is this label, whole. */
export function isLabel(text: string, name: LabelName): boolean {
  return wordings(name).has(bareLabel(text));
}

/** Looks texts up among some labels at once; gives null for what is none of them. The first named wins. */
export function labelFinder(names: readonly LabelName[]): (text: string) => LabelName | null {
  const byWording = new Map(
    [...names].reverse().flatMap((name) => [...wordings(name)].map((text) => [text, name] as const)),
  );
  return (text) => byWording.get(bareLabel(text)) ?? null;
}

/** The forbidden wordings as they look; of two labels with one wording the first. */
const FORBIDDEN: ReadonlyMap<string, LabelName> = new Map(
  data.forbidden
    .flatMap((name) => {
      const known = [...LABELS.keys()].find((label) => label === name);
      if (known === undefined) throw new Error(`The page map forbids ${name}, which it has no label for`);
      return [...wordings(known)].map((text) => [skeletonOf(text), known] as const);
    })
    .reverse(),
);

/** "Delete this token", "Reset token “Reporting”": longer names of what must not be done to a token. */
const DELETESTOKEN_WORDS = new RegExp(data.words.deletesToken, 'iu');

/**
 * The forbidden label that a control's whole name is, or looks like; null where it is none. See rule 1 of the design.
 */
export function forbiddenName(text: string): LabelName | null {
  const back = turned(text);
  for (const one of back === text ? [text] : [text, back]) {
    const name = seenPart(one).slice(0, LONGEST_LABEL).replace(MARK_WORDS, ' ');
    const whole = FORBIDDEN.get(skeletonOf(name));
    if (whole !== undefined) return whole;
    if (DELETESTOKEN_WORDS.test(plainLook(name))) return 'delete';
  }
  return null;
}

export const TOGGLE_WORDS = new RegExp(data.words.toggle, 'i');
/** What boxes that tick a whole list at once are called. */
export const BULK_WORDS = new RegExp(data.words.bulk, 'i');
/** Words in the class of what is drawn as a box to tick, and of its two states. */
export const BOX_WORDS = new RegExp(data.words.box, 'i');
export const TICKED_WORDS = new RegExp(data.words.ticked, 'i');
export const CLEAR_WORDS = new RegExp(data.words.clear, 'i');
/** Words that occur in whatever the page calls the developers' e-mail addresses; their label is not documented. */
export const EMAIL_WORDS = new RegExp(data.words.email, 'i');
/** Words in the class of what makes chips of texts. */
export const TAG_WORDS = new RegExp(data.words.tag, 'i');
/** What drop-downs show while nothing is chosen. */
export const PLACEHOLDER_WORDS = new RegExp(data.words.placeholder, 'i');
/** An API version as cards write it ("API Version 16", "v16.0"), and a date ("3 days ago", "Created on 2026-06-01"). */
export const VERSION_WORDS = new RegExp(data.words.version, 'iu');
export const DATE_WORDS = new RegExp(data.words.date, 'iu');
/** What stands before a token's name, and before what else is told of it; heads of columns are called so too. */
export const NAMELABEL_WORDS = new RegExp(data.words.nameLabel, 'iu');
export const CARDLABEL_WORDS = new RegExp(data.words.cardLabel, 'iu');
/** What marks the newest version in a list of versions. */
export const LATEST_WORDS = new RegExp(data.words.latest, 'iu');
/** What forms put before the name of a field in their own code. */
export const PREFIX_WORDS = new RegExp(data.words.prefix, 'i');

type CodeName = keyof typeof data.codeNames;

/** What a form calls a field in its own code, folded: a weaker sign than its label. */
export const CODE_NAMES = Object.fromEntries(
  Object.entries(data.codeNames).map(([name, pattern]) => [name, new RegExp(pattern)]),
) as Readonly<Record<CodeName, RegExp>>;

/** A test id that is null is known to be absent, and must not be looked for. */
export const TEST_IDS = data.testIds;
