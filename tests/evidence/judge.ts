import { withoutCredentials } from '../../utils/evidence/credentials.ts';
import { accountTypeOf } from '../../utils/evidence/proposal/account.ts';
import { propose } from '../../utils/evidence/proposal/propose.ts';
import type { KnownScopes, Proposal } from '../../utils/evidence/proposal/types.ts';
import { readEvidence } from '../../utils/evidence/read-evidence.ts';
import type { EvidenceKind, Reading } from '../../utils/evidence/types.ts';
import { knownScopes } from '../../utils/scopes/catalogue/known.ts';
import type { AccountType } from '../../utils/scopes/types.ts';
import type { Label } from './labels.ts';
import { loadEvidence } from './load.ts';
import { type Score, scoreOf } from './score.ts';

/** What came of one labelled file. */
export interface Verdict {
  readonly label: Label;
  readonly reading: Reading;
  readonly proposal: Proposal;
  readonly score: Score;
  readonly kind: EvidenceKind | null;
  /** What the evidence alone says about the account type; null where it says nothing. */
  readonly accountType: AccountType | null;
  readonly secrets: readonly string[];
  /** The text as it may be shown. */
  readonly shown: string;
}

const known: KnownScopes = {
  agency: knownScopes('agency'),
  brand: knownScopes('brand'),
  partner: knownScopes('partner'),
};

/** Reads a labelled file the way the options page does, and compares. */
export function judge(label: Label): Verdict {
  const { input, secrets } = loadEvidence(label);
  const reading = readEvidence([input], () => {});
  const proposal = propose(reading.endpoints, label.accountType, known);
  return {
    label,
    reading,
    proposal,
    score: scoreOf(label, proposal),
    kind: reading.sources[0]?.kind ?? null,
    accountType: accountTypeOf(reading.endpoints, known),
    secrets,
    shown: withoutCredentials(input.content).text,
  };
}
