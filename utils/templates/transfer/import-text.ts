import { hasShareText, readShareText, type ShareError } from './share.ts';
import { type FileError, type FileResult, FORMAT, readTemplateFile } from './transfer.ts';

/** What people bring for an import: a template file, a share text, or a message that has one of them in it. */

export type ImportError =
  | FileError
  | ShareError
  /** The file itself cannot be read. */
  | { readonly kind: 'unreadable' }
  /** Neither a template file nor a share text is in it. */
  | { readonly kind: 'not-ours' };

export type ImportText =
  | Extract<FileResult, { readonly ok: true }>
  | { readonly ok: false; readonly error: ImportError };

/** Whether a text that nobody asked for, such as one pasted onto the page, is meant for an import. */
export function looksLikeImport(text: string): boolean {
  return text.includes(FORMAT) || hasShareText(text);
}

/** Reads the content of a file. */
export async function readImportedFile(text: string, newId: () => string): Promise<ImportText> {
  // A file may hold a share text inside of a description.
  if (/^[\s\uFEFF]*[{[]/.test(text) || !hasShareText(text))
    return readTemplateFile(withoutMessage(text), newId);
  const shared = await readShareText(text);
  return shared.ok ? readTemplateFile(shared.text, newId) : shared;
}

/** Reads a text that was pasted or dropped. */
export async function readImportedText(text: string, newId: () => string): Promise<ImportText> {
  if (!looksLikeImport(text) && !/^\s*[{[]/.test(text)) return { ok: false, error: { kind: 'not-ours' } };
  return readImportedFile(text, newId);
}

/** Blanks out the words around a template file in a message, so that an error still names its line and column there. */
function withoutMessage(text: string): string {
  const start = text.indexOf('{');
  if (start <= 0 || !text.includes(FORMAT)) return text;
  return text.slice(0, start).replaceAll(/[^\n]/g, ' ') + text.slice(start, text.lastIndexOf('}') + 1);
}
