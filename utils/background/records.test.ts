import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fakeCredentials } from '../../sandbox/data/credentials.ts';
import { openRecordStore } from '../records/browser-store.ts';
import { sampleRecord } from '../records/testing/records.ts';
import { createRecord, recordsFor, removeRecord, saveRecord } from './records.ts';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

beforeEach(() => fakeBrowser.reset());

const create = (change: Parameters<typeof sampleRecord>[0] = {}) =>
  createRecord({ kind: 'create-record', record: sampleRecord(change) });

it('hands out what reads of an account type, what is to be rotated first before the others', async () => {
  await create({ id: 'a', rotateBy: '2026-09-01' });
  await create({ id: 'b', rotateBy: '2026-08-01' });
  await create({ id: 'c', accountType: 'brand' });
  await fakeBrowser.storage.local.set({ 'record:d': 'damaged', 'template:x': { id: 'x' } });
  const { records, failed } = await recordsFor('agency');
  expect(records.map(({ record }) => record.id)).toEqual(['b', 'a']);
  expect(failed).toBe(false);
  expect((await recordsFor('brand')).records.map(({ record }) => record.id)).toEqual(['c']);
  expect((await recordsFor('partner')).records).toEqual([]);
});

it('says when they cannot be read', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('disk'));
  expect(await recordsFor('agency')).toEqual({ records: [], failed: true });
});

it('keeps, changes and puts aside, with answers that can be sent', async () => {
  const created = await create();
  expect(created).toMatchObject({ ok: true, saved: { revision: 1 } });
  const record = sampleRecord({ owner: 'Kim' });
  const saved = await saveRecord({ kind: 'save-record', record, revision: 1 });
  expect(saved).toMatchObject({ ok: true, saved: { revision: 2, record } });
  const stale = await saveRecord({ kind: 'save-record', record, revision: 1 });
  expect(stale).toMatchObject({ ok: false, failure: { reason: 'conflict', current: { revision: 2 } } });
  const removed = await removeRecord({ kind: 'remove-record', id: 'sample' });
  expect(removed).toMatchObject({ ok: true });
  for (const answer of [created, saved, stale, removed])
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  const library = await openRecordStore().list();
  expect(library).toMatchObject({ shelf: { records: [], deleted: [{ record }] } });
});

it('what is shaped like a credential is refused by the name of its field, whoever sends it', async () => {
  const { accountSid } = fakeCredentials();
  expect(await create({ storedAt: accountSid })).toEqual({
    ok: false,
    failure: { reason: 'invalid', field: 'storedAt' },
  });
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
});

it('what is no record at all is refused, too', async () => {
  const record = { kind: 'something else' } as never;
  expect(await createRecord({ kind: 'create-record', record })).toEqual({
    ok: false,
    failure: { reason: 'invalid', field: 'id' },
  });
});
