import { templateFingerprint } from '../templates/transfer/transfer.ts';
import type { Template } from '../templates/types.ts';

/** Bytes of a mark: no two templates of anybody meet in so many, and a thousand of them are small. */
const BYTES = 12;

/** A short text that is the same for templates that say the same, whatever the order of their fields. */
export async function markOf(template: Template): Promise<string> {
  return digest(templateFingerprint(template));
}

/**
 * The id of the copy that is kept of a version. It follows from the version, so that a run that was cut off and
 * begins again, or the same conflict in another browser, makes the same copy and no second one.
 */
export async function copyId(id: string, mark: string): Promise<string> {
  return `copy-${await digest(`${id}\n${mark}`)}`;
}

async function digest(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const binary = String.fromCharCode(...new Uint8Array(hash, 0, BYTES));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_');
}
