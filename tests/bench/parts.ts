import type { BenchPart } from './lab.ts';

/** All that the bench measures, in the order of its table. */
export const PARTS: readonly BenchPart[] = [];
