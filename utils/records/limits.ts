/** How long and how many: apart from the schema, for surfaces that carry none. */
export const RECORD_LIMITS = {
  records: 2000,
  name: 300,
  owner: 200,
  storedAt: 300,
  rotateAfterDays: 3650,
  rotations: 1000,
  ticks: 100,
  reasons: 100,
} as const;
