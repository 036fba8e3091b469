import { calleeOf } from './callee.ts';
import type { Joins } from './joins.ts';

/** Take a text for a person: they throw, print or log it. */
const SAYS =
  /^(?:throw|raise|panic|die|abort|fail|stop|croak|warn|warning|print(?:f|ln|err)?|eprintln|puts|echo|say|write-?(?:host|error|output|line))$|(?:error|exception)f?$/i;
const SPEAKER = /^(?:console|log|logs|logger|logging|logrus|slog|winston|pino|stderr|stdout)$|logger$/i;

/** Whether what stands at a place is said to a person rather than called. */
export function isSpoken(joins: Joins, at: number): boolean {
  if (SAYS.test(joins.text(at - 1))) return true;
  if (isSetAside(joins, at)) return true;
  const open = joins.tokens.parent[at] ?? -1;
  if (open < 0 || !joins.isMark(open, '(')) return false;
  const [name = '', ...owners] = calleeOf(joins, open).names;
  return SAYS.test(name) || owners.some((owner) => SPEAKER.test(owner));
}

/** Brackets around a place that are looked at. */
const FORMS = 30;

/** In a form that Clojure reads and never runs: `(comment …)`, `#_(…)`. */
function isSetAside(joins: Joins, at: number): boolean {
  let open = joins.tokens.parent[at] ?? -1;
  for (let n = 0; n < FORMS && open >= 0; n++) {
    // `f(comment, …)` is a call that is given a comment.
    const isForm = joins.isMark(open, '(') && joins.text(open + 1) === 'comment' && joins.glued(open + 1);
    if (isForm && !joins.glued(open) && !/^[,)=.+:]?$/.test(joins.text(open + 2))) return true;
    if (joins.text(open - 1) === '_' && joins.isMark(open - 2, '#') && joins.glued(open)) return true;
    open = joins.tokens.parent[open] ?? -1;
  }
  return false;
}
