import { type LabelName, labelFinder } from './map/page-map.ts';
import { isPressed } from './pressed.ts';
import { createKind } from './reading/kinds.ts';
import { elementsOf } from './reading/reading.ts';
import { textOf } from './text.ts';
import { isShown } from './tree.ts';

/** Which part of the tokens UI the labels on the screen speak for. */
export interface ScreenSigns {
  readonly list: boolean;
  readonly legacyToken: boolean;
  /** Whether a token that exists already is open; null where that is not clear. */
  readonly editing: boolean | null;
}

const BUTTONS = ['createAccessToken', 'update', 'reset', 'next', 'create'] as const satisfies LabelName[];
const TEXTS = [
  'legacyAccountTokens',
  'overview',
  'apiCredentials',
  'apiScopes',
] as const satisfies LabelName[];
const buttonLabel = labelFinder(BUTTONS);
const textLabel = labelFinder(TEXTS);

/** Longer texts are none of these labels, in characters. */
const LONGEST = 60;

function labelOf(element: Element): LabelName | null {
  if (isPressed(element)) {
    const label = buttonLabel(textOf(element));
    if (label !== null) return label;
  }
  return ownLabelOf(element);
}

function ownLabelOf(element: Element): LabelName | null {
  if (element.matches('input[type="submit" i], input[type="button" i]'))
    return buttonLabel(element.getAttribute('value') ?? '');
  const text = element.childElementCount === 0 ? (element.textContent ?? '') : '';
  return text !== '' && text.length < LONGEST ? textLabel(text) : null;
}

const LABELLED = createKind((element) => isPressed(element) || ownLabelOf(element) !== null);

/**
 * Two signs are needed, for none is sure by itself: the tabs of the edit view (of which the wizard's steps share only
 * API Scopes), a button Update, a button Reset Token. A button Next or Create speaks for the wizard (facts:
 * documentation.md 1.3, 1.4).
 */
function isEditing(labels: ReadonlySet<LabelName>): boolean | null {
  const hasTabs = labels.has('overview') && (labels.has('apiCredentials') || labels.has('apiScopes'));
  const signs = [hasTabs, labels.has('update'), labels.has('reset')].filter(Boolean).length;
  if (!labels.has('next') && !labels.has('create')) return signs > 1 ? true : null;
  return signs === 0 ? false : null;
}

/** The wizard may carry "Create Access Token" as its title; on the list it is a button. */
export function readScreenSigns(document: Document): ScreenSigns {
  const shown = new Set<LabelName>();
  for (const element of elementsOf(document, LABELLED)) {
    const label = labelOf(element);
    if (label !== null && !shown.has(label) && isShown(element)) shown.add(label);
  }
  return {
    list: shown.has('createAccessToken'),
    legacyToken: shown.has('legacyAccountTokens'),
    editing: isEditing(shown),
  };
}
