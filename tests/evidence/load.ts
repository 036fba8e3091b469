import { readFileSync } from 'node:fs';
import { fakeCredentials } from '../../sandbox/data/credentials.ts';
import type { Label } from './labels.ts';

/**
 * Nothing of a credential's shape stands in the files, only marks such as `__SID__`; what they stand for is made anew
 * each time.
 */
export interface LoadedEvidence {
  readonly input: { readonly name: string | null; readonly content: string };
  /** Every secret text that was put in, in each of its spellings. */
  readonly secrets: readonly string[];
}

/** Every `__MARK__` of the files and what stands in its place. */
type Marks = ReadonlyMap<string, string>;

/** Other words between underscores, such as `__FILE__`, are code. */
const MARK = /__(?:LEGACY_)?(?:SID|TOKEN|PAIR|BASIC)(?:_[A-Z]+)?__/g;

const percent = (text: string) =>
  text.replaceAll(/[^A-Za-z0-9]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

function spellings(prefix: string, sid: string, token: string): readonly (readonly [string, string])[] {
  const pair = `${sid}:${token}`;
  return [
    [`__${prefix}SID__`, sid],
    [`__${prefix}TOKEN__`, token],
    [`__${prefix}TOKEN_URL__`, percent(token)],
    [`__${prefix}PAIR__`, pair],
    [`__${prefix}PAIR_URL__`, percent(pair)],
    [`__${prefix}BASIC__`, btoa(pair)],
  ];
}

/** Random marks; the `LEGACY` ones have the short shapes of old documents, which only their surroundings betray. */
function newMarks(): Marks {
  const { accountSid, authToken } = fakeCredentials();
  const legacy = fakeCredentials();
  return new Map([
    ...spellings('', accountSid, authToken),
    ...spellings(
      'LEGACY_',
      legacy.accountSid.slice(0, 20),
      legacy.authToken.replaceAll(/\W/g, '').slice(0, 24),
    ),
  ]);
}

/** Reads a labelled file as a person would hand it over. */
export function loadEvidence({ file, pasted }: Label): LoadedEvidence {
  const marks = newMarks();
  const used = new Set<string>();
  const stored = readFileSync(new URL(`files/${file}.txt`, import.meta.url), 'utf8');
  const content = stored.replaceAll(MARK, (mark) => {
    const value = marks.get(mark);
    if (value === undefined) throw new Error(`${file} has ${mark}, which stands for nothing`);
    used.add(mark);
    return value;
  });
  const name = pasted === true ? null : file.slice(file.lastIndexOf('/') + 1);
  return { input: { name, content }, secrets: secretsOf(marks, used) };
}

/** Whoever sees a pair or a header sees both of its halves. */
function secretsOf(marks: Marks, used: ReadonlySet<string>): readonly string[] {
  const prefixes = [...new Set([...used].map((mark) => (mark.startsWith('__LEGACY_') ? '__LEGACY_' : '__')))];
  return [...marks].flatMap(([mark, value]) =>
    prefixes.includes(mark.startsWith('__LEGACY_') ? '__LEGACY_' : '__') ? [value] : [],
  );
}

/** Shorter stretches may be alike by chance. */
const TELLTALE = 10;

/** Parts of secrets that a text holds. */
export function leaksIn(text: string, secrets: readonly string[]): readonly string[] {
  return secrets.filter((secret) => {
    for (let at = 0; at + TELLTALE <= secret.length; at++)
      if (text.includes(secret.slice(at, at + TELLTALE))) return true;
    return false;
  });
}
