import { readFileSync } from 'node:fs';
import { z } from 'zod/mini';
import { EVIDENCE_KINDS } from '../../utils/evidence/types.ts';

/** `METHOD /path`, as the catalogue spells it. */
const Endpoint = z.string().check(z.regex(/^(?:GET|POST|PUT|PATCH|DELETE) \/\S+$/));
const Endpoints = z.array(Endpoint);

/** What a person who read the whole file says of it. */
const LabelSchema = z.strictObject({
  /** Below `files/`, without the `.txt` under which it is kept. */
  file: z.string().check(z.minLength(1)),
  kind: z.enum(EVIDENCE_KINDS),
  accountType: z.enum(['agency', 'brand', 'partner']),
  /** It comes without a file name, as text pasted into the box. */
  pasted: z.optional(z.literal(true)),
  /**
   * It was measured before anybody who builds readers had seen its like. The second and third were written when the
   * faults of the one before had been told, the fourth without a look at any.
   */
  heldOut: z.optional(z.enum(['first', 'second', 'third', 'fourth'])),
  /** The scopes that the integration truly needs for what it calls: they are to be ticked. */
  endpoints: Endpoints,
  /** Scopes that may be needed, though nobody can tell from this file alone: offered, never ticked. */
  offered: z.optional(Endpoints),
  /** Called, and no scope of any account type. */
  notMatched: z.optional(Endpoints),
  /** Called with the account of another type. */
  otherAccount: z.optional(Endpoints),
});

const FileSchema = z.strictObject({ labels: z.array(LabelSchema) });

export type Label = z.infer<typeof LabelSchema>;

const parsed = FileSchema.parse(JSON.parse(readFileSync(new URL('labels.json', import.meta.url), 'utf8')));

/** Every label, in the order of the file. A file may have one for each of several account types. */
export const LABELS: readonly Label[] = parsed.labels;
