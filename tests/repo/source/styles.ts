/** One line of a style sheet: a property and what it is set to. */
export interface Declaration {
  readonly property: string;
  readonly value: string;
  readonly line: number;
  /** The selectors and at-rules around it, the outermost first. */
  readonly within: readonly string[];
}

/** The declarations of a style sheet as this project writes them: no strings with braces, no semicolon in a value. */
export function declarationsOf(css: string): readonly Declaration[] {
  const text = css.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '));
  const found: Declaration[] = [];
  const within: string[] = [];
  let from = 0;
  for (const { index } of text.matchAll(/[{};]/g)) {
    const part = text.slice(from, index);
    const line =
      text.slice(0, from).split('\n').length + (/^\s*/.exec(part)?.[0].split('\n').length ?? 1) - 1;
    from = index + 1;
    const end = text[index];
    if (end === '{') within.push(oneLine(part));
    else {
      const at = part.indexOf(':');
      if (at >= 0) {
        const property = part.slice(0, at).trim();
        found.push({ property, value: oneLine(part.slice(at + 1)), line, within: [...within] });
      }
      if (end === '}') within.pop();
    }
  }
  return found;
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}
