import { i18n } from '../i18n/index.ts';
import type { FieldName } from '../page/field.ts';
import { findLearned, findLearnedFields } from '../page/learned/find.ts';
import {
  type LearnRefusal,
  learnFieldAt,
  learnPlace,
  learnRepeat,
  learnWords,
} from '../page/learned/learn.ts';
import type { LearnedControl, LearnedPage, LearnedRepeat } from '../page/learned/types.ts';
import type { Mark } from '../page/pick/outlines.ts';
import { marksOfControls } from './marks.ts';
import type { PointExample, PointRefusal, PointTarget } from './pointing-view.ts';

/** What comes of pointing at one element: the page as it is known now, or what is missing. */
export type Lesson =
  | { readonly kind: 'page'; readonly page: LearnedPage }
  | { readonly kind: 'refused'; readonly why: PointRefusal }
  /** All but where the box shows its state. */
  | {
      readonly kind: 'stateless';
      readonly target: RepeatTarget;
      readonly box: Element;
      readonly repeat: Omit<LearnedRepeat, 'state'>;
    };

export type RepeatTarget = 'scope' | 'category';

const REFUSALS: Readonly<Record<LearnRefusal['kind'], PointRefusal>> = {
  credential: 'credential',
  guard: 'guard',
  alone: 'alone',
  'no-field': 'noField',
};

const EXAMPLES = 3;
const LONGEST = 90;

const refused = (why: PointRefusal): Lesson => ({ kind: 'refused', why });

export function withRepeat(page: LearnedPage, target: RepeatTarget, repeat: LearnedRepeat): LearnedPage {
  return target === 'scope' ? { ...page, boxes: repeat } : { ...page, toggles: repeat };
}

/**
 * Learns from an element of the page.
 * @param known what was kept for the page before; it is added to.
 */
export function learnFrom(
  document: Document,
  target: PointTarget,
  element: Element,
  known: LearnedPage,
): Lesson {
  if (target === 'place') {
    const place = learnPlace(element);
    return place === null ? refused('noPart') : { kind: 'page', page: { ...known, place } };
  }
  if (target === 'words') {
    const { boxes } = known;
    if (boxes === null) return refused('noBoxes');
    const learned = learnWords(document, element, known);
    if (learned.kind === 'refused') return refused('noPart');
    return { kind: 'page', page: { ...known, boxes: { ...boxes, words: learned.words } } };
  }
  if (target === 'scope' || target === 'category') {
    const learned = learnRepeat(document, element, known.place, target);
    if (learned.kind === 'refused') return refused(REFUSALS[learned.why.kind]);
    if (learned.kind === 'stateless') return { ...learned, target };
    return { kind: 'page', page: withRepeat(known, target, learned.repeat) };
  }
  const learned = learnFieldAt(document, element, known.place);
  if (learned.kind === 'refused') return refused(REFUSALS[learned.why.kind]);
  return { kind: 'page', page: { ...known, fields: { ...known.fields, [target]: learned.field } } };
}

/** What a page leads to on the screen, for the person to judge. */
export interface FoundByLesson {
  readonly found: number;
  readonly examples: readonly PointExample[];
  readonly marks: readonly Mark[];
}

export function findBy(document: Document, target: PointTarget, page: LearnedPage): FoundByLesson {
  if (target in page.fields) {
    const name = target as FieldName;
    const element = findLearnedFields(document, page).get(name);
    if (element === undefined) return { found: 0, examples: [], marks: [] };
    const text = i18n.t(`panel.fill.field.${name}`);
    return { found: 1, examples: [], marks: [{ element, kind: 'field', text }] };
  }
  const { boxes, toggles } = findLearned(document, page);
  const controls = target === 'category' ? toggles : boxes;
  const marks = [...marksOfControls(boxes, 'scope'), ...marksOfControls(toggles, 'category')];
  return { found: controls.length, examples: examplesOf(controls), marks };
}

export function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
}

/** A few of what was found: the first of each state, then the first ones. */
function examplesOf(controls: readonly LearnedControl[]): readonly PointExample[] {
  const states = ['on', 'off', 'mixed', 'unknown'] as const;
  const firsts = states.map((state) => controls.find((control) => control.state === state));
  const chosen = [...new Set([...firsts, ...controls])].filter((control) => control !== undefined);
  return chosen.slice(0, EXAMPLES).map(({ words, state }) => ({ words: shorten(words.join(' · ')), state }));
}
