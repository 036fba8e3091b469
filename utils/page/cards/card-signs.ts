import data from '../map/card-signs.json' with { type: 'json' };
import {
  CARDLABEL_WORDS,
  DATE_WORDS,
  type LabelName,
  labelFinder,
  NAMELABEL_WORDS,
  VERSION_WORDS,
} from '../map/page-map.ts';

/**
 * Why an element is taken for a token's card. `actions`: two or more of the acts of its menu stand in it; `number`: a
 * bare number, which may be a version; `alike`: one of several; `headed`: a line under heads of columns.
 */
export type CardSign = keyof typeof data.cards.weights;

/**
 * Why a text in a card is taken for the token's name. `labelled`: "Name" stands before it; `column`: under the head
 * "Name"; `titled`: called so by its class; `opens`: a link or button of its own; `largest`: drawn largest; `first`:
 * before all other texts; `distinct`: not the same in all cards. Against it: `number`, `same`, `prose` (a sentence),
 * `valueOf` (what stands before it names something else).
 */
export type NameSign = keyof typeof data.names.weights;

/** Below these sums nothing is believed; a name has to lead the next text by so much. */
export const CERTAIN_CARD = data.cards.certain;
export const CERTAIN_NAME = data.names.certain;
export const NAME_LEAD = data.names.lead;

export function weighCard(signs: Iterable<CardSign>): number {
  let sum = 0;
  for (const sign of signs) sum += data.cards.weights[sign];
  return sum;
}

export function weighName(signs: Iterable<NameSign>): number {
  let sum = 0;
  for (const sign of signs) sum += data.names.weights[sign];
  return sum;
}

/**
 * What a text of the list page is by itself. `page`: it belongs to the page and not to a card; `heads`: a label that
 * names the token's name; `text`: none of the others, so it may be a name.
 */
export type TextKind =
  | 'enabled'
  | 'disabled'
  | 'legacy'
  | 'action'
  | 'page'
  | 'heads'
  | 'versionLabel'
  | 'label'
  | 'version'
  | 'number'
  | 'date'
  | 'text';

const KINDS = {
  enabled: 'enabled',
  disabled: 'disabled',
  legacyAccountTokens: 'legacy',
  more: 'action',
  duplicate: 'action',
  reset: 'action',
  upgradeVersion: 'action',
  disable: 'action',
  enable: 'action',
  delete: 'action',
  update: 'action',
  createAccessToken: 'page',
  enableLegacyTokens: 'page',
  clearAll: 'page',
  next: 'page',
  create: 'page',
  tokenName: 'heads',
  apiVersion: 'versionLabel',
  description: 'label',
  primaryContact: 'label',
  developerEmails: 'label',
  apiScopes: 'label',
} as const satisfies Partial<Record<LabelName, TextKind>>;

const findLabel = labelFinder(Object.keys(KINDS) as (keyof typeof KINDS)[]);

/** Longer texts are no labels, in characters. */
const LONGEST_LABEL = 60;

/** What a text says by itself. */
export function kindOfText(text: string): TextKind {
  if (text.length > LONGEST_LABEL) return 'text';
  const label = findLabel(text);
  if (label !== null && label in KINDS) return KINDS[label as keyof typeof KINDS];
  if (/^[#№]?\d{1,12}(?:\.\d{1,3})?$/.test(text)) return 'number';
  if (VERSION_WORDS.test(text)) return 'version';
  if (DATE_WORDS.test(text)) return 'date';
  const bare = text.replace(/[\s:：*]+$/u, '');
  if (NAMELABEL_WORDS.test(bare)) return 'heads';
  return CARDLABEL_WORDS.test(bare) || /[:：]$/u.test(text) ? 'label' : 'text';
}
