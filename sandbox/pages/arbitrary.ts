import fc from 'fast-check';
import type { AccountType } from '../data/types.ts';
import { pageSpecs } from './arbitrary/page.ts';
import type { PageSpec } from './spec.ts';

/** The page of a seed, always the same one. */
export function pageOfSeed(accountType: AccountType, seed: number): PageSpec {
  const [spec] = fc.sample(pageSpecs(accountType), { seed, numRuns: 1, unbiased: true });
  if (spec === undefined) throw new Error(`No page for the seed ${seed}`);
  return spec;
}
