import { LIMITS } from '../limits.ts';
import type { Doubt, EvidenceReader } from '../types.ts';
import { type Columns, columnsOf, doubtsIn, methodsIn } from './list/columns.ts';
import { partsOf, withoutBraces } from './list/parts.ts';
import { isNegated } from './negated.ts';

/** A path that stands alone on its line and may get its method from the next one. */
interface Waiting {
  readonly url: string;
  readonly line: number;
}

/** `Base: https://api.impact.com/Advertisers/{AccountSID}` */
const BASE =
  /\b(?:base|root|prefix)\b.{0,40}?((?:https?:\/\/[\w.-]{1,100})?\/(?:agencies|advertisers|mediapartners)\/[\w{}<>:$-]{1,100})(?![\w/])/i;

/**
 * Endpoints as people write them down: one or several in a line, in tables and cells of spreadsheets, the method before
 * or behind the path, or on a line of its own. Whoever lists paths here means impact.com's.
 */
export const readList: EvidenceReader = (text, sink) => {
  let line = 0;
  let calls = 0;
  let waiting: Waiting | null = null;
  let method: string | null = null;

  let columns: Columns | null = null;
  let base = '';

  const call = (how: string | null, url: string, at: number, doubts: readonly Doubt[] = []) => {
    calls++;
    const whole =
      base !== '' && /^\/(?!(?:agencies|advertisers|mediapartners)\/)/i.test(url) ? base + url : url;
    sink.call({
      method: how,
      url: whole,
      line: at,
      isImpact: true,
      ...(doubts.length > 0 ? { doubts } : {}),
    });
  };
  const settle = () => {
    if (waiting !== null) call(null, waiting.url, waiting.line);
    waiting = null;
  };

  for (let from = 0; from < text.length && calls < LIMITS.calls; ) {
    const next = text.indexOf('\n', from);
    const end = next < 0 ? text.length : next;
    line++;
    if (line % 5000 === 0) sink.progress(from / text.length);
    const words = withoutBraces(text.slice(from, Math.min(end, from + 5000)));
    base = BASE.exec(words)?.[1] ?? base;
    const { calls: found, method: alone, path } = partsOf(words);
    from = end + 1;
    if (found.length === 0 && path === null)
      columns = columnsOf(words) ?? (words.trim() === '' ? null : columns);
    const ticked = columns === null || found.length > 0 ? null : methodsIn(words, columns);
    for (const one of found) call(one.method, one.url, line, doubtsOf(words, one, columns));
    if (ticked !== null) for (const how of ticked.methods) call(how, ticked.url, line);
    if (found.length > 0 || ticked !== null) {
      settle();
      method = null;
    } else if (path !== null) {
      settle();
      if (method === null) waiting = { url: path, line };
      else call(method, path, line);
    } else if (alone !== null) {
      // Cells of a table that was copied come one to a line: the path, then its method.
      if (waiting !== null) call(alone, waiting.url, waiting.line);
      else method = alone;
      waiting = null;
    } else if (text.slice(end - 1, end).trim() !== '') {
      settle();
      method = null;
    }
  }
  settle();
  if (calls >= LIMITS.calls) sink.problem('tooMany', line);
};

/** By the columns of a table, or by words around: `Never call DELETE /Actions/{id}`, `DELETE /Actions/{id} (not used)`. */
function doubtsOf(
  line: string,
  { method, url }: { readonly method: string; readonly url: string },
  columns: Columns | null,
): readonly Doubt[] {
  const told = columns === null ? [] : doubtsIn(line, columns);
  if (told.length > 0) return told;
  const at = line.indexOf(url);
  const start = Math.max(0, line.slice(0, Math.max(0, at)).toUpperCase().lastIndexOf(method));
  const isAgainst = at >= 0 && isNegated(line.slice(0, start), line.slice(at + url.length));
  return isAgainst ? ['mention'] : [];
}
