import fc from 'fast-check';
import { addDays } from '../day.ts';

/** A day between 1990 and 2099. */
export const anyDay: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 40_000 })
  .map((days) => addDays('1990-01-01', days));
