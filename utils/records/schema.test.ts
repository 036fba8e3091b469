import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fakeCredentials } from '../../sandbox/data/credentials.ts';
import { RECORD_LIMITS } from './limits.ts';
import { readRecord } from './schema.ts';
import { anyRecord, sampleRecord } from './testing/records.ts';

const REASON = { finding: 'scopes-write', text: 'The job uploads.', covers: ['POST /x'], on: '2026-06-01' };
const fieldOf = (value: unknown) => {
  const read = readRecord(value);
  return read.ok ? null : read.field;
};

describe('what a record may be', () => {
  it('any is taken as it is, with unknown fields at every level', () => {
    const record = sampleRecord({
      later: { deep: [1] },
      template: { id: 'organisation:t', name: 'T', colour: 'blue' } as never,
      reasons: [{ ...REASON, by: 'Dana' } as never],
    });
    expect(readRecord(structuredClone(record))).toEqual({ ok: true, record });
    fc.assert(
      fc.property(anyRecord(), (one) => {
        const read = readRecord(JSON.parse(JSON.stringify(one)));
        expect(read).toMatchObject({ ok: true, record: { ...one, owner: one.owner.trim() } });
      }),
    );
  });

  it('what is as long as may be is taken', () => {
    const { name, owner, storedAt, rotateAfterDays, rotations, ticks } = RECORD_LIMITS;
    const longest = sampleRecord({
      name: 'n'.repeat(name),
      owner: 'o o'.repeat(owner / 3).padEnd(owner, 'o'),
      storedAt: 's s'.repeat(storedAt / 3),
      rotateAfterDays,
      rotatedOn: Array(rotations).fill('2024-02-29'),
      ticked: Array(ticks).fill('name'),
      reasons: Array(10).fill(REASON),
    });
    expect(readRecord(longest)).toEqual({ ok: true, record: longest });
  });

  it.each<[string, unknown]>([
    ['', null],
    ['', 'a text'],
    ['', [sampleRecord()]],
    ['id', sampleRecord({ id: '' })],
    ['id', sampleRecord({ id: '../x' })],
    ['id', sampleRecord({ id: 'x'.repeat(129) })],
    ['name', sampleRecord({ name: ' ' })],
    ['name', sampleRecord({ name: 'x'.repeat(301) })],
    ['name', sampleRecord({ name: 'two\nlines' })],
    ['name', sampleRecord({ name: '\u200b' })],
    ['name', sampleRecord({ name: 7 as never })],
    ['accountType', sampleRecord({ accountType: 'any' as never })],
    ['template', sampleRecord({ template: 'reporting' as never })],
    ['template.name', sampleRecord({ template: { id: 't' } as never })],
    ['template', { ...sampleRecord(), template: undefined }],
    ['scopes', sampleRecord({ scopes: -1 })],
    ['scopes', sampleRecord({ scopes: 1.5 })],
    ['createdOn', sampleRecord({ createdOn: '2026-02-30' })],
    ['createdOn', sampleRecord({ createdOn: '' })],
    ['owner', sampleRecord({ owner: 'x'.repeat(201) })],
    ['owner', sampleRecord({ owner: 'a\u2028b' })],
    ['storedAt', sampleRecord({ storedAt: 'x'.repeat(301) })],
    ['storedAt', sampleRecord({ storedAt: null as never })],
    ['rotateAfterDays', sampleRecord({ rotateAfterDays: 0 })],
    ['rotateAfterDays', sampleRecord({ rotateAfterDays: 3651 })],
    ['rotateAfterDays', sampleRecord({ rotateAfterDays: 1.5 })],
    ['rotateAfterDays', sampleRecord({ rotateAfterDays: Number.POSITIVE_INFINITY })],
    ['rotateBy', sampleRecord({ rotateBy: '2026-6-1' })],
    ['snoozedUntil', sampleRecord({ snoozedUntil: 'tomorrow' })],
    ['rotatedOn[1]', sampleRecord({ rotatedOn: ['2026-06-01', '2025-02-29'] })],
    ['rotatedOn', sampleRecord({ rotatedOn: Array(1001).fill('2026-06-01') })],
    ['ticked', sampleRecord({ ticked: Array(101).fill('x') })],
    ['ticked[0]', sampleRecord({ ticked: ['x'.repeat(201)] })],
    ['reasons', sampleRecord({ reasons: Array(101).fill(REASON) })],
    ['reasons[0].text', sampleRecord({ reasons: [{ ...REASON, text: ' ' }] })],
    ['reasons[0].text', sampleRecord({ reasons: [{ ...REASON, text: 'x'.repeat(301) }] })],
    ['reasons[0].text', sampleRecord({ reasons: [{ ...REASON, text: 'a\nb' }] })],
    ['reasons[0].covers', sampleRecord({ reasons: [{ ...REASON, covers: Array(2001).fill('x') }] })],
    ['reasons[0].covers[0]', sampleRecord({ reasons: [{ ...REASON, covers: ['x'.repeat(4001)] }] })],
    ['reasons[0].on', sampleRecord({ reasons: [{ ...REASON, on: '2026' }] })],
    ['', sampleRecord({ later: 'many words '.repeat(20_000) })],
  ])('refused: %s', (field, value) => {
    expect(fieldOf(value)).toBe(field);
  });
});

describe('nothing shaped like a credential', () => {
  it.each(['name', 'owner', 'storedAt', 'later', 'createdOn', 'id'])('in %s', (field) => {
    const { accountSid, authToken } = fakeCredentials();
    for (const secret of [accountSid, authToken, `see ${accountSid}:${authToken}`])
      expect(fieldOf(sampleRecord({ [field]: secret }))).toBe(field);
  });

  it('in what is nested, or in a name of a field, which then is not told', () => {
    const { accountSid, authToken } = fakeCredentials();
    expect(fieldOf(sampleRecord({ reasons: [{ ...REASON, text: authToken }] }))).toBe('reasons[0].text');
    expect(fieldOf(sampleRecord({ reasons: [{ ...REASON, covers: [accountSid] }] }))).toBe(
      'reasons[0].covers[0]',
    );
    expect(fieldOf(sampleRecord({ template: { id: 't', name: accountSid } }))).toBe('template.name');
    expect(fieldOf(sampleRecord({ [accountSid]: 1 }))).toBe('["…"]');
  });

  it('keys that reach prototypes are refused', () => {
    const hostile = JSON.parse(
      JSON.stringify(sampleRecord()).replace('"owner"', '"__proto__":{"x":1},"owner"'),
    );
    expect(fieldOf(hostile)).toBe('__proto__');
  });
});

it('never throws, whatever it reads', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: false }), (value) => {
      expect(readRecord(value).ok).toBe(false);
    }),
  );
});
