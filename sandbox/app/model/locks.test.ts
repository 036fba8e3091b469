import { expect, it } from 'vitest';
import { offeredCategories } from '../../data/offered.ts';
import { lockedScopes } from './locks.ts';

it('holds a few rows of every account type, each in a category of its own', () => {
  for (const accountType of ['agency', 'brand', 'partner'] as const) {
    const categories = offeredCategories(accountType, 'en');
    const locked = lockedScopes(categories);
    expect(locked.size).toBeGreaterThan(0);
    for (const { scopes } of categories) {
      expect(scopes.filter(({ id }) => locked.has(id)).length).toBeLessThanOrEqual(1);
    }
  }
});
