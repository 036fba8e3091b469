import { LIMITS } from '../../limits.ts';

/** What the shell's variables hold at a place of the text. */
export interface Variables {
  /** Takes up to `position` what is assigned there; positions only grow. */
  upTo(position: number): void;
  /** The text with what is known in place of variables; others stay. */
  resolve(text: string): string;
}

/** `A=b`, `A := b`, `A: https://b` of YAML, `export A="b"`, `set A=b`, `set "A=b"`, `$A = 'b'`, `$env:A = "b"`; in a history behind its number. */
const ASSIGNMENT =
  /^[ \t]*(?:\d{1,6}[ \t]+)?(?:[$>%#][ \t]+)?(?:(?:export|set|local|readonly|declare)[ \t]+(?:-\w+[ \t]+)?"?)?(?:\$env:|\$)?([A-Za-z_]\w{0,60})[ \t]{0,20}(?:[:?]?=|:(?= {1,8}["']?https?:)|(?=["']?https?:))[ \t]{0,20}(?:"([^"\n]{0,2000})"|'([^'\n]{0,2000})'|((?:\$\{\{[^{}\n]{0,100}\}\}|\$\([^()\n]{0,200}\)|[^\s"'`;&|]){1,2000}))/gim;
const COMMAND = /^`|\$\((?!\w+\))/;
const REFERENCE =
  /\$\{\{ {0,4}(?:env|vars|inputs)\.(\w+) {0,4}\}\}|\$\{(?:env:)?(\w+)(?::?-([^{}]{0,500}))?\}|\$\((\w+)\)|\$env:(\w+)|\$(\w+)|%(\w+)%|!(\w+)!/gi;

/** Assignments that are followed; a text of more is no script. */
const MOST = 10_000;

/** The variables assigned in a text. */
export function variablesOf(text: string): Variables {
  const known = new Map<string, string>();
  let taken = 0;
  const assignment = new RegExp(ASSIGNMENT);
  let next = assignment.exec(text);

  function resolve(value: string): string {
    if (!/[$%!]/.test(value)) return value;
    // `$$A` is the shell's `$A` in a Makefile.
    const resolved = value
      .replaceAll('$$', '$')
      .replaceAll(REFERENCE, (whole: string, ...groups: readonly unknown[]) => {
        const [workflow, braced, fallback, ...names] = groups.slice(0, 8);
        const name = [workflow, braced, ...names].find((one) => typeof one === 'string');
        const held = typeof name === 'string' ? known.get(name.toLowerCase()) : undefined;
        return held ?? (typeof fallback === 'string' && fallback !== '' ? fallback : whole);
      });
    return resolved.length > LIMITS.url ? value : resolved;
  }

  return {
    upTo(position) {
      for (; next !== null && next.index < position; next = assignment.exec(text)) {
        const [, name = '', double, single, bare] = next;
        const value = double ?? single ?? bare ?? '';
        // What a command says nobody knows here.
        if (COMMAND.test(value)) known.delete(name.toLowerCase());
        else if (taken++ < MOST) known.set(name.toLowerCase(), resolve(value));
      }
    },
    resolve,
  };
}
