import fc from 'fast-check';
import type { AccountType } from '../data/types.ts';
import { pageSpecs } from './arbitrary/page.ts';
import type { PageSpec } from './spec.ts';

export { pageSpecs };

/**
 * The page of a seed, always the same one. `path` is what fast-check prints when it makes a page smaller
 * (`0:2:1`); without it the seed's own page. Throws where no page is at that path.
 */
export function pageOfSeed(accountType: AccountType, seed: number, path = '0'): PageSpec {
  const [spec] = fc.sample(pageSpecs(accountType), { seed, path, numRuns: 1, unbiased: true });
  if (spec === undefined) throw new Error(`No page at seed ${seed}, path ${path}`);
  return spec;
}
