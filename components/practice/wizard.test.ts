import { describe, expect, it } from 'vitest';
import type { KnownScope } from '../../utils/scopes/match.ts';
import { type Act, afterAct, beginPractice, byCategory, countScopes, keyOf } from './wizard.ts';

const scope = (category: string, path: string): KnownScope => ({
  category,
  method: 'GET',
  path,
  labels: [path],
});
const JOBS = scope('Jobs', '/Jobs');
const REPORTS = scope('Reports', '/Reports');
const SCOPES = [JOBS, REPORTS, scope('Jobs', '/Jobs/{Id}')];

const did = (...acts: readonly Act[]) => acts.reduce(afterAct, beginPractice(['Old']));
const NEXT = { kind: 'next' } as const;
const BEGIN = { kind: 'begin' } as const;
const FILL = { kind: 'fill', change: { name: 'Acme', apiVersion: '13' } } as const;

describe('the pretend wizard', () => {
  it('leads through its steps to a row in the list, and ticks the guide off', () => {
    expect([did().step, [...did().learnt]]).toEqual([null, []]);
    expect([did(BEGIN).step, [...did(BEGIN).learnt]]).toEqual(['setup', ['begin']]);
    expect(did(BEGIN, FILL, NEXT).step).toBe('contact');
    expect([...did(BEGIN, FILL, NEXT, NEXT).learnt]).toEqual(['begin', 'fill']);
    const end = did(BEGIN, FILL, NEXT, NEXT, NEXT, NEXT);
    expect(end.step).toBe(null);
    expect([...end.learnt]).toEqual(['begin', 'fill', 'create']);
    expect(end.tokens).toEqual([
      { name: 'Old', apiVersion: '14' },
      { name: 'Acme', apiVersion: '13' },
    ]);
  });

  it('goes back with what was filled in, and begins anew without it', () => {
    const back = did(BEGIN, FILL, NEXT, { kind: 'back' });
    expect([back.step, back.form.name]).toEqual(['setup', 'Acme']);
    expect(did(BEGIN, FILL, { kind: 'back' }).step).toBe(null);
    const anew = did(BEGIN, FILL, { kind: 'back' }, BEGIN);
    expect([anew.form.name, anew.tokens.length]).toEqual(['', 1]);
  });

  it('begins with every scope on, and counts what a switched-off category hides as off', () => {
    expect(countScopes(did(BEGIN), SCOPES)).toBe(3);
    const off = did(BEGIN, { kind: 'switch', category: 'Jobs', on: false, byPanel: false });
    expect(countScopes(off, SCOPES)).toBe(1);
    const cleared = afterAct(off, { kind: 'tick', scope: keyOf(REPORTS), on: false, byPanel: false });
    expect(countScopes(cleared, SCOPES)).toBe(0);
    const on = afterAct(cleared, { kind: 'switch', category: 'Jobs', on: true, byPanel: false });
    expect(countScopes(on, SCOPES)).toBe(2);
  });

  it.each([
    { kind: 'switch', category: 'Jobs', on: false },
    { kind: 'tick', scope: keyOf(JOBS), on: false },
  ] as const)('a $kind counts as applied only when the panel did it', (act) => {
    expect(did(BEGIN, { ...act, byPanel: false }).learnt).not.toContain('apply');
    expect(did(BEGIN, { ...act, byPanel: true }).learnt).toContain('apply');
  });

  it('keeps categories in the order in which they are known', () => {
    const groups = [...byCategory(SCOPES)].map(([name, scopes]) => [name, scopes.map(keyOf)]);
    expect(groups).toEqual([
      ['Jobs', ['GET /Jobs', 'GET /Jobs/{Id}']],
      ['Reports', ['GET /Reports']],
    ]);
  });
});
