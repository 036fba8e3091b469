import '../templates/zod-config.ts';
import * as z from 'zod/mini';
import type { LearnedPage } from '../page/learned/types.ts';
import { hasSecret } from '../secrets/secrets.ts';

/*
 * Learned pages come from storage, files and messages: parsed like anything from outside. The panel does not import
 * this file; it gets what the background has parsed.
 */

const name = z.string().check(
  z.maxLength(80),
  z.refine((text) => !hasSecret(text), 'shaped like a credential'),
);
const names = z.array(name).check(z.maxLength(60));
const steps = z.int().check(z.nonnegative(), z.maximum(30));

const shape = z.object({
  tag: name,
  role: z.nullable(name),
  type: z.nullable(name),
  testId: z.nullable(name),
  classes: names,
  attributes: names,
});

const route = z.object({
  shape,
  around: z.array(z.extend(shape, { hop: z.boolean() })).check(z.maxLength(30)),
});

const means = z.enum(['on', 'off']);

const state = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('property') }),
  // With no value that means on, every box would be off whatever is done.
  z.object({
    kind: z.literal('attribute'),
    out: steps,
    name,
    on: names.check(z.minLength(1, 'nothing means on')),
  }),
  z.object({ kind: z.literal('class'), out: steps, name, means }),
  z.object({ kind: z.literal('inside'), tag: name, classes: names, means }),
]);

const words = z.discriminatedUnion('from', [
  z.object({ from: z.literal('row') }),
  z.object({ from: z.literal('part'), shape }),
  z.object({ from: z.literal('after') }),
  z.object({ from: z.literal('before') }),
]);

const repeat = z.object({ box: route, row: steps, state, words });

const count = z.int().check(z.maximum(10_000));

const field = z.object({
  route,
  code: z.nullable(name),
  label: z.nullable(name),
  nth: count,
  of: count,
});

export const learnedPageSchema = z.object({
  version: z.literal(1),
  host: z.string().check(z.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/), z.maxLength(253)),
  accountType: z.enum(['agency', 'brand', 'partner']),
  place: z.nullable(route),
  boxes: z.nullable(repeat),
  toggles: z.nullable(repeat),
  fields: z.object({
    name: z.optional(field),
    description: z.optional(field),
    apiVersion: z.optional(field),
    primaryContact: z.optional(field),
    developerEmails: z.optional(field),
  }),
});

/** A place in the data, and what is wrong there, in the words of the schema. */
export interface PageMapProblem {
  readonly place: string;
  readonly problem: string;
}

export type PageMapReading =
  | { readonly ok: true; readonly page: LearnedPage }
  | { readonly ok: false; readonly problems: readonly PageMapProblem[] };

/** The guard lets none of these be ticked (`utils/page/guard.ts`), so who wrote that did not point at a box. */
const NO_BOX = /^(?:a|body|form|html|option|select|summary|textarea)$/;

/** What is not true of any page; null where nothing is. */
function contradictionIn({ place, boxes, toggles, fields }: LearnedPage): PageMapProblem | null {
  if ((place ?? boxes ?? toggles) === null && Object.keys(fields).length === 0)
    return { place: 'boxes', problem: 'the page says nothing' };
  for (const [name, one] of Object.entries({ boxes, toggles })) {
    if (one === null) continue;
    const { tag, type } = one.box.shape;
    const isOtherInput = tag === 'input' && !/^checkbox$/i.test(type ?? 'checkbox');
    if (NO_BOX.test(tag) || isOtherInput) return { place: name, problem: 'nothing that can be ticked' };
    if (one.state.kind === 'property' && tag !== 'input')
      return { place: `${name}.state`, problem: 'only an input has it' };
  }
  const isSame = boxes !== null && JSON.stringify(boxes.box) === JSON.stringify(toggles?.box);
  return isSame ? { place: 'toggles', problem: 'the same elements as boxes' } : null;
}

/** Parses what claims to be a learned page; one that contradicts itself is none. */
export function parseLearnedPage(value: unknown): PageMapReading {
  const result = learnedPageSchema.safeParse(value);
  if (!result.success) {
    const { issues } = result.error;
    return {
      ok: false,
      problems: issues.map(({ path, message }) => ({ place: path.join('.'), problem: message })),
    };
  }
  // An optional field that is absent and one that is `undefined` are the same here, not for the type.
  const page = result.data as LearnedPage;
  const problem = contradictionIn(page);
  return problem === null ? { ok: true, page } : { ok: false, problems: [problem] };
}
