/** What one line of a list says. */
export interface Parts {
  readonly calls: readonly { readonly method: string; readonly url: string }[];
  /** A method that stands alone on the line, and so speaks of its neighbours. */
  readonly method: string | null;
  /** The path of a line that is nothing but a path, perhaps with a remark behind. */
  readonly path: string | null;
}

const NOTHING: Parts = { calls: [], method: null, path: null };
/** Longer lines are not written by people. */
const LONGEST = 4000;

const METHODS = /^(?:GET|POST|PUT|PATCH|DELETE|DEL|HEAD|OPTIONS)$/;
const METHODS_ANY = /^(?:get|post|put|patch|delete|head|options)$/i;
/** Brackets, quotes and marks of lists and tables around a word. */
const AROUND = /^[`"'“”‘’*_~([<|>+-]+(?=[A-Za-z/{])|[`"'“”‘’*_~)\]|,;:.!?]+$/g;
const PATH =
  /^(?:https?:\/\/\S+\/\S*|\/(?:[A-Za-z{<:$%]\S*)|(?:\{\{\w+\}\}|\$\{?\w+\}?|<\w+>)\/\S+|(?:api\.[\w.]+\/)?(?:agencies|advertisers|mediapartners)\/\S+)$/i;
/** In front of a path that is alone on its line: bullets, numbers, boxes to tick. */
const LEAD = /^(?:[-*+•–—>|#→=]+|\d{1,3}[.)]?|\[[ xX]?\]|\|)$/;
/** `/A and /B (both GET)` */
const TOGETHER = /\b(?:both|all|each|beide|alle)\b/i;
/** Between a path and a remark. */
const REMARK = /^(?:[-–—#=:(|]|\/\/|→|->|=>)/;

/** Reads one line. */
export function partsOf(line: string): Parts {
  if (line.length > LONGEST || !/[/a-z]/i.test(line)) return NOTHING;
  const words = wordsOf(line);
  const calls: { method: string; url: string }[] = [];
  let methods: string[] = [];
  /** Paths that no method stood before. */
  const bare: string[] = [];
  for (const [at, word] of words.entries()) {
    const said = methodsOf(word, words, at);
    if (said.length > 0) {
      // `/Actions GET`: the method of the path before it, unless one follows.
      const [path] = bare;
      if (path !== undefined && calls.length === 0 && !hasPathNext(words, at)) {
        const more = words.slice(at).map((one, next) => methodsOf(one, words, at + next));
        const end = more.findIndex((one) => one.length === 0);
        const paths = TOGETHER.test(line) ? bare : [path];
        for (const method of more.slice(0, end < 0 ? more.length : end).flat()) {
          for (const url of paths) calls.push({ method, url });
        }
        return { calls, method: null, path: null };
      }
      methods.push(...said);
    } else if (PATH.test(word)) {
      if (methods.length === 0) bare.push(word);
      for (const method of methods) calls.push({ method, url: word });
      methods = [];
    } else if (
      methods.length > 0 &&
      !/^(?:and|und|or|oder|the|to|on|an|auf|&|\+|\/|,)$/i.test(word) &&
      !LEAD.test(word)
    ) {
      // `GET the list of …`: prose.
      if (calls.length > 0 || !isCell(line)) methods = [];
    }
  }
  if (calls.length > 0) return { calls, method: null, path: null };
  const [path] = bare;
  if (path !== undefined && isAlone(words, path)) return { calls, method: null, path };
  const [method] = methods;
  return method !== undefined && words.filter((word) => !LEAD.test(word)).length === 1
    ? { calls, method, path: null }
    : NOTHING;
}

/** `<Account SID>` is one word. */
function wordsOf(line: string): readonly string[] {
  return withoutTags(line)
    .replaceAll(/[<{][A-Za-z_][\w -]{0,40}[>}]/g, (name) => name.replaceAll(' ', ''))
    .replaceAll(/\|+|\t|"?[,;]"?(?=\S)/g, ' | ')
    .replaceAll(/([`"'*]|(?:GET|POST|PUT|PATCH|DELETE)[:)\]])(?=https?:|\/[A-Za-z{])/g, '$1 ')
    .trim()
    .split(/\s+/)
    .map(bareWord)
    .filter((word) => !/^[`"'*|]*$/.test(word));
}

/** Jira's `{{/Mediapartners/\{AccountSID\}/Actions}}`. */
export function withoutBraces(line: string): string {
  if (!line.includes('{{')) return line.replaceAll(/\\([{}])/g, '$1');
  return line
    .replaceAll(/\{\{((?:https?:|\/|(?:GET|POST|PUT|PATCH|DELETE) )(?:[^{}\\]|\\.){1,500})\}\}/g, ' $1 ')
    .replaceAll(/\\([{}])/g, '$1');
}

/** A table of a web page has its cells in tags. */
export function withoutTags(line: string): string {
  const cut = line.replaceAll(/<br\s{0,4}\/?>/gi, ' | ');
  return cut.includes('</') ? cut.replaceAll(/<\/?[a-z][a-z\d]{0,12}(?:\s[^<>]{0,400})?>/gi, ' | ') : cut;
}

/** Without what is around it; a path keeps its placeholder's bracket. */
function bareWord(word: string): string {
  const bare = word.replaceAll(AROUND, '');
  if (bare === '') return word;
  // `{id}` and `<id>` end with what else is taken for a mark.
  const cut = word.slice(word.indexOf(bare) + bare.length);
  return /[([<{][^)\]>}]*$/.test(bare) && /^[)\]>}]/.test(cut) ? bare + cut.charAt(0) : bare;
}

/** `GET`, `GET:`, `GET/POST`, `get` where a path follows. */
function methodsOf(word: string, words: readonly string[], at: number): readonly string[] {
  const parts = word.split(/[/|,+&]/);
  if (parts.every((part) => METHODS.test(part))) return parts.map(asMethod);
  if (!parts.every((part) => METHODS_ANY.test(part))) return [];
  const [before, after] = [words[at - 1], words[at + 1]];
  const isPath = (one: string | undefined) => one !== undefined && PATH.test(one);
  return isPath(after) || (isPath(before) && after === undefined) ? parts.map(asMethod) : [];
}

function asMethod(word: string): string {
  const upper = word.toUpperCase();
  return upper === 'DEL' ? 'DELETE' : upper;
}

function hasPathNext(words: readonly string[], at: number): boolean {
  return PATH.test(words[at + 1] ?? '');
}

/** Cells of a table may stand in any order. */
function isCell(line: string): boolean {
  return line.includes('|') || line.includes('\t');
}

/** Nothing but marks stands before the path, and behind it nothing or a remark. */
function isAlone(words: readonly string[], path: string): boolean {
  const at = words.indexOf(path);
  const next = words[at + 1];
  return words.slice(0, at).every((word) => LEAD.test(word)) && (next === undefined || REMARK.test(next));
}
