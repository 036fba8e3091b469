import type { FoundCommand } from './find.ts';

/** What one command asks for. */
export interface Requested {
  /** Null where it stands in a variable. */
  readonly method: string | null;
  readonly url: string;
}

/** Options whose value is a word of its own and says nothing here; the others have none. */
const WITH_VALUE = new Set(
  [
    '-A -b -B -c -C -D -e -E -h -H -K -m -o -P -Q -r -t -u -U -w -x -y -Y -z --aws-sigv4 --cacert --cert --cert-type',
    '--ciphers --config --connect-timeout --cookie --cookie-jar --header --key --limit-rate --max-redirs --max-time',
    '--noproxy --oauth2-bearer --output --output-dir --proxy --proxy-user --proxy-header --range --referer --resolve',
    '--connect-to --retry --retry-delay --retry-max-time --user --user-agent --write-out --interface --dns-servers',
    '--variable --expand-header --stderr --trace --trace-ascii --output-document --directory-prefix --password',
    '--timeout --tries --auth --auth-type --session --form-string-file --unix-socket --pinnedpubkey --netrc-file',
  ]
    .join(' ')
    .split(' '),
);
const DATA =
  /^--(?:data(?:-\w+)?|json|form(?:-string)?|url-query|post-data|post-file|body-data|body-file|expand-data)$/;
/** Letters of curl that take what follows them, and end a bundle such as `-sSXPOST`. */
const TAKES = /[AbBcCdDeEFhHKmoPQrtTuUwxXyYz]/;
const METHOD = /^[A-Z]{3,7}$/i;

/** What the command asks for; several with several URLs or `--next`. */
export function requestsOf({ program, words }: FoundCommand): readonly Requested[] {
  if (program === 'http') return ofHttpie(words);
  const all: Requested[] = [];
  let request = emptyRequest();
  const finish = () => {
    for (const url of request.urls) all.push({ method: methodOf(request), url });
    request = emptyRequest();
  };
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '--next' || word === '-:') finish();
    else if (word.startsWith('--')) {
      const [name, given] = nameAndValue(word);
      if (takeLong(request, name, given ?? words[at + 1] ?? '') && given === null) at++;
    } else if (/^-[A-Za-z#0-9]/.test(word)) {
      if (takeShort(request, word.slice(1), words[at + 1] ?? '', program)) at++;
    } else if (isUrl(word)) request.urls.push(word);
  }
  finish();
  return all;
}

interface Request {
  explicit: string | null;
  hasData: boolean;
  isGet: boolean;
  isHead: boolean;
  isUpload: boolean;
  readonly urls: string[];
}

function emptyRequest(): Request {
  return { explicit: null, hasData: false, isGet: false, isHead: false, isUpload: false, urls: [] };
}

function methodOf({ explicit, hasData, isGet, isHead, isUpload }: Request): string | null {
  if (explicit !== null) return METHOD.test(explicit) ? explicit : null;
  if (isHead) return 'HEAD';
  if (isUpload) return 'PUT';
  return hasData && !isGet ? 'POST' : 'GET';
}

function nameAndValue(word: string): readonly [string, string | null] {
  const equals = word.indexOf('=');
  return equals < 0 ? [word, null] : [word.slice(0, equals), word.slice(equals + 1)];
}

/** Whether the value was taken. */
function takeLong(request: Request, name: string, value: string): boolean {
  if (name === '--request' || name === '--method') request.explicit = value;
  else if (name === '--url' || name === '--expand-url') request.urls.push(value);
  else if (name === '--upload-file') request.isUpload = true;
  else if (DATA.test(name)) request.hasData ||= name !== '--url-query';
  else {
    if (name === '--get') request.isGet = true;
    if (name === '--head' || name === '--spider') request.isHead = true;
    return WITH_VALUE.has(name);
  }
  return true;
}

/** A bundle of letters; whether the next word was taken. */
function takeShort(request: Request, letters: string, next: string, program: string): boolean {
  for (let at = 0; at < letters.length; at++) {
    const letter = letters.charAt(at);
    if (program === 'wget') return 'OoPU'.includes(letter) && at === letters.length - 1;
    if (letter === 'G') request.isGet = true;
    else if (letter === 'I') request.isHead = true;
    else if (TAKES.test(letter)) {
      const rest = letters.slice(at + 1);
      if (letter === 'X') request.explicit = (rest === '' ? next : rest).replace(/^=/, '');
      else if (letter === 'd' || letter === 'F') request.hasData = true;
      else if (letter === 'T') request.isUpload = true;
      return rest === '';
    }
  }
  return false;
}

function isUrl(word: string): boolean {
  return word.includes('/') && !word.startsWith('@') && !/^(?:\.{0,2}\/dev|\.\.?\/|~)/.test(word);
}

/** `http POST host/path a=b`, `http host/path`. */
function ofHttpie(words: readonly string[]): readonly Requested[] {
  const plain = words.filter((word) => !word.startsWith('-'));
  const [first = '', second = ''] = plain;
  const hasMethod = METHOD.test(first) && second !== '';
  const [url, items] = hasMethod ? [second, plain.slice(2)] : [first, plain.slice(1)];
  if (!isUrl(url)) return [];
  const hasData = items.some((item) => /^[\w[\]-]+(?::?=(?!=)|@)/.test(item));
  return [{ method: hasMethod ? first : hasData ? 'POST' : 'GET', url }];
}
