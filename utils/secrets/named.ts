import type { FoundSecret } from './secrets.ts';
import { turns, turnsOften } from './turns.ts';

/**
 * Secrets of no known shape that are called by name, such as `auth_token=…`, `Password: …` or `Bearer …`. The name
 * alone says little ("Token: see the vault"), so what follows has to be as long as a key and as mixed.
 */

/** A name, at most a few signs and a word, and the value in quotes or without. */
const CALLED =
  /(?<!:)(?:token|secret|passw(?:or)?d|passphrase|pwd|api[ _-]?key|account[ _-]?sid|credentials?)["'`*)\]]{0,3}\s{0,3}(?:[:=]{1,2}>?|\bis\b:?|：)\s{0,3}["'`<*([{]{0,3}(?:(?:basic|bearer)\s{1,3})?/gi;
/** `Basic …`, `Bearer …`, `-u name:…`, `https://name:…@`. */
const SENT =
  /(?<![A-Za-z0-9])(?:basic|bearer)\s{1,3}|(?:\s-u\s?["']?|--user[ =]["']?|:\/\/)[^\s:@/"']{2,80}:/gi;
const VALUE = /[A-Za-z0-9+/=._~-]{16,400}/y;
/** Words and dates that are put together take turns less often, also with a few random characters behind them. */
const LEAST_TURNS = 3;
const MOST_CHARACTERS_PER_TURN = 9;

export function* findNamed(text: string): Generator<FoundSecret> {
  for (const pattern of [CALLED, SENT])
    for (const { 0: before, index } of text.matchAll(pattern)) {
      const start = index + before.length;
      VALUE.lastIndex = start;
      const value = VALUE.exec(text)?.[0] ?? '';
      if (isKey(value)) yield { kind: 'named-secret', start, end: start + value.length };
    }
}

function isKey(value: string): boolean {
  if (!/[A-Za-z]/.test(value)) return false;
  if (!/\d/.test(value)) return turnsOften(value);
  return turns(value) >= Math.max(LEAST_TURNS, value.length / MOST_CHARACTERS_PER_TURN);
}
