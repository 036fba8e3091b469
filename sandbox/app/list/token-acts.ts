import { filled } from '../../data/texts.ts';
import type { SavedToken } from '../../data/tokens.ts';
import { latestVersion } from '../../data/versions.ts';
import type { Session } from '../composables/session.ts';

function change(session: Session, id: number, fields: Partial<SavedToken>): void {
  const index = session.tokens.findIndex((token) => token.id === id);
  const token = session.tokens[index];
  if (token === undefined) throw new Error(`No token ${id}`);
  session.tokens[index] = { ...token, ...fields };
}

/** Adds a token at the head of the list, with the next free number. */
export function add(session: Session, token: Omit<SavedToken, 'id'>): void {
  const id = Math.max(1000, ...session.tokens.map((other) => other.id)) + 1;
  session.tokens.unshift({ ...token, id });
}

/** Card menu, Duplicate. */
export function duplicate(session: Session, token: SavedToken): void {
  add(session, {
    ...token,
    name: filled(session.texts.list.copyOf, { name: token.name }),
    createdDaysAgo: 0,
  });
}

/** Card menu, Upgrade Version. */
export function upgrade(session: Session, id: number): void {
  change(session, id, { apiVersion: latestVersion(session.accountType) });
}

/** Card menu, Disable and Enable. */
export function setEnabled(session: Session, id: number, enabled: boolean): void {
  change(session, id, { enabled });
}

/** Card menu, Delete, after the question. */
export function remove(session: Session, id: number): void {
  const index = session.tokens.findIndex((token) => token.id === id);
  if (index >= 0) session.tokens.splice(index, 1);
}

/** Edit view, Update, after the question. */
export function update(session: Session, id: number, fields: Partial<SavedToken>): void {
  change(session, id, fields);
}
