import '../templates/zod-config.ts';
import * as z from 'zod/mini';
import { LONGEST_REASON, type Reason } from '../checklist/reasons.ts';
import { isDay } from '../days/day.ts';
import { ACCOUNT_TYPES } from '../scopes/types.ts';
import { hasControls, isVisible } from '../templates/characters.ts';
import { findHostileValues } from '../templates/hostile-values.ts';
import { fieldName } from '../templates/problems.ts';
import { RECORD_LIMITS } from './limits.ts';
import type { TokenRecord } from './types.ts';

/** What may stand in a record. Whatever comes from storage or from the page's process is parsed by this. */

/** Of one record as JSON, with the fields that this version does not know. */
const LARGEST = 200_000;
const LONGEST_ID = 200;
/** A reason may cover every scope, or the whole of a field. */
const COVERS = 2000;
const LONGEST_COVERED = 4000;

const isLine = z.refine<string>((text) => !hasControls(text));
const line = (max: number) =>
  z.string().check(z.trim(), z.maxLength(max), isLine, z.refine<string>(isVisible));
const lineOrNone = (max: number) => z.string().check(z.trim(), z.maxLength(max), isLine);
const count = (min: number, max: number) => z.int().check(z.minimum(min), z.maximum(max));
const list = <Item extends z.ZodMiniType>(item: Item, max: number) => z.array(item).check(z.maxLength(max));
const day = z.string().check(z.refine<string>(isDay));

const reason = z.looseObject({
  finding: line(LONGEST_ID),
  text: line(LONGEST_REASON),
  covers: list(z.string().check(z.maxLength(LONGEST_COVERED)), COVERS),
  on: day,
}) satisfies z.ZodMiniType<Reason>;

const record = z.looseObject({
  // The storage key is built from it, so its alphabet is narrow.
  id: z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/)),
  name: line(RECORD_LIMITS.name),
  accountType: z.enum(ACCOUNT_TYPES),
  template: z.nullable(z.looseObject({ id: line(LONGEST_ID), name: line(RECORD_LIMITS.name) })),
  scopes: z.nullable(count(0, 100_000)),
  createdOn: day,
  owner: lineOrNone(RECORD_LIMITS.owner),
  storedAt: lineOrNone(RECORD_LIMITS.storedAt),
  rotateAfterDays: z.nullable(count(1, RECORD_LIMITS.rotateAfterDays)),
  rotateBy: z.nullable(day),
  snoozedUntil: z.nullable(day),
  rotatedOn: list(day, RECORD_LIMITS.rotations),
  ticked: list(line(LONGEST_ID), RECORD_LIMITS.ticks),
  reasons: list(reason, RECORD_LIMITS.reasons),
}) satisfies z.ZodMiniType<TokenRecord>;

/** A record, or the first field that is refused; empty for the whole. */
export type ReadRecord =
  | { readonly ok: true; readonly record: TokenRecord }
  | { readonly ok: false; readonly field: string };

/**
 * One record from an untrusted JSON value. Nothing in it may be shaped like a credential, in unknown fields neither;
 * what is refused is named by its field only, since the text itself may be the secret.
 */
export function readRecord(value: unknown): ReadRecord {
  const [hostile] = findHostileValues(value);
  if (hostile !== undefined) return { ok: false, field: hostile.field };
  const result = z.safeParse(record, value);
  if (!result.success) return { ok: false, field: fieldName(result.error.issues[0]?.path ?? []) };
  if (JSON.stringify(result.data).length > LARGEST) return { ok: false, field: '' };
  return { ok: true, record: result.data };
}
