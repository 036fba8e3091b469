import '../templates/zod-config.ts';
import * as z from 'zod/mini';
import { ACCOUNT_TYPES } from '../scopes/types.ts';
import { hasSecret } from '../secrets/secrets.ts';
import { LONGEST_NAME, type Making, MOST_NAMES } from './making.ts';

/* What was seen of a token being made comes from messages and storage. The panel does not import this file. */

const text = z.string().check(
  z.maxLength(LONGEST_NAME),
  z.refine((value) => !hasSecret(value)),
);
const id = z.string().check(z.minLength(1), z.maxLength(128));
const template = z.object({ id, name: text });

/** Text shaped like a credential is refused. */
export const makingSchema = z.object({
  id,
  accountType: z.enum(ACCOUNT_TYPES),
  name: z.nullable(text),
  isNew: z.boolean(),
  listBefore: z.nullable(z.array(text).check(z.maxLength(MOST_NAMES))),
  listSince: z.boolean(),
  scopes: z.nullable(z.int().check(z.nonnegative(), z.maximum(100_000))),
  template: z.nullable(template),
  helped: z.boolean(),
  settled: z.boolean(),
}) satisfies z.ZodMiniType<Making>;

/** Reads what storage holds; null for anything else. */
export function parseMaking(stored: unknown): Making | null {
  const result = makingSchema.safeParse(stored);
  return result.success ? result.data : null;
}
