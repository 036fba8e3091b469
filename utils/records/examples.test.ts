import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { unwrapRecord } from './envelope.ts';
import record1 from './examples/record-1.json' with { type: 'json' };
import deleted1 from './examples/record-deleted-1.json' with { type: 'json' };

/*
 * The examples are frozen: they are what versions of the extension have left in people's browsers. A new version of an
 * envelope gets a new file; no file is changed.
 */

it('has an example of every version', () => {
  expect(readdirSync(`${import.meta.dirname}/examples`).sort()).toEqual([
    'record-1.json',
    'record-deleted-1.json',
  ]);
});

it('record 1', () => {
  expect(unwrapRecord(record1.key, record1.value)).toEqual({
    state: 'ok',
    key: record1.key,
    revision: 3,
    savedAt: 1_780_000_000_000,
    record: {
      id: '0b8d3c52-6a0f-4b55-8f0e-2f4f7f1f6c11',
      name: 'Acme reporting',
      accountType: 'agency',
      template: { id: 'acme-reporting', name: 'Reporting, read-only' },
      scopes: 12,
      createdOn: '2026-02-28',
      owner: 'Dana Ito',
      storedAt: 'Vault of the data team',
      rotateAfterDays: 90,
      rotateBy: '2026-08-27',
      snoozedUntil: null,
      rotatedOn: ['2026-05-29'],
      ticked: ['docs-store'],
      reasons: [
        {
          finding: 'scopes-write',
          text: 'The job uploads conversions.',
          covers: ['POST /Agencies/{AccountSID}/Conversions'],
          on: '2026-02-28',
        },
      ],
      futureField: { kept: [1] },
    },
  });
});

it('deleted record 1', () => {
  expect(unwrapRecord(deleted1.key, deleted1.value)).toMatchObject({
    state: 'deleted',
    key: deleted1.key,
    revision: 2,
    deletedAt: 1_780_000_500_000,
    record: { name: 'Uploads', template: null, scopes: null, rotateBy: null, reasons: [] },
  });
});
