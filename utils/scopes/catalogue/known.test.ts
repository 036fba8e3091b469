import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { endpointKey } from '../endpoint.ts';
import type { AccountType } from '../types.ts';
import { catalogueFor } from './catalogue.ts';
import { knownScopes } from './known.ts';
import file from './seen-on-screen.json' with { type: 'json' };

const ACCOUNTS: readonly AccountType[] = ['agency', 'brand', 'partner'];

describe('seen-on-screen.json', () => {
  it('has the form that the code expects', () => {
    const path = z.string().check(z.startsWith('/'));
    const schema = z.strictObject({
      _about: z.string(),
      rows: z.array(
        z.strictObject({
          accountTypes: z.strictObject({
            agency: z.optional(path),
            brand: z.optional(path),
            partner: z.optional(path),
          }),
          category: z.string().check(z.minLength(1)),
          method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
          labels: z.array(z.string().check(z.minLength(1))),
        }),
      ),
    });
    expect(schema.safeParse(file).error?.issues ?? []).toEqual([]);
  });
});

describe('knownScopes', () => {
  it.each(ACCOUNTS)(
    '%s: holds the documents and what was seen beside them, each endpoint once',
    (accountType) => {
      const known = knownScopes(accountType);
      const keys = known.map(({ method, path }) => endpointKey(method, path, accountType));
      expect(new Set(keys).size).toBe(keys.length);
      expect(known.length).toBeGreaterThan(catalogueFor(accountType).length);
      expect(keys).toContain('GET /');
    },
  );
});
