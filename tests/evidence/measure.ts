import { EVIDENCE_KINDS } from '../../utils/evidence/types.ts';
import { judge, type Verdict } from './judge.ts';
import { LABELS } from './labels.ts';
import { type Numbers, numbersOf } from './score.ts';

/**
 * `npm run evidence`: how well scopes are found in the labelled files, and every single fault. Held-out files stand apart:
 * nobody who builds readers had seen them when they were first measured.
 */

const percent = (share: number) => share.toFixed(3);

function row(name: string, numbers: Numbers): string {
  const { files, endpoints, precision, recall, recallOffered, offered, offeredRight } = numbers;
  const cells = [files, endpoints, percent(precision), percent(recall), percent(recallOffered)];
  return `${name.padEnd(10)}${cells.map((cell) => String(cell).padStart(11)).join('')}${`${offeredRight}/${offered}`.padStart(14)}`;
}

function table(verdicts: readonly Verdict[]): readonly string[] {
  const heads = ['files', 'endpoints', 'precision', 'recall', '+ offered'];
  const of = (some: readonly Verdict[]) => numbersOf(some.map(({ score }) => score));
  const kinds = EVIDENCE_KINDS.map((kind) =>
    row(kind, of(verdicts.filter(({ label }) => label.kind === kind))),
  );
  const accounts = (['agency', 'brand', 'partner'] as const).map((type) =>
    row(type, of(verdicts.filter(({ label }) => label.accountType === type))),
  );
  return [
    `${''.padEnd(10)}${heads.map((head) => head.padStart(11)).join('')}${'offered right'.padStart(14)}`,
    ...kinds,
    row('all', of(verdicts)),
    '',
    ...accounts,
  ];
}

function faults({ label, score, kind, accountType, reading }: Verdict): readonly string[] {
  const found = [
    ...score.wrong.map((one) => `ticked, not called:   ${one}`),
    ...score.missed.map(
      (one) => `${score.lost.includes(one) ? 'missed altogether:   ' : 'offered, not ticked: '} ${one}`,
    ),
    ...score.lost.filter((one) => !score.missed.includes(one)).map((one) => `should be offered:    ${one}`),
    ...score.offeredWrong.map((one) => `offered, not called:  ${one}`),
    ...score.unnamed.map((one) => `not named:            ${one}`),
    ...(kind === label.kind ? [] : [`kind:                 ${kind} instead of ${label.kind}`]),
    ...(accountType === label.accountType ? [] : [`account type:         ${accountType}`]),
    ...reading.problems.map(({ code, line }) => `problem:              ${code}, line ${line}`),
  ];
  return found.length === 0
    ? []
    : [`${label.file} (${label.accountType})`, ...found.map((one) => `  ${one}`)];
}

const BATCHES = [
  ['Labelled files', undefined],
  ['Held-out files, first batch', 'first'],
  ['Held-out files, second batch', 'second'],
  ['Held-out files, third batch', 'third'],
  ['Held-out files, fourth batch', 'fourth'],
] as const;

const verdicts = LABELS.map(judge);
const kindsRight = verdicts.filter(({ label, kind }) => kind === label.kind).length;
const accountsRight = verdicts.filter(({ label, accountType }) => accountType === label.accountType).length;

for (const line of [
  ...BATCHES.flatMap(([title, batch]) => [
    title,
    '',
    ...table(verdicts.filter(({ label }) => label.heldOut === batch)),
    '',
  ]),
  'All files',
  '',
  ...table(verdicts),
  '',
  `Kind recognised: ${kindsRight} of ${verdicts.length}. Account type: ${accountsRight} of ${verdicts.length}.`,
  '',
  'Faults',
  ...verdicts.flatMap(faults),
])
  console.log(line);
