import { hasSecret } from '../secrets/secrets.ts';
import { isVisible, withoutControls } from '../templates/characters.ts';
import { type Finding, needsAnswer } from './finding.ts';

/** Why a person leaves a finding as it is. It is kept with the token's record. */
export interface Reason {
  /** Kind of the finding. */
  readonly finding: string;
  /** The person's words: one line, never shaped like a credential. */
  readonly text: string;
  /** The finding's subjects when it was given: at most `MOST_SUBJECTS`, each at most `LONGEST_SUBJECT` long. */
  readonly covers: readonly string[];
  /** The day it was given, `YYYY-MM-DD`. */
  readonly on: string;
}

export const LONGEST_REASON = 300;

/**
 * The reason that answers a finding; null where none does. One that was given for other subjects answers nothing: what
 * was right for two scopes says nothing about a third.
 */
export function reasonFor(finding: Finding, reasons: readonly Reason[]): Reason | null {
  const given = reasons.find((reason) => reason.finding === finding.kind);
  if (given === undefined) return null;
  const covered = new Set(given.covers);
  return finding.subjects.every((subject) => covered.has(subject)) ? given : null;
}

/** Whether a person has yet to answer it, or to take it away. */
export function isOpen(finding: Finding, reasons: readonly Reason[]): boolean {
  return needsAnswer(finding) && reasonFor(finding, reasons) === null;
}

/** Why a text is no reason; null where it is one. */
export function faultOfReason(text: string): 'empty' | 'long' | 'secret' | null {
  const line = withoutControls(text);
  if (!isVisible(line)) return 'empty';
  if (line.length > LONGEST_REASON) return 'long';
  // As it was given, too: what is invisible in it is no line break, and hides no credential.
  return hasSecret(text) || hasSecret(line) ? 'secret' : null;
}

/** With a reason for a finding, in place of an earlier one; `on` is a day, `YYYY-MM-DD`. */
export function withReason(
  reasons: readonly Reason[],
  finding: Finding,
  text: string,
  on: string,
): readonly Reason[] {
  const given = { finding: finding.kind, text: withoutControls(text), covers: [...finding.subjects], on };
  return [...withoutReason(reasons, finding.kind), given];
}

/** Without the reason for a kind of finding. */
export function withoutReason(reasons: readonly Reason[], kind: string): readonly Reason[] {
  return reasons.filter((reason) => reason.finding !== kind);
}
