import type { AccountType } from '../scopes/types.ts';

/**
 * Where the loader and the panel find one another: two scripts in the content scripts' own world, which the page cannot
 * reach. Either may come first.
 */
export interface Meeting {
  /** The tokens page is on the screen. The panel's script may be there before that is known. */
  wanted: boolean;
  /** Opens the panel where the address calls for one; null before its script is there. */
  wake: (() => void) | null;
  /** On the practice page: whose tokens page it stands in for, which its address does not say. */
  practice?: AccountType;
}

declare global {
  var tokenPresetsMeeting: Meeting | undefined;
}

export function meeting(): Meeting {
  // Not what only goes by this name: an element of the page with such an id would.
  const there = Object.hasOwn(globalThis, 'tokenPresetsMeeting') ? globalThis.tokenPresetsMeeting : undefined;
  const place = there ?? { wanted: false, wake: null };
  globalThis.tokenPresetsMeeting = place;
  return place;
}
