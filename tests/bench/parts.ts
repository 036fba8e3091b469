import type { BenchPart } from './lab.ts';
import { packagePart } from './package.ts';

/** All that the bench measures, in the order of its table. */
export const PARTS: readonly BenchPart[] = [packagePart];
