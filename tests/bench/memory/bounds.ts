import type { Bound } from '../measured.ts';

/** How often something is done again while a page is held to what it holds on to. */
export const COUNTED = 80;

/** One that stays behind each time makes 80; what comes and goes by itself makes a few. */
export const FEW: Bound = {
  limit: 20,
  from: 'issue',
  how: `one that stays behind each time makes ${COUNTED}`,
};
/** A closure takes 28 bytes, and with what it sees more than twice that. */
export const LITTLE: Bound = {
  limit: 2000,
  from: 'issue',
  how: `25 bytes for each of ${COUNTED} times: less than one closure`,
};
