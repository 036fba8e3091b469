import { hasSecret } from '../secrets/secrets.ts';
import { withoutKeys } from './credentials/unknown-shape.ts';
import { LIMITS } from './limits.ts';

/** What one segment of a path is: its literal text or a placeholder, and whether that is a guess. */
export interface Segment {
  readonly text: string;
  readonly unsure: boolean;
}

/**
 * What begins and ends a value in the many ways of writing one: `{x}`, `{{x}}`, `<x>`, `:x`, `$x`, `${x}`, `%s`,
 * `%(x)s`, `%x%`, `[x]`, `#{x}`, `\(x)`, `*`, and what is left of `"+x+"`.
 */
const WHOLE =
  /^(?:[$#]?\{.*\}|<.*>|\[.*\]|\\?\(.*\)|[:@]\w.*|\$[\w(].*|%\(\w*\)[sd]|%\w+%|\*+|\.{3,}|…|["'`]?\s*[+.]\s*.*\s*[+.]\s*["'`]?|__\w+__|x{2,})$/i;
const PRINTF = /^%[-\d.]*[sdiuxlv]+$/;
/** A value somewhere in the segment. */
const INSIDE = /[$#]?\{[^{}]*\}|<[^<>]*>|\$\w+|%s|%d|%\(\w+\)s/;
const OPENING = /[$#]?\{|<|\$\w|%[sd(]/;
/** What is put behind the last word of a path but belongs to its query or format. */
const BEHIND = /^(?:[$#]?\{+|<|\$|%\()?[^{}<>]*(?:quer|param|search|suffix|format|ext\b|qs\b|\?)[^{}<>]*/i;
const NAME = /^[^A-Za-z_]*([A-Za-z_]\w{0,39})\W*$/;
const LAST_NAME = /^[\s${#<(]*[A-Za-z_][\w$]*(?:(?:\.|->|::|\?\.)[A-Za-z_][\w$]*)*(?::[\w.]+)?[\s}>)]*$/;
/** Names of values written like words: `CampaignId`, `account_sid`, `YOUR_TOKEN`. */
const NAMED_VALUE = /^(?:[A-Za-z]\w*(?:Id|ID|_id|Sid|SID|_sid)|id|sid|[A-Z]+(?:_[A-Z]+)+)$/;
/** `Actions`, `v2`, `your-configured-path`. Literals of the API are letters only (facts: scope-catalogue.json). */
const LITERAL = /^(?:[A-Za-z]+|v\d{1,2}|[a-z]+(?:-[a-z]+)+)$/i;
/** What a value may consist of. With anything else the text is no path. */
const VALUE = /^[\w.~,@:+!*'()=&%;|-]+$/;

/** What a segment stands for; null where it is part of no path. */
export function readSegment(raw: string, isLast: boolean): Segment | null {
  // `%04d` would decode to something else.
  if (PRINTF.test(raw)) return { text: '{}', unsure: false };
  const text = decoded(raw);
  if (text.length > LIMITS.segment) return VALUE.test(text) || INSIDE.test(text) ? placeholder('') : null;
  if (WHOLE.test(text)) return placeholder(text);
  if (INSIDE.test(text)) return mixed(text, text.search(OPENING), isLast);
  if (NAMED_VALUE.test(text)) return placeholder(text);
  if (LITERAL.test(text) && !hasSecret(text) && !isOpaque(text)) return { text, unsure: false };
  return VALUE.test(text) ? placeholder('') : null;
}

function decoded(raw: string): string {
  if (!raw.includes('%')) return raw;
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

/** `{name}` where the name can be told and is one, else `{}`. */
function placeholder(text: string): Segment {
  const bare = text.replace(/^%\((\w*)\)[sd]$/, '$1');
  const plain = NAME.exec(bare)?.[1] ?? (LAST_NAME.test(bare) ? lastName(bare) : undefined);
  const isName =
    plain !== undefined &&
    !/^(?:[sdiux]|x+|str|int)$/i.test(plain) &&
    !hasSecret(plain) &&
    withoutKeys(plain) === plain;
  return { text: isName ? `{${plain}}` : '{}', unsure: false };
}

function lastName(text: string): string | undefined {
  return /([A-Za-z_]\w{0,39})(?::[\w.]+)?[\s}>)]*$/.exec(text)?.[1];
}

/** A word with a value around it: what is appended may be a query, what is in the middle of marks is one value. */
function mixed(text: string, at: number, isLast: boolean): Segment | null {
  const word = text.slice(0, at);
  if (isLast && /^[A-Za-z]+\.?$/.test(word)) {
    const unsure = !word.endsWith('.') && !BEHIND.test(text.slice(at));
    return { text: word.replace(/\.$/, ''), unsure };
  }
  const rest = text.replaceAll(new RegExp(INSIDE, 'g'), '');
  return /^[\w.~,:+-]*$/.test(rest) ? { text: '{}', unsure: /[A-Za-z]{3}/.test(rest) } : null;
}

/** Letters only, yet no word: long, and upper and lower case change as by chance. */
function isOpaque(text: string): boolean {
  if (text.length < 16) return false;
  const turns = text.match(/[a-z][A-Z]/g)?.length ?? 0;
  return turns * 4 > text.length || text.length > 40;
}
