/**
 * Where the loader and the panel find one another: two scripts in the content scripts' own world, which the page cannot
 * reach. Either may come first.
 */
export interface Meeting {
  /** The tokens page is on the screen. The panel's script may be there before that is known. */
  wanted: boolean;
  /** Opens the panel where the address calls for one; null before its script is there. */
  wake: (() => void) | null;
}

declare global {
  var tokenPresetsMeeting: Meeting | undefined;
}

export function meeting(): Meeting {
  globalThis.tokenPresetsMeeting ??= { wanted: false, wake: null };
  return globalThis.tokenPresetsMeeting;
}
