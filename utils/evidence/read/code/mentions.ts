import { decode } from './literal.ts';
import { addressOf, isBase, isPascal, isResource, isTied } from './paths.ts';

/** An endpoint that is spoken of. */
export interface Mention {
  readonly method: string | null;
  readonly value: string;
  /** Where it begins in the text that was searched. */
  readonly at: number;
}

/** A method and what follows it, or an address by itself; every run is bounded and begins at one fixed sign. */
const SPOKEN =
  /\b(GET|POST|PUT|PATCH|DELETE)\b["'`*:,)]{0,3}[ \t]{1,4}["'`*(]{0,2}((?:https?:\/\/|\/|\{|\$)[^\s"'`]{1,400})|(?:https?:\/\/|\/|\b)(?:[\w.:@{}$-]{0,80}api\.(?:impact|impactradius|partner\.ebay)\.com|(?<=\/)(?:mediapartners|advertisers|agencies))\/[^\s"'`]{1,400}/gi;

/** What makes what follows no address of impact.com: a socket, or a longer name of a host. */
const ELSEWHERE = /(?:\bwss?:\/{1,2}[^\s/"'`]{0,80}\/?|\.com\.[\w.-]{1,80}\/?)$/i;

/** What a comment, a docstring or a sentence says about endpoints. */
export function mentionsIn(text: string): Mention[] {
  const found: Mention[] = [];
  for (const match of text.matchAll(SPOKEN)) {
    const method = match[1] ?? null;
    const written = (match[2] ?? match[0]).replace(/[).,;:!?*\]}|>]+$/, (end) =>
      kept(match[2] ?? match[0], end),
    );
    const value = decode(written);
    const address = value === null ? null : addressOf(value);
    if (value === null || address === null) continue;
    if (address.host === 'other' || isBase(address)) continue;
    if (!isTied(address) && (method === null || !(isResource(address) || isPascal(address)))) continue;
    const before = text.slice(Math.max(0, match.index - 100), match.index);
    if (ELSEWHERE.test(before)) continue;
    const called = /\b(get|post|put|patch|delete)\([f$@]?["'`]?$/i.exec(before.slice(-12));
    found.push({ method: (method ?? called?.[1])?.toUpperCase() ?? null, value, at: match.index });
  }
  return found;
}

/** Of the marks at the end only those that close what the address itself opened. */
function kept(written: string, end: string): string {
  const inner = written.slice(0, written.length - end.length);
  let open = 0;
  for (const mark of inner)
    open += mark === '{' || mark === '<' || mark === '(' ? 1 : /[})>]/.test(mark) ? -1 : 0;
  const closing = /^[})>]+/.exec(end)?.[0] ?? '';
  return closing.slice(0, Math.max(0, open));
}
