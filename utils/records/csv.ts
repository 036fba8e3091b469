import type { Day } from '../days/day.ts';
import { i18n } from '../i18n/index.ts';
import { clauses } from '../i18n/joined.ts';
import type { AccountType } from '../scopes/types.ts';
import { stepsOf } from './lists.ts';
import { type DueKind, dueOn } from './reminders.ts';
import type { TokenRecord } from './types.ts';

/** Without it, spreadsheets take UTF-8 for the code page of the computer. */
const BYTE_ORDER_MARK = '\uFEFF';
/**
 * A spreadsheet takes a cell that begins so for a formula, also for one that calls out; in Chinese and Japanese ones,
 * the wide signs are the same.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Words that the library has for what stands in a record. */
export interface CsvWords {
  readonly accountType: (accountType: AccountType) => string;
  /** Of a kind of finding, such as `name-taken`, that a reason was given for. */
  readonly finding: (kind: string) => string;
}

/**
 * All records as a table (RFC 4180). Written by hand: it is one rule about quotes, and a library for it weighs more than
 * a tenth of the whole package. A test reads it back with one.
 */
export function recordsCsv(records: readonly TokenRecord[], today: Day, words: CsvWords): string {
  const columns: readonly (readonly [string, (record: TokenRecord) => string | number | null])[] = [
    [i18n.t('recordFiles.name'), ({ name }) => name],
    [i18n.t('recordFiles.accountType'), ({ accountType }) => words.accountType(accountType)],
    [i18n.t('recordFiles.template'), ({ template }) => template?.name ?? null],
    [i18n.t('recordFiles.scopes'), ({ scopes }) => scopes],
    [i18n.t('recordFiles.createdOn'), ({ createdOn }) => createdOn],
    [i18n.t('recordFiles.owner'), ({ owner }) => owner],
    [i18n.t('recordFiles.storedAt'), ({ storedAt }) => storedAt],
    [i18n.t('recordFiles.rotateAfterDays'), ({ rotateAfterDays }) => rotateAfterDays],
    [i18n.t('recordFiles.rotateBy'), ({ rotateBy }) => rotateBy],
    [i18n.t('recordFiles.state'), (record) => dueName(dueOn(record, today).kind)],
    [i18n.t('recordFiles.snoozedUntil'), ({ snoozedUntil }) => snoozedUntil],
    [i18n.t('recordFiles.rotatedOn'), ({ rotatedOn }) => rotatedOn.join(' ')],
    [i18n.t('recordFiles.steps'), (record) => i18n.t('recordFiles.stepsDone', stepsOf(record))],
    [
      i18n.t('recordFiles.reasons'),
      ({ reasons }) => clauses(reasons.map(({ finding, text }) => `${words.finding(finding)} “${text}”`)),
    ],
  ];
  const rows = [
    columns.map(([name]) => name),
    ...records.map((record) => columns.map(([, read]) => String(read(record) ?? ''))),
  ];
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

function dueName(kind: DueKind): string {
  switch (kind) {
    case 'none':
      return i18n.t('recordFiles.due.none');
    case 'later':
      return i18n.t('recordFiles.due.later');
    case 'due':
      return i18n.t('recordFiles.due.due');
    case 'overdue':
      return i18n.t('recordFiles.due.overdue');
  }
}
