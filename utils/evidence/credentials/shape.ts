import { findSecrets, type SecretKind } from '../../secrets/secrets.ts';
import type { CredentialKind } from '../types.ts';
import { type Credential, SID, TOKEN } from './stretch.ts';

const AS: Readonly<Record<SecretKind, readonly [CredentialKind, string]>> = {
  'account-sid': ['sid', SID],
  'auth-token': ['token', TOKEN],
  'credential-pair': ['userinfo', `${SID}:${TOKEN}`],
  'basic-header': ['header', TOKEN],
  'session-token': ['token', TOKEN],
  'named-secret': ['secret', TOKEN],
};

/** Texts are looked at in windows, since `findSecrets` keeps notes on each character of a long run. */
const WINDOW = 64 * 1024;
/** More than any secret is long. Where no window can end between two words, the next one begins that much earlier. */
const OVERLAP = 512;
/** In none of the shapes but between the two words of a header. */
const BETWEEN = /[\s"'`<>()[\]{},;&|?!#@$^*\\]/;

/** Everything shaped like a credential of impact.com. */
export function* credentialsByShape(
  text: string,
  onProgress: (fraction: number) => void,
): Generator<Credential> {
  for (let from = 0, windows = 0; from < text.length; windows++) {
    if (windows % 16 === 15) onProgress(from / text.length);
    const end = windowEnd(text, from);
    const isLast = end === text.length;
    const isCut = !isLast && !BETWEEN.test(text.charAt(end));
    const part = text.slice(from, end);
    for (const { kind, start, end: until } of findSecrets(part)) {
      const [as, replacement] = AS[kind];
      // `Basic ` in front of a header stays.
      const head =
        kind === 'basic-header' ? (/^basic\s+/i.exec(part.slice(start, until))?.[0].length ?? 0) : 0;
      yield { kind: as, start: from + start + head, end: from + until, replacement };
    }
    yield* encodedPairs(part, from);
    from = isCut ? end - OVERLAP : end;
  }
}

function windowEnd(text: string, from: number): number {
  const end = from + WINDOW;
  if (end >= text.length) return text.length;
  for (let at = end; at > end - WINDOW / 2; at--) if (BETWEEN.test(text.charAt(at))) return at;
  return end;
}

const BASE64 = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/]{24,400}={0,2}(?![A-Za-z0-9+/=])/g;
const PAIR = /^[\w.~-]{6,64}:[\x21-\x7e]{8,128}$/;

/** `name:password` in base64, which Basic headers are made of, whatever the name looks like. */
function* encodedPairs(part: string, from: number): Generator<Credential> {
  for (const { 0: run, index } of part.matchAll(BASE64)) {
    const bare = run.replace(/=+$/, '');
    if (bare.length % 4 === 1 || !PAIR.test(atob(bare))) continue;
    const start = from + index;
    yield { kind: 'header', start, end: start + run.length, replacement: TOKEN };
  }
}
