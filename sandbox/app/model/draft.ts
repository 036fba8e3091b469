import { reactive } from 'vue';
import type { SavedToken } from '../../data/tokens.ts';
import type { Category } from '../../data/types.ts';
import { type Board, fillBoard } from './board.ts';
import type { Switches } from './switches.ts';

/** The token in hand: the one that the wizard makes, or a copy of the one being edited. */
export interface Draft {
  name: string;
  description: string;
  apiVersion: string;
  primaryContact: string | null;
  developerEmails: string[];
  readonly board: Board;
}

function emptyBoard(): Board {
  return { on: reactive(new Set<string>()), ticked: reactive(new Set<string>()) };
}

/** A new token: latest version, and the scopes that `start` says. */
export function newDraft(
  apiVersion: string,
  categories: readonly Category[],
  start: Switches['start'],
): Draft {
  const board = emptyBoard();
  fillBoard(board, categories, start);
  return reactive({
    name: '',
    description: '',
    apiVersion,
    primaryContact: null,
    developerEmails: [],
    board,
  });
}

/** A copy of a saved token, to be edited. */
export function draftOf(token: SavedToken): Draft {
  const board = emptyBoard();
  for (const id of token.categoriesOn) board.on.add(id);
  for (const id of token.ticked) board.ticked.add(id);
  const { name, description, apiVersion, primaryContact } = token;
  return reactive({
    name,
    description,
    apiVersion,
    primaryContact,
    developerEmails: [...token.developerEmails],
    board,
  });
}

/** The fields of a saved token that a draft decides. */
export function fieldsOf(draft: Draft): Omit<SavedToken, 'id' | 'enabled' | 'createdDaysAgo'> {
  const { name, description, apiVersion, primaryContact, developerEmails, board } = draft;
  return {
    name,
    description,
    apiVersion,
    primaryContact,
    developerEmails: [...developerEmails],
    categoriesOn: [...board.on],
    ticked: [...board.ticked],
  };
}
