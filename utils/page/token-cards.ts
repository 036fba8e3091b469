/** A token on the list page. */
export interface TokenCard {
  /** As the page writes it; never shaped like a credential. */
  readonly name: string;
  /** Null where the card does not say. */
  readonly state: 'enabled' | 'disabled' | null;
  /** The legacy tokens of the account have a card of their own. */
  readonly isLegacy: boolean;
}

/** The cards of the token list, in the order of the page; null where no list was recognised for certain. */
export function readTokenCards(_document: Document): readonly TokenCard[] | null {
  return null;
}
