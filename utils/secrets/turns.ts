const STRETCH = /[A-Za-z0-9]+/g;
const PIECE = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/g;

/**
 * How often words, numbers and capitals take turns with no mark between. Names put together of words and marks hardly do
 * (`PwC-Deals-UKI_produccion_2027`: 1); of 32 random characters one in 100,000 does so less often than four times.
 */
export function turns(run: string): number {
  const pieces = run.match(PIECE)?.length ?? 0;
  return pieces - (run.match(STRETCH)?.length ?? 0);
}

/** Turns come as close as in random characters; words are longer than three letters on the whole. */
export function turnsOften(run: string): boolean {
  return turns(run) * 7 > run.length * 2;
}
