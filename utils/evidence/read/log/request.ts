import { splitAddress } from '../../hosts.ts';

/** One request of a log. */
export interface Logged {
  /** Null where nothing says it. */
  readonly method: string | null;
  /** With its host where the log tells it. */
  readonly url: string;
  readonly status: number | null;
  /** Words of a message rather than a request that was made: without host, version and answer. */
  readonly isVague?: boolean;
}

const METHOD = 'GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|CONNECT';
/**
 * `"GET /x HTTP/1.1" 200`, `POST https://… 201`, and in front of it the host of a client's log: `https://host:443 "GET`.
 */
const REQUEST = new RegExp(
  `(?:(https?://[^\\s"/]{1,200}) ?)?(?<![\\w/.-])["']?(${METHOD})["']?[ \\t:]{1,4}["']?((?:https?://|/)[^\\s"']{0,${4000}})(?: HTTP/[\\d.]{1,4})?["']?(?:[^\\w"]{0,12}(?:status[=: ]{1,3})?([1-5]\\d\\d)\\b)?`,
  'g',
);
/** `vhost:443 client - - [time] "…`: four words before the time, where the common format has three. */
const VIRTUAL_HOST =
  /^((?!\d+\.\d+\.)[\w-]+(?:\.[\w-]+){1,8})(?::\d{1,5})? [\w.:-]{1,60} \S{1,60} \S{1,60} \[/;
/** Squid: `TCP_MISS/404 312 GET http://…`. */
const STATUS_BEFORE = /[A-Z_]{3,30}\/([1-5]\d\d) \d{1,12} $/;
/** Load balancers of Amazon: `200 200 34 366 "GET …`. */
const STATUS_COLUMN = /(?:^| )([1-5]\d\d) (?:[1-5]\d\d|-) \d{1,12} \d{1,12} $/;
const PREFIX = /^\/(?:agencies|advertisers|mediapartners)\//i;

/** Every request of one line. */
export function* requestIn(line: string): Generator<Logged> {
  const named = line.length < 16_384 ? inPairs(line) : null;
  if (named !== null) {
    yield named;
    return;
  }
  let isServed = false;
  for (const match of line.matchAll(REQUEST)) {
    const [whole, client, method = '', target = '', after] = match;
    // Behind what a server was asked stand referer and user agent, which anybody writes as they like.
    if (isServed && after === undefined) continue;
    isServed ||= after !== undefined && /"[A-Z]+ [^"]* HTTP\/[\d.]+"/.test(whole);
    const before = line.slice(Math.max(0, match.index - 60), match.index);
    const status = after ?? (STATUS_BEFORE.exec(before) ?? STATUS_COLUMN.exec(before))?.[1];
    const host = client ?? (whole.includes('"') ? virtualHost(line, target) : '');
    yield {
      method,
      url: target.startsWith('/') ? host + target : target,
      status: status === undefined ? null : Number(status),
      isVague: target.startsWith('/') && host === '' && status === undefined && !whole.includes(' HTTP/'),
    };
  }
}

/** The server's own name says whose an ordinary path is; one of impact.com passes through it. */
function virtualHost(line: string, target: string): string {
  const host = VIRTUAL_HOST.exec(line)?.[1];
  return host === undefined || PREFIX.test(target) ? '' : `https://${host}`;
}

const PAIR = /(?<![\w.-])([A-Za-z][\w.-]{0,40})=(?:"([^"]{0,4000})"|'([^']{0,4000})'|([^\s"']{1,4000}))/g;

/** `method=GET path=/x host=api.impact.com status=200` */
function inPairs(line: string): Logged | null {
  if (!/method=/i.test(line)) return null;
  const known = new Map<string, string>();
  for (const [, name = '', double, single, bare] of line.matchAll(PAIR)) {
    known.set(name.toLowerCase().replace(/^.*[.]/, ''), double ?? single ?? bare ?? '');
  }
  return fromNames((name) => known.get(name));
}

const METHOD_NAMES = [
  'method',
  'verb',
  'request_method',
  'requestmethod',
  'httpmethod',
  'http_method',
  'reqmethod',
];
const URL_NAMES = [
  ...[
    'url',
    'requesturl',
    'request_url',
    'full',
    'href',
    'uri',
    'request_uri',
    'requesturi',
    'path',
    'request_path',
  ],
  ...[
    'requestpath',
    'target',
    'endpoint',
    'original',
    'pathname',
    'cs-uri-stem',
    'rawpath',
    'http_path',
    'uri_path',
  ],
];
const HOST_NAMES = [
  'host',
  'http_host',
  'authority',
  'domain',
  'server_name',
  'upstream_host',
  'remote_host',
  'cs-host',
];
const STATUS_NAMES = [
  ...[
    'status',
    'status_code',
    'statuscode',
    'response_code',
    'responsestatus',
    'response_status',
    'sc-status',
  ],
  ...['http_status', 'code'],
];

/** A request from whatever a log calls its parts; null where a part is missing. Names are in lower case. */
export function fromNames(get: (name: string) => string | undefined): Logged | null {
  const first = (names: readonly string[], fits: RegExp) => {
    for (const name of names) {
      const value = get(name);
      if (value !== undefined && fits.test(value)) return value;
    }
    return undefined;
  };
  const method = first(METHOD_NAMES, /^[a-z]{3,7}$/i);
  const absolute = first(URL_NAMES, /^https?:\/\//i);
  const path = absolute ?? first(URL_NAMES, /^\//);
  if (path === undefined || method === undefined) return null;
  const host = absolute === undefined ? hostOf(get) : undefined;
  const status = first(STATUS_NAMES, /^[1-5]\d\d$/);
  return {
    method,
    url: host === undefined ? path : `https://${host}${path}`,
    status: status === undefined ? null : Number(status),
  };
}

const HOST = /^(?:https?:\/\/)?([\w-]+(?:\.[\w-]+)+(?::\d+)?)\/?$/i;

/** Of a proxy's own name and the one it passes requests to, that of impact.com; names of machines are no addresses. */
function hostOf(get: (name: string) => string | undefined): string | undefined {
  const hosts = HOST_NAMES.flatMap((name) => HOST.exec(get(name) ?? '')?.[1] ?? []);
  return hosts.find((host) => splitAddress(`https://${host}`).whose === 'impact') ?? hosts[0];
}
