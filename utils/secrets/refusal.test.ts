import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAKE_SID, FAKE_TOKEN } from '../templates/testing/templates.ts';
import { type Refusal, refusalOf } from './refusal.ts';
import { hasSecret } from './secrets.ts';

describe('what a box refuses', () => {
  it('is nothing where nothing is shaped like a credential', () => {
    expect(refusalOf('Reporting, read-only', null)).toBeNull();
    expect(refusalOf('', null)).toBeNull();
  });

  it('tells kind, place and the rest', () => {
    const text = `a ${FAKE_SID} b ${FAKE_TOKEN} c`;
    expect(refusalOf(text, null)).toMatchObject({ kind: 'account-sid', start: 2, rest: 'a  b  c' });
  });

  it('goes on while 12 characters of it are left, and ends after that', () => {
    const refused = refusalOf(FAKE_TOKEN, null);
    const left = (length: number) => refusalOf(`a ${FAKE_TOKEN.slice(0, length)} b`, refused);
    expect(left(31)).toMatchObject({ kind: 'auth-token', start: 2, rest: 'a  b' });
    expect(left(12)).toMatchObject({ kind: 'auth-token', start: 2, rest: 'a  b' });
    expect(left(11)).toBeNull();
  });

  it('never leaves 12 characters of it in the rest, whatever is typed and taken out', () => {
    const act = fc.record({
      at: fc.nat(120),
      out: fc.nat(20),
      put: fc.constantFrom('', 'x', ' ', 'Acme', FAKE_SID, FAKE_TOKEN, FAKE_TOKEN.slice(3)),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        let text = '';
        let refused: Refusal | null = refusalOf(FAKE_TOKEN, null);
        const seen = new Set<string>([FAKE_TOKEN]);
        for (const { at, out, put } of acts) {
          text = text.slice(0, at) + put + text.slice(at + out);
          refused = refusalOf(text, refused);
          if (refused === null) {
            expect(hasSecret(text)).toBe(false);
            seen.clear();
          } else {
            for (const stretch of refused.stretches) seen.add(stretch);
            for (const secret of seen)
              for (let from = 0; from + 12 <= secret.length; from++)
                expect(refused.rest).not.toContain(secret.slice(from, from + 12));
          }
        }
      }),
    );
  });

  it('leaves none of them in the rest either that comes of taking another one out', () => {
    const token = FAKE_TOKEN.slice(0, 32);
    const refused = refusalOf(token, null);
    const text = `${token.slice(0, 8)}${token.slice(12, 24)}${token.slice(8, 12)}`;
    expect(refusalOf(text, refused)?.rest).toBe('');
  });

  it('is told at once in a long text', () => {
    const text = `${'GET /Actions\n'.repeat(50_000)}${FAKE_SID}`;
    const started = performance.now();
    expect(refusalOf(text, null)?.kind).toBe('account-sid');
    expect(performance.now() - started).toBeLessThan(4000);
  });

  it('is told at once of a log that is full of them, with each further key, too', () => {
    const letters = [...FAKE_TOKEN];
    const credentials = Array.from({ length: 1000 }, (_, at) => {
      const turn = at % letters.length;
      return `${[...letters.slice(turn), ...letters.slice(0, turn)].join('')} ${'GET /Actions '.repeat(38)}`;
    });
    const text = credentials.join('\n');
    const started = performance.now();
    const refused = refusalOf(text, null);
    expect(refusalOf(`${text}x`, refused)?.rest).not.toContain(FAKE_TOKEN.slice(0, 12));
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
