import { describe, expect, it } from 'vitest';
import { FAKE_SID } from '../templates/testing/templates.ts';
import { faultOfName, isTaken, LONGEST_NAME, MOST_INTEGRATIONS, withChange } from './change.ts';
import type { MigratedIntegration, MigrationChange } from './types.ts';

const A: MigratedIntegration = { id: 'a', name: 'Warehouse', ticked: ['assess'] };
const B: MigratedIntegration = { id: 'b', name: 'Web shop', ticked: [] };

/** The integrations after a change that has to be accepted. */
function made(change: MigrationChange, before: readonly MigratedIntegration[] = [A, B]) {
  const changed = withChange(before, change);
  if (!changed.ok) throw new Error(`Refused: ${changed.refused}`);
  return changed.integrations;
}
const refused = (change: MigrationChange, before: readonly MigratedIntegration[] = [A, B]) => {
  const changed = withChange(before, change);
  return changed.ok ? null : changed.refused;
};

describe('a change', () => {
  it('adds at the end, without a tick', () => {
    expect(made({ kind: 'add', id: 'c', name: '  Looker  ' })).toEqual([
      A,
      B,
      { id: 'c', name: 'Looker', ticked: [] },
    ]);
  });

  it('renames, ticks and unticks one and leaves the others', () => {
    expect(made({ kind: 'rename', id: 'b', name: 'Shop ' })).toEqual([A, { ...B, name: 'Shop' }]);
    expect(made({ kind: 'tick', id: 'a', step: 'create', ticked: true })).toEqual([
      { ...A, ticked: ['assess', 'create'] },
      B,
    ]);
    expect(made({ kind: 'tick', id: 'a', step: 'assess', ticked: false })).toEqual([{ ...A, ticked: [] }, B]);
  });

  it('removes, and puts back where it stood with all that it had', () => {
    const odd = { ...A, colour: 'blue' };
    expect(made({ kind: 'remove', id: 'a' })).toEqual([B]);
    expect(made({ kind: 'restore', integration: odd, at: 0 }, [B])).toEqual([odd, B]);
    expect(made({ kind: 'restore', integration: odd, at: 7 }, [B])).toEqual([B, odd]);
  });

  it('that was made already changes nothing', () => {
    expect(made({ kind: 'add', id: 'a', name: 'Warehouse' })).toEqual([A, B]);
    expect(made({ kind: 'tick', id: 'a', step: 'assess', ticked: true })).toEqual([A, B]);
    expect(made({ kind: 'remove', id: 'c' })).toEqual([A, B]);
    expect(made({ kind: 'restore', integration: A, at: 0 })).toEqual([A, B]);
  });

  it('keeps what it does not know', () => {
    const odd = { ...A, colour: 'blue' };
    expect(made({ kind: 'rename', id: 'a', name: 'New' }, [odd])).toEqual([{ ...odd, name: 'New' }]);
    expect(made({ kind: 'tick', id: 'a', step: 'assess', ticked: false }, [odd])).toEqual([
      { ...odd, ticked: [] },
    ]);
  });

  it('of one that is gone is refused', () => {
    expect(refused({ kind: 'rename', id: 'c', name: 'New' })).toBe('gone');
    expect(refused({ kind: 'tick', id: 'c', step: 'assess', ticked: true })).toBe('gone');
  });

  it('never gives two the same name', () => {
    expect(refused({ kind: 'add', id: 'c', name: ' WAREHOUSE' })).toBe('taken');
    expect(refused({ kind: 'rename', id: 'b', name: 'warehouse' })).toBe('taken');
    expect(made({ kind: 'rename', id: 'a', name: 'warehouse' })).toEqual([{ ...A, name: 'warehouse' }, B]);
    expect(refused({ kind: 'restore', integration: { ...B, id: 'c' }, at: 0 })).toBe('taken');
    expect(isTaken('Web shop', [A, B])).toBe(true);
    expect(isTaken('Web shop', [A, B], 'b')).toBe(false);
  });

  it('never makes more than there may be', () => {
    const full = Array.from({ length: MOST_INTEGRATIONS }, (_, at) => ({
      ...A,
      id: `i${at}`,
      name: `I ${at}`,
    }));
    expect(refused({ kind: 'add', id: 'new', name: 'New' }, full)).toBe('tooMany');
    expect(refused({ kind: 'restore', integration: A, at: 0 }, full)).toBe('tooMany');
    expect(made({ kind: 'add', id: 'new', name: 'New' }, full.slice(1))).toHaveLength(MOST_INTEGRATIONS);
  });
});

describe('a name', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['blanks', ' \t ', 'empty'],
    ['what does not show', '\u200b\u2060', 'empty'],
    ['a credential', `Warehouse ${FAKE_SID}`, 'secret'],
    ['too much', 'x'.repeat(LONGEST_NAME + 1), 'long'],
    ['two lines', 'Ware\nhouse', 'line'],
    ['what turns the text around it', 'Ware\u202ehouse', 'line'],
  ] as const)('is not %s', (_, text, fault) => {
    expect(faultOfName(text)).toBe(fault);
    expect(refused({ kind: 'add', id: 'c', name: text })).toBe(fault);
    expect(refused({ kind: 'rename', id: 'a', name: text })).toBe(fault);
  });

  it('is any other line', () => {
    for (const text of ['x', 'x'.repeat(LONGEST_NAME), ' Web shop: “Aufträge” 🛒 ', 'مستودع البيانات'])
      expect(faultOfName(text), text).toBeNull();
  });
});
