/**
 * What has to happen so that the library and its mirror say the same: a three-way comparison of each template by its
 * id. Pure; templates are told apart by their marks (`mark.ts`).
 */

/** The same template in the library, in the mirror, and when both last agreed. */
export interface Versions {
  /** Mark in the library; null: it has none. `unreadable`: damaged, or of a later version of the extension. */
  readonly here: string | 'unreadable' | null;
  readonly mirror: MirrorVersion | 'unreadable' | null;
  readonly base: BaseVersion | null;
}

export interface MirrorVersion {
  readonly mark: string;
  /** Marks of what it replaced, latest first, as far as they are kept. */
  readonly before: readonly string[];
}

/** What library and mirror last agreed on. */
export interface BaseVersion extends MirrorVersion {
  /** It was written by this browser, so that nobody else need ever have seen it. */
  readonly mine: boolean;
}

/**
 * - `push`, `pull`: the mirror gets the library's version, the library the mirror's
 * - `trash`: deleted in another browser, and unchanged here
 * - `delete`: deleted here, and unchanged in the mirror
 * - `both`: changed on both sides; the mirror's version keeps the id, which all browsers see, the library's gets a new one
 * - `same`, `gone`: nothing to do but to remember it
 * - `leave`: one side cannot be read, so neither is touched
 */
export type Act = 'push' | 'pull' | 'trash' | 'delete' | 'both' | 'same' | 'gone' | 'leave';

/**
 * `sameMirror`: it is the one that `base` speaks of. Else what is missing in it was not deleted: the mirror was emptied,
 * or belongs to another account.
 */
export function decide({ here, mirror, base }: Versions, sameMirror: boolean): Act {
  if (here === 'unreadable' || mirror === 'unreadable') return 'leave';
  if (here === null && mirror === null) return 'gone';
  if (mirror === null) return sameMirror && base?.mark === here ? 'trash' : 'push';
  if (here === null) return base?.mark === mirror.mark ? 'delete' : 'pull';
  if (here === mirror.mark) return 'same';
  if (base?.mark === mirror.mark) return 'push';
  const known = mirror.before.includes(here);
  if (base === null) return known ? 'pull' : 'both';
  if (base.mark !== here) return 'both';
  // Two browsers that were offline may both have written. Whose version the mirror kept, and that the other's was
  // among what it replaced, only its history tells.
  return known || !base.mine ? 'pull' : 'both';
}

/** How many earlier versions a mirror's item names: more than anybody edits one while another browser is closed. */
const HISTORY = 16;

/** What the mirror's item says it replaced when `mark` is written over the version agreed on. */
export function historyOf(mark: string, base: MirrorVersion | null): readonly string[] {
  return base === null ? [] : [base.mark, ...base.before].filter((one) => one !== mark).slice(0, HISTORY);
}
