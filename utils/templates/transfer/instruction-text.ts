/** How instructions are written down: as Markdown, or as plain text with the same shape. */

export type InstructionFormat = 'markdown' | 'plain';

export interface Item {
  /** Written already: what came from the template has gone through `literal` or `code`. */
  readonly text: string;
  readonly items?: readonly Item[];
}

export interface Part {
  readonly title: string;
  readonly isNumbered?: boolean;
  readonly items: readonly Item[];
}

export interface Writing {
  /** Text of the template, so that nothing in it is taken for a mark. */
  readonly literal: (text: string) => string;
  readonly code: (text: string) => string;
}

export const WRITING: Readonly<Record<InstructionFormat, Writing>> = {
  markdown: {
    literal: (text) =>
      text
        .replaceAll(/[\\`*_[\]<>&#|~]/g, '\\$&')
        // Marks only at the start of a line.
        .replaceAll(/^(\s*)([-+=])/gm, '$1\\$2')
        .replaceAll(/^(\s*\d+)([.)])/gm, '$1\\$2'),
    code(text) {
      const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
      const fence = '`'.repeat(longest + 1);
      return longest === 0 ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`;
    },
  },
  plain: { literal: (text) => text, code: (text) => text },
};

/** All of it as one text; the first title is that of the whole. */
export function writeInstructions(title: string, parts: readonly Part[], format: InstructionFormat): string {
  const heading = (level: number, text: string) =>
    format === 'markdown' ? `${'#'.repeat(level)} ${text}` : text;
  const blocks = parts.flatMap((part) => [
    heading(2, part.title),
    writeItems(part.items, part.isNumbered === true, '', format).join('\n'),
  ]);
  return `${[heading(1, title), ...blocks].join('\n\n')}\n`;
}

function writeItems(
  items: readonly Item[],
  isNumbered: boolean,
  indent: string,
  format: InstructionFormat,
): readonly string[] {
  return items.flatMap(({ text, items: inner = [] }, at) => {
    const mark = isNumbered ? `${at + 1}. ` : '- ';
    const below = indent + ' '.repeat(mark.length);
    // In Markdown a line break counts only after two blanks.
    const lines = text.split(/\r\n|\r|\n/).join(`${format === 'markdown' ? '  ' : ''}\n${below}`);
    return [`${indent}${mark}${lines}`, ...writeItems(inner, false, below, format)];
  });
}
