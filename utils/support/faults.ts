/** Where something failed; each is written in the program, so none can hold a text from outside. */
export type Part =
  | 'attention'
  | 'audit'
  | 'breadth'
  | 'checklist'
  | 'deleted'
  | 'due'
  | 'evidence'
  | 'form'
  | 'guide'
  | 'hosts'
  | 'import'
  | 'learned'
  | 'library'
  | 'organisation'
  | 'panel'
  | 'practice'
  | 'reading'
  | 'recognition'
  | 'records'
  | 'report'
  | 'run'
  | 'session'
  | 'share'
  | 'shelf'
  | 'shortcuts'
  | 'snapshots'
  | 'step'
  | 'storage'
  | 'sync'
  | 'welcome';

/** What a report may tell of an error: nothing of what it says in words of its own. */
export interface Fault {
  readonly part: Part;
  readonly error: string;
  /** Files of the extension, with line and column. */
  readonly frames: readonly string[];
}

const MOST_FAULTS = 5;
const MOST_FRAMES = 6;

/** Any other name or message might quote something. */
const NAMES = [
  ...['Error', 'TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'AggregateError', 'URIError'],
  ...['AbortError', 'DataCloneError', 'InvalidStateError', 'NotAllowedError', 'NotFoundError'],
  ...['QuotaExceededError', 'SecurityError', 'UnknownError'],
];
const MESSAGES = [
  'Extension context invalidated.',
  'Could not establish connection. Receiving end does not exist.',
  'The message port closed before a response was received.',
  'Maximum call stack size exceeded',
  'too much recursion',
];

/** A line of a stack, in Chromium or in Firefox. */
const LINE = /^\s*at |^[^@]*@|^$/;
const OWN_FILE =
  /(?:chrome|moz)-extension:\/\/[\w-]+\/((?:chunks\/|content-scripts\/)?[\w-]{1,40}\.js:\d+:\d+)/;

/** The frames of our own files. Where the stack holds more than its error's words and frames, none. */
function framesOf(error: Error): string[] {
  const stack = String(error.stack);
  const said = String(error);
  // Chromium's begins with what the error says, and that may be of any kind.
  const lines = (stack.startsWith(said) ? stack.slice(said.length) : stack).split('\n');
  if (!lines.every((line) => LINE.test(line))) return [];
  return lines
    .map((line) => OWN_FILE.exec(line)?.[1])
    .filter((frame) => frame !== undefined)
    .slice(0, MOST_FRAMES);
}

/** What may be told of an error that was thrown in a part. */
export function faultOf(part: Part, thrown: unknown): Fault {
  if (!(thrown instanceof Error)) return { part, error: 'no error', frames: [] };
  const name = NAMES.includes(thrown.name) ? thrown.name : 'other';
  const error = MESSAGES.includes(thrown.message) ? `${name}: ${thrown.message}` : name;
  return { part, error, frames: framesOf(thrown) };
}

const faults: Fault[] = [];

/** Says on the console what was thrown, and remembers for a report what may be told of it. */
export function noteFault(part: Part, thrown: unknown): void {
  console.error('Token Presets:', thrown);
  faults.push(faultOf(part, thrown));
  if (faults.length > MOST_FAULTS) faults.shift();
}

/** The last faults of this surface since it was opened, the latest last. */
export function lastFaults(): readonly Fault[] {
  return faults;
}
