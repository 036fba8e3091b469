import type { PageFacts } from './facts.ts';
import type { Finding } from './finding.ts';
import { checkAdvertisers, checkNeeded, checkWrites } from './scope-findings.ts';
import {
  checkContact,
  checkDescription,
  checkLegacy,
  checkName,
  checkSeparate,
  checkVersion,
} from './setup-findings.ts';

export type { Finding, FindingState } from './finding.ts';

/** Tip id → its check. Tips that only a person can decide have none. */
const checks: Readonly<Record<string, (facts: PageFacts) => readonly Finding[]>> = {
  legacy: checkLegacy,
  separate: checkSeparate,
  name: checkName,
  description: checkDescription,
  version: checkVersion,
  contact: checkContact,
  needed: checkNeeded,
  writes: checkWrites,
  advertisers: checkAdvertisers,
};

/**
 * What the page's state says about each tip, by tip id. A tip that the page says nothing about, or that does not
 * concern the account type, has no entry. Nothing is `ok` that was not seen.
 */
export function checkTips(facts: PageFacts): Map<string, readonly Finding[]> {
  const findings = new Map<string, readonly Finding[]>();
  for (const [tip, check] of Object.entries(checks)) {
    const found = check(facts);
    if (found.length > 0) findings.set(tip, found);
  }
  return findings;
}
