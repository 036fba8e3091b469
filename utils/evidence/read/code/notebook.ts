/**
 * A notebook's code with its lines where they stand in the file: every line of a cell is a literal of its own. What was
 * printed is left out, prose becomes a comment. Null where the text is no notebook.
 */
export function notebookCode(text: string): string | null {
  if (!/^\s{0,20}\{/.test(text) || !text.includes('"cell_type"')) return null;
  let prose = false;
  let inSource = false;
  const lines = text.split('\n').map((raw) => {
    const line = raw.trim();
    if (line.startsWith('"cell_type"')) prose = !line.includes('"code"');
    else if (line.startsWith('"source"')) inSource = line.endsWith('[');
    else if (line.startsWith(']')) inSource = false;
    else if (inSource) return (prose ? '# ' : '') + literal(line.replace(/,$/, ''));
    return '';
  });
  return lines.join('\n');
}

/** The text of a literal on one line; '' for what is none. */
function literal(json: string): string {
  try {
    return String(JSON.parse(json)).replace(/\n/g, ' ');
  } catch {
    return '';
  }
}
