import type { RiskSummary } from '../risk.ts';

/** Of no scopes at all. */
export const NO_RISK: RiskSummary = {
  level: 'low',
  reads: 0,
  writes: 0,
  deletes: 0,
  unknown: 0,
  credentials: 0,
  moneyReads: 0,
  moneyWrites: 0,
  payouts: 0,
  paid: 0,
  peopleReads: 0,
  peopleWrites: 0,
  wholeCategories: [],
  everything: 'none',
};
