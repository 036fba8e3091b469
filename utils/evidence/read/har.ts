import type { Doubt, EvidenceReader } from '../types.ts';
import { readJson } from './json.ts';
import { own, ownList, ownText } from './unknown.ts';

/** What a browser records besides calls: pictures in the page itself, parts of extensions. */
const NOT_HTTP = /^(?!https?:)[a-z][a-z0-9+.-]*:(?!\d)/i;

/** Statuses that say that there is no such endpoint, or not with this method. */
const REFUSED: ReadonlySet<unknown> = new Set([404, 405]);

/** What a browser or proxy recorded (HTTP Archive 1.1 and 1.2). */
export const readHar: EvidenceReader = (text, sink) => {
  const json = readJson(text, sink);
  const entries = ownList(own(json.value, 'log'), 'entries') ?? ownList(json.value, 'entries');
  if (entries === null) {
    if (json.doubts.length === 0) sink.problem('notThisKind');
    return;
  }
  entries.forEach((entry, index) => {
    if (index % 1000 === 0) sink.progress(index / entries.length);
    const request = own(entry, 'request');
    const url = ownText(request, 'url');
    const method = ownText(request, 'method');
    // A preflight asks whether the call after it is allowed; that one has an entry of its own.
    if (url === null || NOT_HTTP.test(url) || method?.toUpperCase() === 'OPTIONS') return;
    if (json.isCutOff(entry)) return;
    const refused: Doubt[] = REFUSED.has(own(own(entry, 'response'), 'status')) ? ['refused'] : [];
    sink.call({ method, url, doubts: [...json.doubts, ...refused], entry: `request ${index + 1}` });
  });
};
