/**
 * Envelopes of the trash. Version 1 knew neither why something lies there nor what else went with it: everything had
 * been deleted, one at a time.
 */
export const TRASH_VERSION = 2;

/** Brings the fields of an older envelope to the present version; anything else comes back as it is. */
export function migrateTrash(
  key: string,
  raw: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return raw['version'] === 1 ? { ...raw, version: TRASH_VERSION, why: 'deleted', batch: key } : raw;
}
