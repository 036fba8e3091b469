import '../templates/zod-config.ts';
import * as z from 'zod/mini';
import { type Draft, parseDraft, serialiseDraft } from '../checklist/draft.ts';
import { migrationChangeSchema } from '../migration/schema.ts';
import { learnedPageSchema } from '../page-maps/schema.ts';
import { makingSchema } from '../records/making-schema.ts';
import { ACCOUNT_TYPES } from '../scopes/types.ts';
import { lastAnswersSchema } from '../templates/use/last-answers-schema.ts';
import type { Message } from './messages.ts';

/** Messages come from content scripts, which live in the page's process: parsed like anything from outside. */
const account = z.enum(ACCOUNT_TYPES);
const shortText = z.string().check(z.maxLength(400));
const longText = z.string().check(z.maxLength(2000));

const method = z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);

const selection = z.object({
  accountType: account,
  categories: z
    .array(
      z.object({
        id: shortText,
        name: shortText,
        toggle: z.enum(['on', 'off', 'mixed', 'none']),
        locked: z.boolean(),
        listed: z.boolean(),
      }),
    )
    .check(z.maxLength(1000)),
  rows: z
    .array(
      z.object({
        id: longText,
        method: z.nullable(method),
        path: z.nullable(longText),
        label: longText,
        categoryId: shortText,
        ticked: z.boolean(),
        locked: z.boolean(),
      }),
    )
    .check(z.maxLength(5000)),
});

/** The panel sends only what it could read itself; what needs a repair is none of its drafts. */
const draft = z.pipe(
  z.custom<Draft>((value) => parseDraft(value).kind === 'ok'),
  z.transform(serialiseDraft),
);

/** Any object: the store says which field of it is refused (`utils/records/schema.ts`). */
const record = z.record(z.string(), z.unknown());

const message = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open-panel'), accountType: z.nullable(account) }),
  z.object({ kind: z.literal('get-knowledge'), accountType: account }),
  z.object({
    kind: z.literal('save-selection'),
    name: shortText,
    selection,
  }),
  z.object({ kind: z.literal('get-draft'), begin: z.boolean() }),
  z.object({ kind: z.literal('set-draft'), draft }),
  z.object({ kind: z.literal('get-making') }),
  z.object({ kind: z.literal('set-making'), making: makingSchema }),
  z.object({ kind: z.literal('open-library'), at: z.nullable(z.enum(['evidence', 'records'])) }),
  z.object({ kind: z.literal('save-page-map'), page: learnedPageSchema }),
  z.object({ kind: z.literal('remove-page-map'), accountType: account }),
  z.object({ kind: z.literal('get-migration'), accountType: account }),
  z.object({
    kind: z.literal('change-migration'),
    accountType: account,
    change: migrationChangeSchema,
  }),
  z.object({ kind: z.literal('discard-migration'), accountType: account }),
  z.object({ kind: z.literal('template-used'), templateId: shortText, answers: lastAnswersSchema }),
  z.object({ kind: z.literal('get-records'), accountType: account }),
  z.object({ kind: z.literal('create-record'), record }),
  z.object({ kind: z.literal('save-record'), record, revision: z.int() }),
  z.object({ kind: z.literal('remove-record'), id: shortText }),
]);

/** Parses what arrived; null for anything that is not one of our messages. */
export function parseMessage(value: unknown): Message | null {
  const result = message.safeParse(value);
  // An optional field that is absent and one that is `undefined` are the same here, not for the type; and records are
  // parsed where they are kept.
  return result.success ? (result.data as unknown as Message) : null;
}
