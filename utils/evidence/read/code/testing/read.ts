import type { RawCall } from '../../../types.ts';
import { readCode } from '../code.ts';

/** The calls in a text, raw. */
export function rawCalls(text: string): RawCall[] {
  const calls: RawCall[] = [];
  readCode(text, {
    call: (call) => calls.push(call),
    problem: (code) => {
      throw new Error(code);
    },
    progress: () => {},
  });
  return calls;
}

/**
 * The calls in a text as lines, each once and sorted: `GET /Mediapartners/{}/Actions`, then the doubts. `?` stands for
 * a method that nothing says.
 */
export function callsIn(text: string): string[] {
  const lines = rawCalls(text).map(({ method, url, doubts }) => {
    const path = url.replace(/^https:\/\/api\.impact\.com/, '').replace(/\{[^}]*\}/g, '{}');
    return [method ?? '?', path, ...(doubts ?? [])].join(' ');
  });
  return [...new Set(lines)].sort();
}
