/** A template that ticks all that reads, as the tests here put it into the library. */
export const ACME = {
  id: 'acme',
  name: 'Acme',
  accountType: 'agency',
  mode: 'exact',
  scopes: [{ access: 'read' }],
} as const;

/** One that ticks nothing. */
export const OTHER = { id: 'other', name: 'Other', accountType: 'brand', mode: 'exact', scopes: [] } as const;
