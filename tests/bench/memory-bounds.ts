import type { Bound } from './measured.ts';

/** How often something is done again while a page is held to what it holds on to. */
export const COUNTED = 80;

/** One that stays behind each time makes 80; what comes and goes by itself makes a few. */
export const FEW: Bound = {
  limit: 20,
  from: 'issue',
  how: `one that stays behind each time makes ${COUNTED}`,
};
/** An object of a row, or a closure with what it sees, that stays behind each time makes more. */
export const LITTLE: Bound = { limit: 0.1, from: 'issue', how: `1.3 kB for each of ${COUNTED} times` };
