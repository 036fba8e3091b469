import '../zod-config.ts';
import * as z from 'zod/mini';
import { isRecord } from '../schema.ts';
import { templateKey } from './envelope.ts';
import type { StoreOptions } from './store-types.ts';

/**
 * What this browser remembers of a template besides its content. Neither exported nor synced, and no change of the
 * template: it has no revision.
 */
export interface Mark {
  readonly favourite: boolean;
  /** When the template was used last; null when never. */
  readonly usedAt: number | null;
}

/** By the id of the template. */
export type Marks = ReadonlyMap<string, Mark>;

/** Marks are a convenience: where the storage does not answer there are none, and `false` says it kept nothing. */
export interface MarkStore {
  readonly list: () => Promise<Marks>;
  readonly setFavourite: (templateId: string, favourite: boolean) => Promise<boolean>;
  /** Notes that the template is being used now. */
  readonly used: (templateId: string) => Promise<boolean>;
  /** Forgets the marks of those of these templates that are not stored. */
  readonly forgetGone: (templateIds: readonly string[]) => Promise<void>;
  /** Calls back after a mark changed, in whatever window; returns the way to stop. */
  readonly watch: (changed: () => void) => () => void;
}

const PREFIX = 'mark:';

/** Where a template's mark lies in storage. */
export function markKey(templateId: string): string {
  return `${PREFIX}${templateId}`;
}

const VERSION = 1;
const NONE: Mark = { favourite: false, usedAt: null };
const schema = z.object({
  version: z.literal(VERSION),
  favourite: z.boolean(),
  usedAt: z.nullable(z.int().check(z.minimum(0))),
});

/** One key for each template. What does not read counts as none; what a later version wrote is not written over. */
export function createMarkStore({ area, lock, now }: Omit<StoreOptions, 'newId'>): MarkStore {
  // Under a lock, since favourite and time lie in one value and two windows may change one each.
  const change = (id: string, part: Partial<Mark>): Promise<boolean> =>
    lock(async () => {
      const key = markKey(id);
      const raw = (await area.get(key))[key];
      if (isNewer(raw)) return false;
      const { favourite, usedAt } = { ...read(raw), ...part };
      if (favourite || usedAt !== null) await area.set({ [key]: { version: VERSION, favourite, usedAt } });
      else await area.remove(key);
      return true;
    }).catch(() => false);

  return {
    list: () => area.get(null).then(readMarks, () => new Map()),
    setFavourite: (id, favourite) => change(id, { favourite }),
    used: (id) => change(id, { usedAt: now() }),
    forgetGone: (ids) =>
      lock(async () => {
        // Asked once more: another window may have brought a template back.
        const there = await area.get(ids.map(templateKey));
        const gone = ids.filter((id) => !(templateKey(id) in there)).map(markKey);
        if (gone.length > 0) await area.remove(gone);
      }).catch(() => {}),
    watch: (changed) =>
      area.watch((keys) => {
        if (keys.some((key) => key.startsWith(PREFIX))) changed();
      }),
  };
}

/** The marks among everything that is stored. */
export function readMarks(all: Readonly<Record<string, unknown>>): Marks {
  const marks = Object.entries(all).filter(([key]) => key.startsWith(PREFIX));
  return new Map(marks.map(([key, raw]) => [key.slice(PREFIX.length), read(raw)]));
}

function read(raw: unknown): Mark {
  const result = z.safeParse(schema, raw);
  return result.success ? { favourite: result.data.favourite, usedAt: result.data.usedAt } : NONE;
}

function isNewer(raw: unknown): boolean {
  const version = isRecord(raw) ? raw['version'] : undefined;
  return typeof version === 'number' && Number.isInteger(version) && version > VERSION;
}
