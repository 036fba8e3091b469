import type { Doubt } from '../types.ts';

const ALL: Readonly<Record<Doubt, true>> = {
  method: true,
  path: true,
  host: true,
  refused: true,
  mention: true,
  damaged: true,
};

/** Every doubt there is. */
export const DOUBTS = Object.keys(ALL);
