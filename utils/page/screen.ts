import type { AccountType } from '../scopes/types.ts';
import { type FieldName, type FieldsOnPage, findFields, showsCredentials } from './field.ts';
import { findLearnedFields } from './learned/find.ts';
import type { LearnedPage } from './learned/types.ts';
import { looksLikeLogin } from './look.ts';
import { isLabel } from './map/page-map.ts';
import { newestVersion } from './newest-version.ts';
import { readChoice } from './operate/choice.ts';
import { readText } from './operate/text-field.ts';
import { isPressed } from './pressed.ts';
import { createKind } from './reading/kinds.ts';
import { elementsOf, inOneReading } from './reading/reading.ts';
import { readScopes, type ScopesOnPage } from './scope-reader.ts';
import { readScreenSigns } from './screen-signs.ts';
import { textOf } from './text.ts';
import { readTokenCards, type TokenCard } from './token-cards.ts';
import { isShown } from './tree.ts';

/**
 * What of the tokens UI is on the screen. Steppers and tabs name all steps at once, so a step is known by its
 * fields, not by its title; several may be on the screen together.
 */
export interface Screen {
  readonly list: boolean;
  readonly legacyToken: boolean;
  readonly setup: boolean;
  readonly contact: boolean;
  readonly credentials: boolean;
  readonly scopes: ScopesOnPage | null;
  /** The cards of the token list; null where no list was recognised for certain. */
  readonly tokens: readonly TokenCard[] | null;
  /** A token that exists already is open, not a new one; null where that is not clear. */
  readonly editing: boolean | null;
  readonly login: boolean;
  /** The wizard's fields that are on the screen. Empty on a screen with credentials. */
  readonly fields: FieldsOnPage;
  /** What the wizard's fields hold; only fields that are on the screen. Empty on a screen with credentials. */
  readonly values: ReadonlyMap<FieldName, string>;
  /** The newest API version on offer, where the page says so without being touched. */
  readonly newestVersion: string | null;
}

function readValues(fields: FieldsOnPage): Map<FieldName, string> {
  const values = new Map<FieldName, string>();
  for (const [name, field] of fields) {
    const chooses = field.kind === 'select' || field.kind === 'drop-down';
    values.set(name, chooses ? readChoice(field) : readText(field.element));
  }
  return values;
}

/**
 * Reads the screen without changing anything.
 * @param learned what the person pointed out on this host; tried first.
 */
export function readScreen(
  document: Document,
  account: AccountType,
  knownCategories: Iterable<string>,
  learned: LearnedPage | null = null,
): Screen {
  return inOneReading(document, () => readNow(document, account, knownCategories, learned));
}

function readNow(
  document: Document,
  account: AccountType,
  knownCategories: Iterable<string>,
  learned: LearnedPage | null,
): Screen {
  const credentials = showsCredentials(document);
  const pointedOut = credentials || learned === null ? undefined : findLearnedFields(document, learned);
  const fields: FieldsOnPage = credentials ? new Map() : findFields(document, pointedOut);
  const scopes = credentials ? null : readScopes(document, account, knownCategories, learned);
  const signs = readScreenSigns(document);
  return {
    ...signs,
    setup: fields.has('name') && (fields.has('description') || fields.has('apiVersion')),
    contact: fields.has('primaryContact'),
    credentials,
    scopes,
    tokens: signs.list ? readTokenCards(document) : null,
    login: looksLikeLogin(document),
    fields,
    values: readValues(fields),
    newestVersion: newestVersion(fields),
  };
}

const PRESSED = createKind(isPressed);

/** Whether the wizard's button Create is on the screen. */
export function showsCreate(document: Document): boolean {
  return elementsOf(document, PRESSED).some(
    (element) => isLabel(textOf(element), 'create') && isShown(element),
  );
}

const ACTION = createKind((element) => element.matches('button, [role="button"], input[type="submit" i], a'));

/** Where the buttons are that the person presses to go on; the panel keeps out of their way. */
export function primaryActions(document: Document): readonly DOMRect[] {
  const boxes: DOMRect[] = [];
  for (const element of elementsOf(document, ACTION)) {
    const name = element.localName === 'input' ? (element.getAttribute('value') ?? '') : textOf(element);
    const goesOn = (['next', 'create', 'update', 'createAccessToken'] as const).some((label) =>
      isLabel(name, label),
    );
    if (goesOn && isShown(element)) boxes.push(element.getBoundingClientRect());
  }
  return boxes;
}
