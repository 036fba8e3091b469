import { LIMITS } from '../limits.ts';
import type { Doubt, EvidenceReader } from '../types.ts';
import { inFields } from './log/fields.ts';
import { inJson, isJson } from './log/json.ts';
import { type Logged, requestIn } from './log/request.ts';

/** Longer lines are read in pieces. */
const LONGEST_LINE = 64 * 1024;
/** Escapes that colour what stands on a terminal. */
const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]{0,20}m`, 'g');

/**
 * Access logs (common, combined, of load balancers and proxies, W3C), logs of clients, `key=value` lines and JSON, one
 * object to a line or one list of them.
 */
export const readLog: EvidenceReader = (text, sink) => {
  let calls = 0;
  const take = (logged: Logged | null, line: number) => {
    if (logged === null) return;
    calls++;
    const { method, url, status, isVague = false } = logged;
    const isRefused = status === 404 || status === 405;
    const doubts: readonly Doubt[] = isRefused ? ['refused'] : isVague ? ['mention'] : [];
    sink.call({ method, url, line, ...(doubts.length > 0 ? { doubts } : {}) });
  };
  if (/^\s*\[\s*\{/.test(text.slice(0, 1000))) {
    const all = inJson(text);
    if (all !== null) {
      for (const one of all) take(one, 1);
      if (calls > 0) return;
    }
  }
  let fields: readonly string[] | null = null;
  let line = 0;
  for (let from = 0; from < text.length && calls < LIMITS.calls; ) {
    const next = text.indexOf('\n', from);
    const end = next < 0 ? text.length : next;
    line++;
    if (line % 5000 === 0) sink.progress(from / text.length);
    for (let at = from; at < end; at += LONGEST_LINE) {
      const raw = text.slice(at, Math.min(end, at + LONGEST_LINE));
      const piece = raw.includes('\u001b') ? raw.replaceAll(COLOUR, '') : raw;
      if (piece.startsWith('#Fields:')) fields = piece.slice(8).trim().split(/\s+/);
      else if (fields !== null && !piece.startsWith('#')) take(inFields(piece, fields), line);
      else if (isJson(piece)) for (const one of inJson(piece) ?? []) take(one, line);
      else for (const one of requestIn(piece)) take(one, line);
    }
    if (end - from > LONGEST_LINE) sink.progress(end / text.length);
    from = end + 1;
  }
  if (calls >= LIMITS.calls) sink.problem('tooMany', line);
};
