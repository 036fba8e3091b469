import type { FieldName } from '../page/field.ts';
import { STEP_FIELDS } from '../page/fill.ts';
import { namesScopes } from '../page/headings.ts';
import type { LearnedPage } from '../page/learned/types.ts';
import { pickables } from '../page/pick/pickable.ts';
import type { Screen } from '../page/screen.ts';
import { nameOfRow } from './facts.ts';
import { stepOf } from './setup.ts';

/** What was recognised on the screen, in numbers and names; the components put it into words. */
export interface RecognitionView {
  /**
   * Whether the person should look at it before going on: something is missing, or (`words`) scopes were found by
   * their words only.
   */
  readonly unsure: 'missing' | 'words' | null;
  /** The screen looks like the scopes' and none was recognised. */
  readonly lacksScopes: boolean;
  readonly scopes: ScopesRecognised | null;
  /** Fields of the steps that are on the screen, each with whether it was found. */
  readonly fields: readonly { readonly name: FieldName; readonly found: boolean }[];
  /** Boxes on the screen that were taken for neither a scope nor a switch; never touched. */
  readonly others: number;
  /** What became of what the person pointed out here before. */
  readonly learned: 'none' | 'used' | 'lost';
  /** It can be forgotten. */
  readonly hasLearned: boolean;
}

export interface ScopesRecognised {
  readonly rows: number;
  /** Rows of which the page shows no endpoint. */
  readonly byWords: number;
  readonly switches: number;
  readonly categories: readonly CategoryRecognised[];
}

export interface CategoryRecognised {
  readonly id: string;
  readonly name: string;
  readonly hasSwitch: boolean;
  readonly rows: readonly string[];
}

/** Fewer boxes than these are none of a list of scopes. */
const FEW = 2;

function scopesOf(screen: Screen): ScopesRecognised | null {
  if (screen.scopes === null) return null;
  const { categories, rows } = screen.scopes.selection;
  return {
    rows: rows.length,
    byWords: rows.filter(({ method, path }) => method === null || path === null).length,
    switches: categories.filter(({ toggle }) => toggle !== 'none').length,
    categories: categories.map(({ id, name, toggle }) => ({
      id,
      name,
      hasSwitch: toggle !== 'none',
      rows: rows.filter(({ categoryId }) => categoryId === id).map(nameOfRow),
    })),
  };
}

function fieldsOf(screen: Screen): RecognitionView['fields'] {
  const step = stepOf(screen);
  const names: readonly FieldName[] = step === null ? [] : STEP_FIELDS[step];
  return names.map((name) => ({ name, found: screen.fields.has(name) }));
}

/** Boxes of a screen on which nothing else is recognised. Looks through the page, so it is asked only there. */
function looseBoxes(document: Document, screen: Screen): number {
  const known = screen.scopes !== null || screen.list || stepOf(screen) !== null;
  return known ? 0 : pickables(document, 'box').length;
}

function fateOf(
  learned: LearnedPage | null,
  screen: Screen,
  lacksScopes: boolean,
): RecognitionView['learned'] {
  if (learned === null) return 'none';
  const fields = Object.keys(learned.fields) as FieldName[];
  const boxes = learned.boxes !== null || learned.toggles !== null;
  if (screen.scopes !== null && boxes) return screen.scopes.recognition.pointedOut ? 'used' : 'lost';
  if (boxes && lacksScopes) return 'lost';
  const wanted = fieldsOf(screen).filter(({ name }) => fields.includes(name));
  if (wanted.length === 0) return 'none';
  return wanted.every(({ found }) => found) ? 'used' : 'lost';
}

/** What a reading of the screen recognised; null where nothing is read, on credentials and on the login form. */
export function recognitionOf(
  document: Document,
  screen: Screen,
  page: LearnedPage | null,
): RecognitionView | null {
  if (screen.credentials || screen.login) return null;
  const loose = looseBoxes(document, screen);
  const lacksScopes = screen.scopes === null && loose >= FEW && namesScopes(document);
  const scopes = scopesOf(screen);
  const fields = fieldsOf(screen);
  const learned = fateOf(page, screen, lacksScopes);
  // Every category has a switch (facts: documentation.md §1.3); one that was not found cannot be opened for its scopes.
  const lacksSwitches = learned === 'used' && scopes !== null && scopes.rows > 0 && scopes.switches === 0;
  const missing = lacksScopes || lacksSwitches || learned === 'lost' || fields.some(({ found }) => !found);
  const wordsOnly = scopes !== null && scopes.byWords > 0 && learned !== 'used';
  return {
    unsure: missing ? 'missing' : wordsOnly ? 'words' : null,
    lacksScopes,
    scopes,
    fields,
    others: screen.scopes === null ? loose : screen.scopes.recognition.others.length,
    learned,
    hasLearned: page !== null,
  };
}
