import { own, ownList, ownText } from '../unknown.ts';
import { fromNames, type Logged, requestIn } from './request.ts';

/** Deeper than this no log keeps its request. */
const DEPTH = 4;
const TEXT_NAMES = ['message', 'msg', 'log', 'line', 'textpayload', 'request', 'http_request'];

/** Whether a line is, or ends with, a JSON object. */
export function isJson(line: string): boolean {
  const at = line.indexOf('{"');
  return at >= 0 && at < 400 && /\}[\s,\]]{0,8}$/.test(line.slice(-10));
}

/** The requests of a line or a list of objects; null where it is no JSON. */
export function inJson(text: string): readonly Logged[] | null {
  const value = parsed(text.trim().replace(/,$/, ''));
  if (value === undefined) return null;
  const all = Array.isArray(value) ? value : [value];
  return all.flatMap((one: unknown) => ofObject(one));
}

function parsed(text: string): unknown {
  const at = text.startsWith('[') ? 0 : text.indexOf('{');
  try {
    return JSON.parse(text.slice(Math.max(0, at))) as unknown;
  } catch {
    return undefined;
  }
}

function ofObject(value: unknown): readonly Logged[] {
  const spans = spansIn(value, SPAN_DEPTH);
  if (spans !== null) return spans.flatMap((span) => requestOfSpan(span));
  const names = new Map<string, string>();
  gather(value, names, DEPTH);
  const logged = fromNames((name) => names.get(name));
  if (logged !== null) return [logged];
  return TEXT_NAMES.flatMap((name) => {
    const text = names.get(name);
    return text === undefined ? [] : [...requestIn(text)];
  });
}

/** The texts and numbers of an object under their last names; the outermost of a name wins. */
function gather(value: unknown, names: Map<string, string>, depth: number): void {
  if (typeof value !== 'object' || value === null || depth === 0) return;
  const inner: unknown[] = [];
  for (const [key, held] of Object.entries(value)) {
    const name = key.toLowerCase().replace(/^.*\./, '');
    if (typeof held === 'string' || typeof held === 'number') {
      if (!names.has(name)) names.set(name, String(held));
    } else inner.push(held);
  }
  for (const one of inner) gather(one, names, depth - 1);
}

/** `resourceSpans`, `scopeSpans`, `spans`. */
const SPAN_DEPTH = 3;

/** The spans of what OpenTelemetry gives out; null where it is none of it. */
function spansIn(value: unknown, depth: number): readonly unknown[] | null {
  for (const name of ['resourceSpans', 'scopeSpans', 'spans']) {
    const list = ownList(value, name);
    if (list === null) continue;
    return name === 'spans' || depth === 0 ? list : list.flatMap((one) => spansIn(one, depth - 1) ?? []);
  }
  return null;
}

/** Of a client: 3; a server's spans are what it was asked itself. */
function requestOfSpan(span: unknown): readonly Logged[] {
  const kind = own(span, 'kind');
  if (kind !== 3 && kind !== 'SPAN_KIND_CLIENT') return [];
  const names = new Map<string, string>();
  for (const one of ownList(span, 'attributes') ?? []) {
    const [key, held] = [ownText(one, 'key'), own(one, 'value')];
    const value = own(held, 'stringValue') ?? own(held, 'intValue');
    if (key !== null && (typeof value === 'string' || typeof value === 'number'))
      names.set(key.toLowerCase().replace(/^.*\./, ''), String(value));
  }
  const logged = fromNames((name) => names.get(name));
  return logged === null ? [] : [logged];
}
