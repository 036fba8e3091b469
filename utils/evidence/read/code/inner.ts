/** A text that stands in a literal. */
export interface Inner {
  readonly text: string;
  /** Where the literal begins. */
  readonly at: number;
  /** Its line breaks are escapes, and none of the file. */
  readonly oneLine: boolean;
}

/** Literals with text around an address. */
const TELLING = /impact\.com|impactradius\.com|partner\.ebay|mediapartners\/|advertisers\/|agencies\//i;

/** It says something about the API. */
export function isTelling(content: string): boolean {
  return TELLING.test(content);
}

/** Code in a literal, such as a script in an automation's export; null where it is none. */
export function codeIn(content: string, at: number): Inner | null {
  if (content.length <= 60 || !/\n|\\n|;|\(/.test(content)) return null;
  return { text: unescaped(content), at, oneLine: !content.includes('\n') };
}

/** A literal's text as a program would see it. */
function unescaped(content: string): string {
  if (!content.includes('\\')) return content;
  return content.replace(/\\(?:r\\n|[nrt"'`\\/])/g, (sequence) => {
    const sign = sequence.at(-1) ?? '';
    return sign === 'n' || sign === 'r' ? '\n' : sign === 't' ? '\t' : sign;
  });
}
