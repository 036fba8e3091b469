import { fold } from '../checklist/token-name.ts';
import type { Screen } from '../page/screen.ts';

/** The names on the list, and which of them is the token's that is open. */
export class TokenNames {
  #listed: readonly string[] | null = null;
  /** The name that the token in hand had when it was opened; null where it is a new one or was not seen yet. */
  #own: string | null = null;
  #ownSeen = false;
  #others: readonly string[] | null = null;

  /** Another token. */
  begin(): void {
    this.#own = null;
    this.#ownSeen = false;
  }

  /** The names of the other tokens, as the list showed them last; null before a list was recognised. */
  after({
    tokens,
    values,
    editing,
  }: Pick<Screen, 'tokens' | 'values' | 'editing'>): readonly string[] | null {
    if (tokens !== null) this.#listed = tokens.filter(({ isLegacy }) => !isLegacy).map(({ name }) => name);
    const name = values.get('name');
    if (editing === false) this.#own = null;
    // The box of a token that is opened may be empty for a moment; that of a new one begins so.
    else if (name !== undefined && (editing === true ? (this.#own ?? '') === '' : !this.#ownSeen))
      this.#own = name;
    if (name !== undefined) this.#ownSeen = true;
    // Back on the list, the token that was in hand may be among those that it shows: it is none of the others.
    if (this.#ownSeen && tokens !== null && name === undefined) return this.#others;
    const listed = this.#listed;
    const own = listed === null || this.#own === null ? -1 : placeOf(this.#own, listed);
    this.#others = listed === null || own === -1 ? listed : listed.toSpliced(own, 1);
    return this.#others;
  }
}

/** The card of a name: that draws spaces as one, and a box keeps them all. */
function placeOf(name: string, listed: readonly string[]): number {
  const exact = listed.indexOf(name);
  return exact === -1 ? listed.findIndex((other) => fold(other) === fold(name)) : exact;
}
