/**
 * Finds where a text stops being JSON. `JSON.parse` itself does not say it in a usable way: V8 leaves the position
 * out of some messages and quotes the text in others (which might quote a secret), Firefox words it differently.
 */

/** Index of the first character that cannot stand there; the text's length when it ends too early; null for JSON. */
export function findJsonError(text: string): number | null {
  const scanner = new Scanner(text);
  return scanner.document() ? null : scanner.at;
}

/** Line and column, both from 1, of an index; columns count UTF-16 units. */
export function lineAndColumn(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index);
  const lastBreak = before.lastIndexOf('\n');
  return { line: before.split('\n').length, column: index - lastBreak };
}

/** Reads tokens by the grammar of RFC 8259. Keeps its own stack, since nesting may be deep. */
class Scanner {
  private readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  document(): boolean {
    const closers: string[] = [];
    for (;;) {
      this.space();
      // A value, or the opening of one.
      if (this.take('{')) {
        this.space();
        if (!this.take('}')) {
          closers.push('}');
          if (!this.key()) return false;
          continue;
        }
      } else if (this.take('[')) {
        this.space();
        if (!this.take(']')) {
          closers.push(']');
          continue;
        }
      } else if (!this.scalar()) {
        return false;
      }
      // After a value: close what it ends, or go on to the next.
      for (;;) {
        this.space();
        const closer = closers.at(-1);
        if (closer === undefined) return this.at === this.text.length;
        if (this.take(closer)) {
          closers.pop();
          continue;
        }
        if (!this.take(',')) return false;
        this.space();
        if (closer === '}' && !this.key()) return false;
        break;
      }
    }
  }

  private key(): boolean {
    if (!this.string()) return false;
    this.space();
    return this.take(':');
  }

  private scalar(): boolean {
    if (this.text[this.at] === '"') return this.string();
    const match = this.match(/true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y);
    return match;
  }

  private string(): boolean {
    if (!this.take('"')) return false;
    for (;;) {
      const character = this.text[this.at];
      if (character === undefined || character < ' ') return false;
      if (character === '\\') {
        if (!this.match(/\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y)) return false;
        continue;
      }
      this.at++;
      if (character === '"') return true;
    }
  }

  private space(): void {
    this.match(/[ \t\r\n]*/y);
  }

  private take(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  private match(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }
}
