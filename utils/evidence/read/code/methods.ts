import { calledAfter, calleeOf } from './callee.ts';
import type { Joins } from './joins.ts';
import type { Later } from './later.ts';
import { earlierMethod, laterMethod } from './later.ts';
import { STRING, WORD } from './lexer.ts';
import { hasBlocks, hasCommands, shellMethod, yamlMethod } from './lines.ts';
import { executing, isBuilding, isReading, methodNamed, verbOf } from './verbs.ts';
import { FORMATS, JOINS, plainName, SEGMENTS, WRAPPERS } from './words.ts';

/** What the surroundings of an address say about the call. */
export interface Found {
  /** Null: a call, but nothing says with which method. */
  readonly method: string | null;
  /** `said`: by name or argument. `default`: by what the call does when nothing is said. `call`: only that it is one. */
  readonly by: 'said' | 'default' | 'call';
  /** The names before the bracket, nearest first: `get`, `client`, `this`. */
  readonly callee: readonly string[];
  /** An answer's or a table's `get("Actions")` looks like this too. */
  readonly weak: boolean;
  /** Index after the call. */
  readonly next: number;
  /** Index where the call's first name stands. */
  readonly first: number;
}

/** What the other arguments of a call say. */
interface Said {
  method: string | null;
  /** The method is given, by something that is known at run time only. */
  variable: boolean;
  /** The method where nothing is given: `options.method ?? 'GET'`. */
  fallback: string | null;
  /** Something is sent. */
  data: boolean;
}

/** What knows more about names than the surroundings: wrappers and options kept in variables. */
export interface Knowledge {
  /** The method of a function that was seen to call the API; null where it has none of its own. */
  helper(name: string): string | null | undefined;
  /** A function of the text that is given a path. */
  isWrapper(name: string): boolean;
  /** The method in an object of options, or the text of a variable that is a method. */
  variable(name: string, place: number): string | null;
}

const METHOD_KEY = /^(?:(?:http|request)_?)?(?:method|verb|type)$|^(?:curlopt_)?customrequest$/i;
const DATA_KEY =
  /^(?:json|data|body|payload|form|formdata|form_data|form_params|postdata|httpbody|content|curlopt_postfields)$/i;
/** Calls that read where nothing else is said; in the spelling of `plainName`. */
const DEFAULTS = new Set(
  (
    'fetch urlopen filegetcontents simplexmlloadfile fopen got ky axios ajax jquery getjson request rp needle ofetch fetchurl ' +
    'openuri urlretrieve readlines fromjson downloadfile readcsv readjson readxml importjson importdata importxml ' +
    'dataTask datatask data downloadstring openread loadurl openconnection curlinit curlsetopt curl wget createrequest webrequest ' +
    'httprequest urlrequest newrequest newbuilder builder requestbuilder webcontents sendhttprequest httpfetch ' +
    'superagent urlfetch nodefetch crossfetch fetchjson safefetch httprequestmessage curleasysetopt openstream openurl ' +
    'restrequest fetchwithtimeout fetchwithretry authfetch apifetch $fetch usefetch useswr unfetch wpremoterequest'
  )
    .toLowerCase()
    .split(' '),
);
/** They make a request that later lines may still change. */
const OPENERS =
  /^(?:setendpoint|curlinit|curleasysetopt|openconnection|createrequest|webrequest|create|httprequest|urlrequest|newrequest|request|httprequestmessage|restrequest|curlsetopt|newbuilder|builder|url|uri|(?:make|build|prepare|new)\w{0,20}request)$/;
/** Calls that take a path and are no calls of the API: routes of a server, imports, files, messages. */
const NO_CALL =
  /^(?:import|require|include|requireonce|includeonce|readfile|readfilesync|writefile|writefilesync|log|info|debug|warn|warning|error|print|println|printf|puts|echo|write|console|logger|describe|it|test|expect|assert|assertequal|assertequals|tobe|toequal|startswith|endswith|includes|contains|indexof|match|split|throw|exception|valueerror|runtimeerror|redirect|navigate|push|render|link|usestate|setstate|route|handlefunc|haskey|has|pop|setdefault|queryselector|getelementbyid|keyerror|isset|emit|on|translate|t|dispatch|logging)$/;
/** Words in names of functions that call. */
const CALLING = /json|async|api|request|resource|impact|page|all|entity|object|http/i;
const ROUTERS =
  /^@?(?:app|router|route|routes|server|express|fastify|blueprint|bp|mux|webapp|koa|hono|flask)$/i;
const CLIENTS =
  /client|api|http|impact|session|request|conn|service|^self$|^this$|agent|axios|rest|base|gateway|web|remote|caller|\bir$/i;

/** Finds the call that an address stands in, and its method. */
export class Methods {
  readonly #joins: Joins;
  readonly #knowledge: Knowledge;

  readonly #commands: boolean;
  readonly #blocks: boolean;

  constructor(joins: Joins, knowledge: Knowledge) {
    this.#joins = joins;
    this.#knowledge = knowledge;
    this.#commands = hasCommands(joins.tokens.text);
    this.#blocks = hasBlocks(joins.tokens.text);
  }

  /** The call around the expression from `first` to before `next`; null where there is none. */
  around(first: number, next: number): Found | null {
    const joins = this.#joins;
    const { parent } = joins.tokens;
    const bare = this.#textBefore(first);
    if (bare) return { method: bare, by: 'said', callee: [], weak: false, next, first };
    let a = first;
    let b = next;
    let data = false;
    let held: readonly string[] = [];
    for (let level = 0; level < 5; level++) {
      const after = this.#after(b, held);
      if (after) {
        const later = after.by === 'default' ? laterMethod(joins, after.next) : null;
        return { ...after, ...later, first: a };
      }
      const open = parent[a] ?? -1;
      if (open < 0) break;
      const mark = joins.text(open);
      if (mark === '{' && this.#isBlock(open)) break;
      const close = joins.mate(open);
      if (close < 0) break;
      const said = this.#beside(open, close, a, b);
      if (mark !== '(') {
        if (said.method)
          return { method: said.method, by: 'said', callee: [], weak: false, next: close + 1, first: open };
        if (said.variable && said.fallback === null) return null;
        if (this.#isFlowNode(open))
          return { method: 'GET', by: 'default', callee: [], weak: false, next: close + 1, first: open };
        const key = this.#keyBefore(open);
        if (key) return { method: key, by: 'said', callee: [], weak: false, next: close + 1, first: open };
        data ||= said.data;
        a = open;
        // `new Request { … }`, `HttpRequestMessage { … }`
        b = close + 1;
        continue;
      }
      const { names, first: start, onResult, method: chained } = calleeOf(joins, open);
      said.method ??= chained;
      const found = this.#call(names, said, data, close + 1);
      const result = found && { ...found, first: start, weak: found.weak || onResult };
      if (result) {
        if (result.by !== 'said') {
          // Kotlin: `client.request(url) { method = HttpMethod.Put }`
          const block = close + 1;
          if (joins.isMark(block, '{') && joins.tokens.first[block] === 0 && joins.mate(block) > 0) {
            const { method } = this.#beside(block, joins.mate(block), block, block + 1);
            if (method) return { ...result, method, by: 'said' };
          }
          const later =
            this.#after(close + 1, names) ?? this.#executed(names, start) ?? this.#later(names, close + 1);
          if (later) return { ...result, ...later, callee: names, first: start };
        }
        return result;
      }
      data ||= said.data;
      held = names;
      a = start;
      b = close + 1;
      if (names.length > 0 && NO_CALL.test(plainName(names[0] ?? ''))) return null;
    }
    return this.#line(first, next);
  }

  /** `GET https://…` */
  #textBefore(first: number): string | null {
    const joins = this.#joins;
    // A call without brackets: `http.Open "GET", url`, `request :get, url`
    if (joins.isMark(first - 1, ',') && joins.tokens.first[first] === 0) {
      return methodNamed(joins, joins.isMark(first - 3, ':') ? first - 3 : first - 2);
    }
    if (joins.kind(first - 1) !== WORD || joins.tokens.first[first] === 1 || joins.kind(first) !== STRING)
      return null;
    const quoted = /["'`]/.test(joins.text(first));
    const word = joins.text(first - 1);
    if (!quoted) return /^(?:GET|POST|PUT|PATCH|DELETE)$/.test(word) ? word : null;
    if (/^(?:url|path)$/.test(word) && joins.isMark(first - 2, '.')) return this.#ofBlock(first - 3);
    // Ruby: `get "/Actions"`; shell: `GET "$URL"`
    const verb = /^(?:get|post|put|patch|delete)$/i.test(word) ? word.toUpperCase() : null;
    return verb &&
      joins.tokens.parent[first] === joins.tokens.parent[first - 1] &&
      !joins.isMark(first - 2, '.')
      ? verb
      : verb && joins.isMark(first - 2, '.')
        ? verb
        : null;
  }

  /** Ruby: `conn.post do |req|` above `req.url "…"`. */
  #ofBlock(i: number): string | null {
    const joins = this.#joins;
    const name = joins.text(i);
    for (let at = i - 1; at > i - 40 && at > 3; at--) {
      if (joins.text(at) !== name || !joins.isMark(at - 1, '|') || !joins.isMark(at + 1, '|')) continue;
      return verbOf(joins.text(at - 3))?.method ?? null;
    }
    return null;
  }

  /** A brace that opens a block of code, no object. */
  #isBlock(open: number): boolean {
    const joins = this.#joins;
    const before = joins.text(open - 1);
    if (before === ')') {
      // `new Request(…) { … }` of C# begins with `new`.
      const { names, first } = calleeOf(joins, joins.mate(open - 1));
      return !(names.length > 0 && joins.text(first) === 'new');
    }
    if (before === '>' && joins.isMark(open - 2, '=')) {
      // Both `() => {` and `'x' => {`.
      return joins.isMark(open - 3, ')') || joins.kind(open - 3) === WORD;
    }
    if (/^[;{}>\]]$/.test(before)) return before !== ']' || joins.kind(open + 1) !== STRING;
    // `new Request {`, `http {`, `throws {`: the first thing inside tells.
    return joins.kind(open - 1) === WORD && this.#keyAt(open + 1) === null && joins.kind(open + 1) !== STRING;
  }

  /** `GET: ['/Actions', …]` */
  #keyBefore(open: number): string | null {
    const joins = this.#joins;
    let at = open - 1;
    if (joins.isMark(at, '>') && joins.isMark(at - 1, '=')) at -= 2;
    else if (joins.isMark(at, ':') || joins.isMark(at, '=')) at--;
    else return null;
    return methodNamed(joins, at);
  }

  /** The parameters of an n8n HTTP node, whose export leaves out what is the default, or a data source that reads. */
  #isFlowNode(open: number): boolean {
    const joins = this.#joins;
    // Terraform: `data "http" "name" {`
    if (joins.literal(open - 2) === 'http' && joins.text(open - 3) === 'data') return true;
    if (!joins.isMark(open - 1, ':') || joins.literal(open - 2) !== 'parameters') return false;
    const outer = joins.tokens.parent[open] ?? -1;
    const { text, start, end } = joins.tokens;
    const close = joins.mate(outer);
    if (outer < 0 || close < 0) return false;
    const from = Math.max(start[outer] ?? 0, (start[open] ?? 0) - 1000);
    return text
      .slice(from, Math.min(end[close] ?? 0, (end[joins.mate(open)] ?? 0) + 1000))
      .includes('n8n-nodes-base.httpRequest');
  }

  /** What the other arguments or fields between two brackets say. */
  #beside(open: number, close: number, a: number, b: number): Said {
    const joins = this.#joins;
    const inCall = joins.isMark(open, '(');
    const result: Said = { method: null, variable: false, fallback: null, data: false };
    // Keys first, in this bracket and, for a call, in the objects that are its arguments.
    const from = Math.max(open + 1, a - 400);
    const to = Math.min(close, b + 600);
    let plainBefore: string | null = null;
    let plainAfter: string | null = null;
    for (let i = from; i < to; i++) {
      if (i === a) {
        i = b - 1;
        continue;
      }
      const key = this.#keyAt(i);
      if (key !== null) {
        if (METHOD_KEY.test(key.name)) {
          const named = methodNamed(joins, key.value) ?? this.#variableAt(key.value);
          if (named) {
            result.method ??= named;
          } else if (joins.kind(key.value) === WORD && !/type/i.test(key.name)) {
            result.variable = true;
            result.fallback ??= this.#fallbackAt(key.value);
          }
        } else if (/^curlopt_(?:post|httppost)$/i.test(key.name)) result.method ??= 'POST';
        else if (/^curlopt_put$/i.test(key.name)) result.method ??= 'PUT';
        else if (DATA_KEY.test(key.name)) result.data ||= this.#isGiven(key.value);
        // Perl: `new(POST => $url)`
        else if (/^(?:GET|POST|PUT|PATCH|DELETE)$/.test(key.name) && key.value === a)
          result.method ??= key.name;
        i = Math.max(i, key.value - 1);
        continue;
      }
      const named = methodNamed(joins, i);
      if (named && this.#standsAlone(i)) {
        if (i < a) plainBefore = named;
        else plainAfter ??= named;
      } else if (inCall && joins.kind(i) === WORD && this.#standsAlone(i)) {
        const word = joins.text(i);
        if (/^(?:http_?)?(?:method|verb)$/i.test(word)) {
          const held = this.#knowledge.variable(word, i);
          if (held) result.method ??= held;
          else result.variable = true;
        } else if (i > b - 1 && result.method === null && !/^(?:headers|params|url|path)$/.test(word)) {
          const held = this.#knowledge.variable(word, i);
          if (held) plainAfter ??= held;
        }
      }
      const mate = joins.mate(i);
      if (mate > i) {
        // Objects and lists among the arguments are looked into, calls and functions are not.
        const mark = joins.text(i);
        const skip =
          mark === '('
            ? !/^(?:dict|array|map|of|requestinit|options|stream_context_create)$/i.test(joins.text(i - 1))
            : mark === '{' && (!inCall || this.#isBlock(i));
        if (skip || !inCall) i = mate;
      }
    }
    result.method ??= plainBefore ?? plainAfter;
    return result;
  }

  /** A key at `i` and where its value begins: `method:`, `'method' =>`, `method=`. */
  #keyAt(i: number): { name: string; value: number } | null {
    const joins = this.#joins;
    const kind = joins.kind(i);
    if ((kind !== WORD && kind !== STRING) || joins.isMark(i - 1, '.')) return null;
    const quoted = kind === STRING;
    const size = joins.isRun(i + 1, '=>')
      ? 2
      : joins.isRun(i + 1, '::') || joins.isRun(i + 1, '==') || joins.isRun(i + 1, ':=')
        ? 0
        : joins.isMark(i + 1, ':') || joins.isMark(i + 1, '=')
          ? 1
          : 0;
    if (size === 0) {
      // `"method", "POST"` of a map, `method,` of an object, `CURLOPT_URL, $url`
      const name = quoted ? (joins.literal(i) ?? '') : joins.text(i);
      if (joins.isMark(i + 1, ',') && METHOD_KEY.test(name) && methodNamed(joins, i + 2))
        return { name, value: i + 2 };
      return null;
    }
    const name = quoted ? (joins.literal(i) ?? '') : joins.text(i);
    let value = i + 1 + size;
    // `method: :post`
    if (joins.isMark(value, ':') && joins.kind(value + 1) === WORD) value += 0;
    return { name, value };
  }

  /** Something is sent: neither nothing nor null. */
  #isGiven(i: number): boolean {
    return !/^(?:null|none|undefined|nil|false|true)$/i.test(this.#joins.text(i));
  }

  /** `options.method ?? 'GET'`, `kwargs.get("method", "GET")` */
  #fallbackAt(i: number): string | null {
    const joins = this.#joins;
    for (let k = i + 1; k < i + 9; k++) {
      if (joins.isRun(k, '??') || joins.isRun(k, '||')) return methodNamed(joins, k + 2);
      if (joins.text(k) === 'or' || (joins.isMark(k, ',') && joins.kind(k - 1) === STRING))
        return methodNamed(joins, k + 1);
      if (/^[,;}\]]$/.test(joins.text(k))) return null;
    }
    return null;
  }

  #variableAt(i: number): string | null {
    const joins = this.#joins;
    if (joins.kind(i) !== WORD) return null;
    return this.#knowledge.variable(joins.text(i), i);
  }

  #standsAlone(i: number): boolean {
    const joins = this.#joins;
    let at = i - 1;
    if (joins.isMark(at, ':')) at--;
    const before = joins.text(at);
    return /^[([{,]$/.test(before);
  }

  /** The call of these names, with what its arguments say. */
  #call(names: readonly string[], said: Said, data: boolean, next: number): Omit<Found, 'first'> | null {
    const [main] = names;
    if (main === undefined) {
      return said.method ? { method: said.method, by: 'said', callee: names, weak: false, next } : null;
    }
    const plain = plainName(main);
    const owner = names[1] ?? '';
    const isHelper = this.#knowledge.helper(main) !== undefined;
    if (NO_CALL.test(plain) && !isHelper && !/request|http/i.test(owner)) return null;
    const found = (method: string | null, by: Found['by'], weak = false) => ({
      method,
      by,
      callee: names,
      weak,
      next,
    });
    const verb = verbOf(main);
    if (ROUTERS.test(names.at(-1) ?? '') && names.length > 1 && verb?.exact !== false) return null;
    if (verb?.exact) {
      const helper = this.#knowledge.helper(main);
      const weak =
        owner === ''
          ? helper === undefined && !/^@|^[A-Z]/.test(main)
          : !this.#knowledge.isWrapper(main) && !names.slice(1).some((name) => CLIENTS.test(name));
      return found(
        said.method && verb.method === 'GET' && said.method !== 'GET' && helper !== undefined
          ? said.method
          : verb.method,
        'said',
        weak,
      );
    }
    if (said.method) return found(said.method, 'said');
    // `Net::HTTP::Post.new(`
    if (plain === 'new' && names.length > 1) {
      const type = verbOf(owner);
      if (type) return found(type.method, 'said');
    }
    if (verb) {
      // `getByText("Actions")` reads no API.
      const isClient = isHelper || this.#knowledge.isWrapper(main);
      const weak = !isClient && !CALLING.test(main) && !names.slice(1).some((name) => CLIENTS.test(name));
      return found(verb.method, 'said', weak);
    }
    const helper = isBuilding(main) ? undefined : this.#knowledge.helper(main);
    if (helper !== undefined) {
      if (said.variable) return found(said.fallback, said.fallback ? 'default' : 'call');
      if (helper !== null) return found(helper, 'default');
      return found(data || said.data ? 'POST' : null, data || said.data ? 'said' : 'call');
    }
    const chained = names
      .slice(1, 8)
      .map(verbOf)
      .find((other) => other?.exact);
    if (chained) return found(chained.method, 'said');
    if (said.variable) return found(said.fallback, said.fallback ? 'default' : 'call');
    const isDefault =
      DEFAULTS.has(plain) ||
      (plain === 'new' && DEFAULTS.has(plainName(owner))) ||
      (plain === 'open' && /^uri$/i.test(owner)) ||
      (plain === 'contents' && /^web$/i.test(owner));
    if (
      (data || said.data) &&
      (isDefault || /^(?:request|send|call|api|http|invoke|execute|submit)/i.test(main.replace(/^_+/, '')))
    )
      return found('POST', 'said');
    if (isDefault) return found('GET', 'default');
    // Apex: `request.setEndpoint(url)`, and its method in a line of its own.
    if (plain === 'setendpoint') return found(null, 'call');
    if (
      isBuilding(main) ||
      WRAPPERS.has(plain) ||
      JOINS.has(plain) ||
      FORMATS.has(plain) ||
      SEGMENTS.has(plain)
    )
      return null;
    if (isReading(main)) return found('GET', 'default');
    if (/^(?:_*(?:request|send|call|api|http|invoke|execute|restrequest|makerequest))/i.test(plain))
      return found(null, 'call');
    return null;
  }

  /** Methods called on what was made: `.method("PUT", …)`, `.DELETE()`, `.put(body)`. */
  #after(from: number, names: readonly string[]): Omit<Found, 'first'> | null {
    const joins = this.#joins;
    let last = from;
    let built = names.some((name) => /builder|newbuilder|^request$/i.test(name));
    for (const { name, open } of calledAfter(joins, from)) {
      last = open < 0 ? last : joins.mate(open) + 1;
      const plain = plainName(name);
      if (
        /^(?:then|catch|json|map|unwrap|pipe|await|body|send|execute|getbody|status|data|text|subscribe)$/.test(
          plain,
        )
      )
        break;
      if (/^(?:method|setmethod|setrequestmethod|withmethod|httpmethod|request)$/.test(plain) && open >= 0) {
        const method = methodNamed(joins, open + 1);
        if (method) return { method, by: 'said', callee: names, weak: false, next: last };
      }
      if (/builder/.test(plain)) built = true;
      const verb = verbOf(name);
      if (verb && open >= 0 && (verb.exact || /(?:Async|Json|String|Stream)$/.test(name))) {
        const args = joins.mate(open) > open + 1;
        // `.get("x")` on a value reads a key; `.GET()`, `.get()` and `.post(body)` call.
        if (verb.method === 'GET' && args && !/[A-Z]/.test(name) && !joins.isRun(from, '|>')) continue;
        return { method: verb.method, by: 'said', callee: names, weak: false, next: last };
      }
      if (built && plain === 'build')
        return { method: 'GET', by: 'default', callee: names, weak: false, next: last };
      if (plain === 'openconnection')
        return { method: 'GET', by: 'default', callee: names, weak: false, next: last };
    }
    return null;
  }

  /** `client.ExecutePost(new RestRequest("…"))` */
  #executed(names: readonly string[], first: number): Later | null {
    const joins = this.#joins;
    const open = joins.tokens.parent[first] ?? -1;
    if (!/request$/i.test(names[0] ?? '') || !joins.isMark(open, '(')) return null;
    const method = executing(calleeOf(joins, open).names[0] ?? '');
    return method ? { method, by: 'said' } : null;
  }

  /** What later lines say about a request that was made here: `request.httpMethod = "POST"`. */
  #later(names: readonly string[], from: number): Later | null {
    const joins = this.#joins;
    if (!names.slice(0, 3).some((name) => OPENERS.test(plainName(name)))) return null;
    return (
      laterMethod(joins, from) ??
      (/^curlsetopt$/.test(plainName(names[0] ?? '')) ? earlierMethod(joins, from) : null)
    );
  }

  /** What the line says that an address stands on, for shells and configuration without brackets. */
  #line(first: number, next: number): Found | null {
    const { text, start } = this.#joins.tokens;
    const at = start[first] ?? 0;
    const method =
      (this.#commands ? shellMethod(text, at) : null) ?? (this.#blocks ? yamlMethod(text, at) : null);
    return method && { ...method, callee: [], weak: false, next, first };
  }
}
