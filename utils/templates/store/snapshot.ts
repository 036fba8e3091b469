import '../zod-config.ts';
import * as z from 'zod/mini';
import { pack, type Unpacked, unpack } from '../transfer/compress.ts';
import { MAX_FILE_BYTES, writeTemplateFile } from '../transfer/transfer.ts';
import type { Template } from '../types.ts';
import { SNAPSHOT_REASONS, type SnapshotInfo, type SnapshotReason } from './store-types.ts';

/**
 * Automatic copies of all templates, made before an import and before stored data is brought to a new form. Each is
 * a template file, packed: about a tenth of what the templates take.
 */

export const SNAPSHOT_PREFIX = 'snapshot:';
export const SNAPSHOT_VERSION = 1;
/** As many are kept, */
const MAX_SNAPSHOTS = 5;
/** as long as they take no more than this together: every window reads them with the rest. The newest always stays. */
const MAX_CHARACTERS = 2_000_000;

export function snapshotKey(savedAt: number): string {
  return `${SNAPSHOT_PREFIX}${savedAt}`;
}

const count = z.int().check(z.minimum(0));
const envelope = z.object({
  version: z.literal(SNAPSHOT_VERSION),
  reason: z.enum(SNAPSHOT_REASONS),
  savedAt: count,
  count,
  text: z.string().check(z.minLength(1)),
});

/** What the list of copies shows; null for what does not read. The text is not inflated for it. */
export function readSnapshotInfo(key: string, raw: unknown): SnapshotInfo | null {
  const result = z.safeParse(envelope, raw);
  if (!result.success) return null;
  const { reason, savedAt, count: templates } = result.data;
  return { state: 'snapshot', key, reason, savedAt, count: templates };
}

/** Keys of those, oldest first, that are one too many beside a new one. */
export function surplusOf(older: ReadonlyMap<string, unknown>, newest: unknown): string[] {
  const sizes = [...older].map(([key, raw]) => ({ key, size: sizeOf(raw) }));
  let count = sizes.length + 1;
  let size = sizes.reduce((sum, one) => sum + one.size, sizeOf(newest));
  const surplus: string[] = [];
  for (const one of sizes) {
    if (count <= MAX_SNAPSHOTS && size <= MAX_CHARACTERS) break;
    surplus.push(one.key);
    count--;
    size -= one.size;
  }
  return surplus;
}

/** Whether two stored copies hold the same templates, whenever and why they were made. */
export function saysTheSame(one: unknown, other: unknown): boolean {
  const [first, second] = [one, other].map((raw) => z.safeParse(envelope, raw));
  return first?.success === true && second?.success === true && first.data.text === second.data.text;
}

function sizeOf(raw: unknown): number {
  const result = z.safeParse(envelope, raw);
  return result.success ? result.data.text.length : 0;
}

/** The value to store for a copy of these templates. */
export async function wrapSnapshot(
  templates: readonly Template[],
  reason: SnapshotReason,
  savedAt: number,
): Promise<unknown> {
  const text = await pack(writeTemplateFile(templates));
  return { version: SNAPSHOT_VERSION, reason, savedAt, count: templates.length, text };
}

/** The template file in a copy. */
export async function readSnapshotText(raw: unknown): Promise<Unpacked> {
  const result = z.safeParse(envelope, raw);
  return result.success ? unpack(result.data.text, MAX_FILE_BYTES) : { ok: false, reason: 'damaged' };
}
