import type { Template } from '../types.ts';
import { pack, unpack } from './compress.ts';
import { type FileError, MAX_FILE_BYTES, MAX_FILE_MEGABYTES, orderedFile } from './transfer.ts';

/**
 * Templates as one word that fits into a chat message: `tpt1.`, a deflated template file in base64url, a full stop and
 * a check sum. What is deflated has no check of its own, and a changed letter could turn one scope into another; the
 * check sum also shows where the word ends, so that lines that a mail program broke can be joined again.
 */

const VERSION = 1;
/** The word, its number and its end; line breaks and the marks of quoted mails may stand inside. */
const SHARED = /\btpt(\d{1,9})\.([\w\s>-]*)(?:\.([0-9a-z]{7})(?![\w-]))?/y;
const BEGINNING = /\btpt\d{1,9}\./g;

/** Why a share text gives no template file. */
export type ShareError =
  | Extract<FileError, { readonly kind: 'too-large' | 'newer-version' }>
  /** Its end is missing. */
  | { readonly kind: 'share-cut-off' }
  /** Something in it was changed. */
  | { readonly kind: 'share-damaged' };

export type Shared =
  /** The text of a template file, to be read like any other. */
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly error: ShareError };

/** Templates as a share text. */
export async function shareText(templates: readonly Template[]): Promise<string> {
  return shareFile(JSON.stringify(orderedFile(templates)));
}

/** The text of a template file as a share text. */
export async function shareFile(text: string): Promise<string> {
  return `tpt${VERSION}.${await pack(text)}.${checkSum(text)}`;
}

/** Whether there is a share text, whole or not, anywhere in a text. */
export function hasShareText(text: string): boolean {
  return text.search(BEGINNING) >= 0;
}

/**
 * The template file in a share text that stands somewhere in a text, such as a chat message: the first that is whole,
 * since people send one again when it was cut off.
 */
export async function readShareText(text: string): Promise<Shared> {
  const refuse = (error: ShareError): Shared => ({ ok: false, error });
  const all = [...text.matchAll(BEGINNING)].flatMap(({ index }) => sharedAt(text, index) ?? []);
  const found = all.find(({ sum }) => sum !== undefined) ?? all[0];
  if (found === undefined) return refuse({ kind: 'share-cut-off' });
  const { version, data, sum } = found;
  if (version > VERSION) return refuse({ kind: 'newer-version', version, supported: VERSION });
  if (sum === undefined) return refuse({ kind: 'share-cut-off' });
  const unpacked = await unpack(data.replaceAll(/[\s>]/g, ''), MAX_FILE_BYTES);
  if (!unpacked.ok)
    return refuse(
      unpacked.reason === 'too-large'
        ? { kind: 'too-large', megabytes: MAX_FILE_MEGABYTES }
        : { kind: 'share-damaged' },
    );
  return checkSum(unpacked.text) === sum ? unpacked : refuse({ kind: 'share-damaged' });
}

/** What begins at a place: it ends before the next one begins, so that all of them take no longer than one. */
function sharedAt(
  text: string,
  index: number,
): { version: number; data: string; sum: string | undefined } | null {
  SHARED.lastIndex = index;
  const [, number, data, sum] = SHARED.exec(text) ?? [];
  return data === undefined ? null : { version: Number(number), data, sum };
}

/** FNV-1a of the text's UTF-16 units, in seven characters. It finds accidents; nobody is kept from making one up. */
function checkSum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, '0');
}
