import type { Tokens } from './lexer.ts';

/**
 * Text with holes: what a literal or a concatenation comes to. A hole is what is only known at run time, written
 * between two characters of private use, with the words it is made of: `this.baseUrl`.
 */
export const OPEN = '\uE000';
export const CLOSE = '\uE001';

/** Longer literals are no URLs. */
const LONGEST = 3000;

const PLAIN = /^[\w$@]{1,60}$/;

/** One hole of this name. */
export function hole(name: string): string {
  if (PLAIN.test(name)) return OPEN + name + CLOSE;
  return `${OPEN}${name
    .replace(/[^\w$.@]+/g, '.')
    .replace(/^\.|\.$/g, '')
    .slice(-60)}${CLOSE}`;
}

/**
 * Ways of writing a value into a literal: `{{ x }}`, `${x}`, `#{x}`, `\(x)`, `$(x)`, `{x}`, `<x>`, `%s`, `%(x)s`, `%1$s`,
 * `$x`, `:x`. Each alternative is linear and bounded.
 */
const HOLES =
  /\{\{[^{}\n]{0,200}\}\}|[$#]?\{(?:[^{}\n]|\{[^{}\n]{0,80}\}){0,300}\}|[\\$]\((?:[^()\n]|\([^()\n]{0,80}\)){0,200}\)|(?<=[/=])<[\w -]{1,60}>|%\(\w{1,60}\)[sd]|%\d?\$?[sdvqiu@](?![0-9a-f])|\$[A-Za-z_]\w{0,60}(?:->\w{1,60})?(?:\[[^\]\n]{0,40}\])?|(?<=\/):[A-Za-z_]\w{0,60}/g;

/** The names inside a hole; of `x | default("y")` and the like only the first. */
function nameIn(written: string): string {
  if (/^%[^(]/.test(written)) return '';
  const inner = written.replace(/^[{$#\\(<%:]+|[)}>]+[sd]?$/g, '');
  const words = /[A-Za-z_@$][\w$]*(?:(?:\??\.|->|::|\[['"]?)[A-Za-z_@$][\w$]*)*/.exec(inner);
  return words?.[0] ?? '';
}

/** What a literal says, with escapes and interpolation resolved; null where it is too long to be a URL. */
export function decode(content: string): string | null {
  if (content.length > LONGEST) return null;
  let text = content.replace(/[\uE000\uE001]/g, '');
  if (text.startsWith('@concat(')) return concatenated(text) ?? text;
  if (text.includes('\\')) {
    text = text.replace(/\\(?:\r?\n[ \t]*|u002[fF]|x2[fF]|[/"'`])/g, (sequence) =>
      /[fF/]$/.test(sequence) ? '/' : /["'`]$/.test(sequence) ? sequence.slice(1) : '',
    );
  }
  if (!/[{$#%<:(]/.test(text)) return text;
  return text.replace(HOLES, (written) => hole(nameIn(written)));
}

/** The literal of a token without its quotes, as written. */
export function contentOf(tokens: Tokens, i: number): string {
  const { text } = tokens;
  const start = tokens.start[i] ?? 0;
  const end = tokens.end[i] ?? start;
  const quote = text.charAt(start);
  if (quote !== '"' && quote !== "'" && quote !== '`') return text.slice(start, end);
  const size = text.startsWith(quote.repeat(3), start) && end - start >= 6 ? 3 : 1;
  return text.slice(start + size, end - size);
}

/** Data Factory's `@concat('https://…/', pipeline().parameters.sid, '/Actions')`; null where a part holds more than a name. */
function concatenated(text: string): string | null {
  let value = '';
  for (const [, literal, name = ''] of text.slice('@concat('.length, -1).matchAll(/'([^']*)'|([^',]+)/g)) {
    if (literal !== undefined) value += literal;
    else if (/^[\s\w.@]*$/.test(name.replaceAll('()', ''))) value += name.trim() === '' ? '' : hole(name);
    else return null;
  }
  return value;
}
