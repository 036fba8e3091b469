import { hasCommands } from './read/curl/find.ts';
import { withoutTags } from './read/list/parts.ts';
import type { EvidenceKind } from './types.ts';

/** As much of a text as says what it is. */
const HEAD = 64 * 1024;
/** Lines looked at. */
const LINES = 60;

const METHOD = '(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)';
/** A line of an access log or of a client that logs its requests. */
const LOG_LINE = new RegExp(
  [
    // `"GET /x HTTP/1.1" 200`
    `"${METHOD} [^"]{1,4000} HTTP/\\d`,
    // A time at the beginning, then a request.
    `^\\W{0,3}(?:[A-Z], \\[|\\w{3} )?\\d{2,4}[-/:]\\d{2}[-/:T ]\\S{0,40}\\s.{0,400}?\\b${METHOD}[ "']{1,3}\\S{0,4}[/h]`,
    // `method=GET path=/x`
    // Squid: `1763510401.221    402 172.20.3.5 TCP_MISS/200 10233 GET https://…`
    `^\\d{9,10}\\.\\d{3}\\s.{0,300}\\b${METHOD} https?://`,
    `\\bmethod="?${METHOD}\\b.{0,2000}\\b(?:path|ur[il]|request)=|\\b(?:path|ur[il])=.{0,2000}\\bmethod="?${METHOD}\\b`,
    // `GET /x 200 12 ms`, `GET /x HTTP/1.1`
    `^\\W{0,3}(?:\\[\\w{1,20}\\]\\s)?(?:-->\\s|<--\\s)?${METHOD} \\S{1,2000} (?:[1-5]\\d\\d\\b|HTTP/\\d)`,
  ].join('|'),
);
/** What every entry of a log has and a list of requests to make has not. */
const LOG_NAME = /"(?:@?time\w*|ts|date|level|status\w*|response\w*|duration)"\s*:/i;
/** A line that begins with a time. */
const TIMED = /^\W{0,3}(?:[A-Z], \[|\w{3} )?\d{2,4}[-/:]\d{2}[-/:T ]/;
const W3C = /^#(?:Fields|Software|Version):/m;
const JSON_LINE = /^(?:[^{"]{0,80})?\{.*\}\s*,?$/;
const SAYS_REQUEST =
  /"resourceSpans"\s{0,4}:|"(?:[\w.]*method|verb|request|message|msg|log)"\s{0,4}:[^\n]*"(?:[\w.]*(?:path|ur[il]|request|target|endpoint|message|msg|log)[\w.]*)"\s{0,4}:|"(?:message|msg|log|textPayload)"\s{0,4}:\s{0,4}"[^\n]*(?:GET|POST|PUT|PATCH|DELETE) |"(?:path|ur[il])"\s{0,4}:[^\n]*"[\w.]*method"/i;

/** Between a method and its path, in prose, tables and cells. */
const BETWEEN = '[\\s:`"\'|,;*\\])(\\[-]{1,24}';
const PATH = '(?:https?://\\S|/[A-Za-z{<:]|(?:Agencies|Advertisers|Mediapartners)/)';
/** `GET /Actions`, `- **GET** \`/Actions\``, `| Retrieve actions | Mediapartners/<SID>/Actions | GET |`. */
const LIST_LINE = new RegExp(`\\b${METHOD}${BETWEEN}${PATH}|${PATH}\\S{0,400}${BETWEEN}${METHOD}\\b`);
/** Methods as names over columns, and the row of a path below. */
const METHOD_HEADS = /\bGET[ \t]{0,20}[|\t][ \t]{0,20}(?:POST|PUT|PATCH|DELETE)[ \t]{0,20}[|\t\n]/;
const PATH_ROW = new RegExp(`^[|\\s]{0,8}[\`"]?${PATH}[^\\n|\\t]{0,400}[|\\t]`);
/** Nothing but a path, perhaps with a remark; or nothing but a method. */
const PATH_LINE = new RegExp(
  `^[\\s>*+\\d.)|\`"'[\\]xX-]{0,24}(?:${PATH}[^\\s;=()"']{0,400}[\`"',|*]{0,4}(?:\\s+[(#–—-].*)?\\s*$|${METHOD}[\\s:|\`*]{0,8}$)`,
);
const CODE_LINE =
  /[;{]\s*$|\w\(["'`]|=>|["'`]\s*,\s*["'`]|^\s*(?:import|from|const|let|var|def|class|function|func|fn|public|private|package|use|using|return|await|async|require|#include)\b/;

/** What a text is, by what it says and, where that leaves it open, by the name of its file. */
export function kindOf(name: string | null, text: string): EvidenceKind {
  const head = text.slice(0, HEAD);
  const ending = /\.(\w{1,12})$/.exec(name ?? '')?.[1]?.toLowerCase() ?? '';
  return structured(head, ending) ?? byLines(head, ending);
}

function structured(head: string, ending: string): EvidenceKind | null {
  if (ending === 'har') return 'har';
  const first = head.trimStart().charAt(0);
  if (first === '{' || first === '[') {
    if (/"_postman_id"|schema\.(?:get)?postman\.com|"_postman_exported/.test(head)) return 'postman';
    if (/^\s*\{\s*"(?:openapi|swagger)"|"(?:openapi|swagger)"\s*:\s*"[\d.]+"/.test(head)) return 'openapi';
    if (/^\s*\{\s*"log"\s*:\s*\{\s*"(?:version|creator|browser|pages|entries|comment)"/.test(head))
      return 'har';
    if (/"_type"\s*:\s*"export"|"__export_format"\s*:|"brunoConfig"\s*:/.test(head)) return 'postman';
    if (/"folders"\s*:\s*\[/.test(head) && /"endpoint"\s*:/.test(head) && /"requests"\s*:\s*\[/.test(head))
      return 'postman';
    if (/"items"\s*:\s*\[/.test(head) && /"request"\s*:\s*\{/.test(head)) return 'postman';
    if (/"paths"\s*:\s*\{\s*"\//.test(head)) return 'openapi';
    if (/"item"\s*:\s*\[/.test(head) && /"request"\s*:/.test(head)) return 'postman';
    if (/"entries"\s*:\s*\[/.test(head) && /"(?:startedDateTime|postData|httpVersion)"\s*:/.test(head))
      return 'har';
    return null;
  }
  if (/^["']?(?:openapi|swagger)["']?\s*:\s*["']?[\d.]+/m.test(head)) return 'openapi';
  if (/^type\s*:\s*["']?collection\.insomnia/m.test(head)) return 'postman';
  if (/^ya?ml$/.test(ending) && /^paths\s*:/m.test(head)) return 'openapi';
  return null;
}

/** Endings of files that are code whatever lines they have. */
const CODE =
  /^(?:[cm]?[jt]sx?|py|rb|php|java|kts?|go|cs|swift|scala|rs|c|cc|cpp|h|pl|r|ipynb|vue|svelte|sql|tf|lua|dart|exs?|clj|gradle|gs)$/;

function byLines(head: string, ending: string): EvidenceKind {
  if (CODE.test(ending)) return 'code';
  const lines = head.split('\n').filter((line) => line.trim() !== '');
  const sample = lines.slice(0, LINES).map((line) => withoutTags(line.slice(0, 4000)));
  const count = (isOne: (line: string) => boolean) => sample.filter(isOne).length;
  const most = (share: number) => Math.max(1, share * sample.length);
  const isLog = (line: string) => LOG_LINE.test(line) || (JSON_LINE.test(line) && SAYS_REQUEST.test(line));
  const least = /^(?:log|jsonl|ndjson|access)$/.test(ending) ? 0.02 : 0.4;
  if (W3C.test(head) || count(isLog) >= most(least)) return 'log';
  if (count((line) => TIMED.test(line)) >= most(0.6) && sample.some(isLog) && !isTable(head)) return 'log';
  if (/^\s*\[\s*\{/.test(head) && LOG_NAME.test(head) && SAYS_REQUEST.test(head.replaceAll('\n', ' ')))
    return 'log';
  const listed = count((line) => LIST_LINE.test(line) && !CODE_LINE.test(line));
  const isCode = count((line) => CODE_LINE.test(line)) > most(0.1);
  const paths = count((line) => PATH_LINE.test(line));
  if (listed + paths >= most(0.4)) return 'list';
  if (!isCode && METHOD_HEADS.test(head) && sample.some((line) => PATH_ROW.test(line))) return 'list';
  if (hasCommands(head) && (!isCode || isScript(ending, head))) return 'curl';
  return listed > 0 && !isCode ? 'list' : 'code';
}

/** Cells with a line of names over them, as spreadsheets and dashboards give them out. */
function isTable(head: string): boolean {
  return /^[\w@. ]{1,40}(?:[,;\t][\w@. ]{1,40}){2,20}\n/.test(head);
}

/** A script of a shell, or commands alone, by its name or by how it begins. */
function isScript(ending: string, head: string): boolean {
  if (/^\s*(?:[$>#%]\s+)?curl(?:\.exe)?\s/.test(head)) return true;
  return /^(?:sh|bash|zsh|bat|cmd|ps1|mk|md|ya?ml)$/.test(ending) || /^#!.{0,40}sh\b/.test(head);
}
