import '../templates/zod-config.ts';
import * as z from 'zod/mini';
import { ACCOUNT_TYPES } from '../scopes/types.ts';
import { findHostileValues } from '../templates/hostile-values.ts';
import { faultOfName, MOST_INTEGRATIONS } from './change.ts';
import { migrationSteps } from './steps.ts';
import type { MigratedIntegration, Migration, MigrationChange } from './types.ts';

/** What lies under a key, and what messages bring. Unknown fields are kept, so they are looked at as well. */

const harmless = z.refine<unknown>((value) => findHostileValues(value).length === 0, 'hostile');

const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/));
const name = z.string().check(z.refine((text) => faultOfName(text) === null && text === text.trim(), 'name'));
const step = z.string().check(z.regex(/^[a-z]{1,40}$/));

const integration = z.looseObject({
  id,
  name,
  ticked: z.array(step).check(
    z.maxLength(50),
    z.refine((steps) => new Set(steps).size === steps.length, 'the same step twice'),
  ),
}) satisfies z.ZodMiniType<MigratedIntegration>;

/** A migration as it lies in the storage, without its envelope. */
export const migrationSchema = z
  .looseObject({
    accountType: z.enum(ACCOUNT_TYPES),
    integrations: z.array(integration).check(
      z.maxLength(MOST_INTEGRATIONS),
      z.refine((all) => new Set(all.map((one) => one.id)).size === all.length, 'the same id twice'),
    ),
  })
  .check(harmless) satisfies z.ZodMiniType<Migration>;

/** Far above what any version puts into one integration. */
const LARGEST = 20_000;

/** An act as a message brings it. Whether a name will do is not judged here: that is told to the person. */
export const migrationChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('add'), id, name: z.string().check(z.maxLength(2000)) }),
  z.object({ kind: z.literal('rename'), id, name: z.string().check(z.maxLength(2000)) }),
  z.object({
    kind: z.literal('tick'),
    id,
    step: z.enum(migrationSteps.map((one) => one.id)),
    ticked: z.boolean(),
  }),
  z.object({ kind: z.literal('remove'), id }),
  z.object({
    kind: z.literal('restore'),
    integration: integration.check(
      harmless,
      z.refine((one) => JSON.stringify(one).length <= LARGEST, 'too large'),
    ),
    at: z.int().check(z.minimum(0), z.maximum(MOST_INTEGRATIONS)),
  }),
]) satisfies z.ZodMiniType<MigrationChange>;
