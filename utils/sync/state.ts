import '../templates/zod-config.ts';
import * as z from 'zod/mini';
import { isNewer } from './mirror.ts';
import type { BaseVersion } from './reconcile.ts';

/** What this browser remembers of sync, in `storage.local`. */

export const STATE_KEY = 'sync-state';
export const BASE_KEY = 'sync-base';
const VERSION = 1;

/**
 * - `rate`: the browser takes no more writes for now
 * - `storage`, `local`: the mirror's storage, or the library's, did not answer
 * - `refused`: the mirror's storage says that it is full, although there should be room
 * - `library-full`: the mirror has templates for which the library has no room
 * - `damaged`, `newer`: items of the mirror that cannot be read; they are left alone
 * - `newer-mirror`: all of it belongs to a later version of the extension
 * - `removed`: the templates were taken out of the mirror in another browser, so sync was switched off
 */
export const PROBLEMS = [
  ...(['rate', 'storage', 'local', 'refused', 'library-full'] as const),
  ...(['damaged', 'newer', 'newer-mirror', 'removed'] as const),
] as const;
export type SyncProblem = (typeof PROBLEMS)[number];

/** Those that may go away by themselves. */
export const PASSING: readonly SyncProblem[] = ['rate', 'storage', 'local', 'refused'];

const count = z.int().check(z.minimum(0));
const text = z.string().check(z.maxLength(400));

const stateSchema = z.object({
  version: z.literal(VERSION),
  on: z.boolean(),
  /** Switched on, and no run was through since. */
  joining: z.boolean(),
  /** When library and mirror last agreed; null: never. */
  lastAt: z.nullable(count),
  problems: z.array(z.object({ kind: z.enum(PROBLEMS), count })).check(z.maxLength(20)),
  /** Templates that stay in this browser. */
  notFitting: z
    .array(z.object({ id: text, name: text, why: z.enum(['too-large', 'full']) }))
    .check(z.maxLength(3000)),
});
export type SyncState = z.infer<typeof stateSchema>;

const baseSchema = z.object({
  version: z.literal(VERSION),
  /** Which mirror this was agreed on with; null: none. */
  mirror: z.nullable(text),
  agreed: z.array(
    z.object({
      id: text,
      mark: text,
      before: z.array(text).check(z.maxLength(64)),
      mine: z.boolean(),
    }),
  ),
  /** What a run was about to write into the mirror: where it was ended, the next one knows its own by this. */
  sending: z._default(z.array(z.object({ id: text, mark: text })), []),
});

/** What library and mirror agreed on, by template. */
export interface Base {
  readonly mirror: string | null;
  readonly agreed: ReadonlyMap<string, BaseVersion>;
  /** Marks that a run was about to write into the mirror, by template; empty unless it was ended there. */
  readonly sending: ReadonlyMap<string, string>;
}

const NOTHING_SENT: ReadonlyMap<string, string> = new Map();

export const NEVER_SYNCED: SyncState = {
  version: VERSION,
  on: false,
  joining: false,
  lastAt: null,
  problems: [],
  notFitting: [],
};

/** The state; what does not read counts as never switched on. Null: a later version of the extension wrote it. */
export function readState(raw: unknown): SyncState | null {
  if (isNewer(raw)) return null;
  const read = z.safeParse(stateSchema, raw);
  return read.success ? read.data : NEVER_SYNCED;
}

/**
 * What was agreed on; what does not read counts as nothing, by which nothing is lost or doubled: templates that are the
 * same on both sides agree anew, and of those that differ both versions are kept. Null: a later version wrote it.
 */
export function readBase(raw: unknown): Base | null {
  if (isNewer(raw)) return null;
  const read = z.safeParse(baseSchema, raw);
  if (!read.success) return { mirror: null, agreed: new Map(), sending: NOTHING_SENT };
  return {
    mirror: read.data.mirror,
    agreed: new Map(read.data.agreed.map(({ id, ...version }) => [id, version])),
    sending: new Map(read.data.sending.map(({ id, mark }) => [id, mark])),
  };
}

export function baseItem({ mirror, agreed, sending }: Base): Record<string, unknown> {
  const value: z.infer<typeof baseSchema> = {
    version: VERSION,
    mirror,
    agreed: [...agreed].map(([id, { mark, before, mine }]) => ({ id, mark, before: [...before], mine })),
    sending: [...sending].map(([id, mark]) => ({ id, mark })),
  };
  return { [BASE_KEY]: value };
}
