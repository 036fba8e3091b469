import { isNegated } from '../negated.ts';
import { wordsFrom, wordsOfArray } from './words.ts';

/** A command that asks for something over HTTP. */
export interface FoundCommand {
  readonly program: 'curl' | 'wget' | 'http';
  /** Without the program's name. */
  readonly words: readonly string[];
  readonly start: number;
  readonly end: number;
  /** It stands behind the sign of a comment, is only printed, or should not be run. */
  readonly isComment: boolean;
}

/** Behind the program stands an option, a quote, a variable, the end of a continued line or an address; not prose. */
const PROGRAM =
  /(?<![\w.-]|\w@)(?:(?:(curl|wget)(?:\.exe)?|\$[({]?CURL[)}]?)(?=[ \t]+(?:-{1,2}[A-Za-z]|["'$^\\`{<%]|https?:|[\w.-]{1,200}(?::\d{1,5})?\/))|(?<=["'])(curl|wget)["'](?=\s{0,40},\s{0,40}(?:\[\s{0,40})?["']-)|https?(?=[ \t]+(?:-{1,2}[a-z][\w-]{0,40}[ \t]+)?(?:(?:GET|POST|PUT|PATCH|DELETE|HEAD)[ \t]|https?:\/\/|[\w.-]{1,200}\.[a-z]{2,10}\/)))/g;
/** `# curl …`, `// curl …`, `rem curl …`: kept, but perhaps not called. */
const COMMENT = /^[ \t]*(?:#(?!!)|\/\/|::|rem[ \t]|<!--)/i;
/** `echo "usage: curl …"` */
const PRINTED = /^[ \t]*(?:echo|printf|Write-(?:Host|Output))[ \t]+["'][^"'`]*$/i;
const QUOTES = /["'`]/;
/** Characters in front of a command that are looked at. */
const NEAR = 400;

/** Every such command of a text, in order. */
export function* findCommands(text: string): Generator<FoundCommand> {
  const program = new RegExp(PROGRAM);
  for (let match = program.exec(text); match !== null; match = program.exec(text)) {
    const start = match.index;
    // Far into a line there is code or data, and no sign of a comment. Nothing further back is looked at: lines are long.
    const near = text.slice(Math.max(0, start - NEAR), start);
    const line = near.lastIndexOf('\n');
    const before = line < 0 && start > NEAR ? null : near.slice(line + 1);
    const name = match[1] ?? match[2] ?? (match[0].startsWith('$') ? 'curl' : 'http');
    if (name === 'http' && (before === null || !/^[ \t]*(?:\d+[ \t]+)?(?:[$>%#][ \t]+)?$/.test(before)))
      continue;
    const last = text.charAt(start - 1);
    const from = start + match[0].length;
    const { words, end } = /["']$/.test(match[0])
      ? wordsOfArray(text, from)
      : wordsFrom(text, from, QUOTES.test(last) ? last : '');
    program.lastIndex = Math.max(end, from);
    yield {
      program: name === 'curl' || name === 'wget' ? name : 'http',
      words,
      start,
      end,
      isComment: before !== null && (COMMENT.test(before) || PRINTED.test(before) || isNegated(before, '')),
    };
  }
}

/** Whether there is any. */
export function hasCommands(text: string): boolean {
  return !findCommands(text).next().done;
}

/** The text without its commands, every line where it was. */
export function withoutCommands(text: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of findCommands(text)) {
    const lines = text.slice(start, end).split('\n').length - 1;
    pieces.push(text.slice(from, start), '\n'.repeat(lines));
    from = end;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}
